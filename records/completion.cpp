#include "records/completion.h"

#include "records/extension.h"
#include "records/iris.h"
#include "records/subject.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace records {
namespace {

/// The number that a text is from beginning to end, when it is one and not negative; else 0.
int whole_number(const std::string& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::max(number, 0) : 0;
}

std::optional<int> whole_number(const Extensions& extensions, std::string_view iri) {
    const auto number = extension<std::int64_t>(extensions, iri);
    if (!number) return std::nullopt;
    return static_cast<int>(std::clamp<std::int64_t>(*number, 0, 1'000'000));
}

Judgement judgement(const Statement& statement) {
    const auto& score = statement.result.score;
    return {statement.timestamp, whole_number(statement.context.revision), score ? score->scaled : std::nullopt};
}

/// What a single statement tells.
Enrolment told_by(const Statement& statement) {
    Enrolment out;
    out.began = statement.timestamp;
    out.version = whole_number(statement.context.revision);
    if (!subject_of(statement).kind.empty()) return out;
    const std::string& verb = statement.verb.id;
    if (verb == iris::verb::progressed) {
        const int percent = whole_number(statement.result.extensions, iris::progress_extension).value_or(0);
        out.read = {out.version, std::min(percent, 100)};
    } else if (verb == iris::verb::completed) {
        out.is_completed = true;
    } else if (verb == iris::verb::passed || verb == iris::verb::failed) {
        (verb == iris::verb::passed ? out.passed : out.failed) = judgement(statement);
        // Who passes by reading alone has attempted no quiz.
        const bool was_asked = statement.result.score.has_value();
        if (was_asked) {
            out.attempts = std::max(whole_number(statement.context.extensions, iris::attempt_extension).value_or(1), 1);
        }
    }
    return out;
}

void join(Enrolment& known, const Enrolment& other) {
    if (!known.began || (other.began && *other.began < *known.began)) known.began = other.began;
    known.version = std::max(known.version, other.version);
    known.read = std::max(known.read, other.read);
    known.is_completed = known.is_completed || other.is_completed;
    known.attempts = std::max(known.attempts, other.attempts);
    known.passed = std::max(known.passed, other.passed);
    known.failed = std::max(known.failed, other.failed);
}

int percent(const Enrolment& enrolment) { return enrolment.is_completed ? 100 : enrolment.read.percent; }

}  // namespace

Completion folded(Completion known, const Statement& statement) {
    join(known.enrolments[statement.context.registration], told_by(statement));
    return known;
}

Completion joined(Completion one, const Completion& other) {
    for (const auto& [registration, enrolment] : other.enrolments) join(one.enrolments[registration], enrolment);
    return one;
}

Summary summary(const Completion& completion) {
    Summary out;
    const Enrolment* last = nullptr;
    const Enrolment* last_passed = nullptr;
    for (const auto& [registration, enrolment] : completion.enrolments) {
        out.attempts += enrolment.attempts;
        if (last == nullptr || last->began < enrolment.began) last = &enrolment;
        const bool is_later = last_passed == nullptr || last_passed->passed < enrolment.passed;
        if (enrolment.passed && is_later) last_passed = &enrolment;
    }
    if (last == nullptr) return out;
    const Enrolment& shown = last_passed != nullptr ? *last_passed : *last;
    out.percent = percent(shown);
    const std::optional<Judgement>& judged = shown.passed ? shown.passed : shown.failed;
    out.standing = shown.passed ? Standing::passed : shown.failed ? Standing::failed : Standing::under_way;
    out.version = judged ? judged->version : shown.version;
    if (judged) out.score = judged->score;
    if (shown.passed) out.passed = shown.passed->at;
    return out;
}

}  // namespace records
