#include "records/completion.h"

#include "records/extension.h"
#include "records/iris.h"
#include "records/subject.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace records {
namespace {

/// What one person can make a summary hold has an end.
constexpr int most_runs = 200;
constexpr std::size_t most_attempts = 100;   // of a run
constexpr std::size_t most_questions = 500;  // of a module

/// The number that a text is from beginning to end, when it is one and not negative; else 0.
int whole_number(const std::string& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::max(number, 0) : 0;
}

/// The number of an extension, between 0 and `most`; else `otherwise`.
int whole_number(const Extensions& extensions, std::string_view iri, int most, int otherwise) {
    const auto number = extension<std::int64_t>(extensions, iri);
    return number ? static_cast<int>(std::clamp<std::int64_t>(*number, 0, most)) : otherwise;
}

/// The digits of 64 bits.
bool is_seed(const std::string& text) {
    return !text.empty() && text.size() <= 20 && text.find_first_not_of("0123456789") == std::string::npos;
}

/// Part marks of others may lie below nothing (xAPI 1.0.3 part 2 §2.4.5.1: -1 to 1); what is above all is no score.
std::optional<double> score(const Result& result) {
    if (!result.score || !result.score->scaled || *result.score->scaled > 1) return std::nullopt;
    return std::max(*result.score->scaled, 0.0);
}

Judgement judgement(const Statement& statement) {
    constexpr int most_months = 1200;
    return {statement.timestamp, whole_number(statement.context.revision), score(statement.result),
            whole_number(statement.context.extensions, iris::valid_months_extension, most_months, 0)};
}

void tell_of_module(const Statement& statement, Run& run) {
    const std::string& verb = statement.verb.id;
    if (verb == iris::verb::progressed) {
        run.read = {run.version, whole_number(statement.result.extensions, iris::progress_extension, 100, 0)};
    } else if (verb == iris::verb::completed) {
        run.is_completed = true;
    } else if (verb == iris::verb::passed || verb == iris::verb::failed) {
        (verb == iris::verb::passed ? run.passed : run.failed) = judgement(statement);
        // Who passes by reading alone has attempted no quiz.
        const bool was_asked = statement.result.score.has_value();
        constexpr int most_number = 1'000;
        if (was_asked) {
            run.last_attempt =
                std::max(whole_number(statement.context.extensions, iris::attempt_extension, most_number, 1), 1);
        }
    }
}

void join(Run& known, const Run& other) {
    if (!known.began || (other.began && *other.began < *known.began)) known.began = other.began;
    known.version = std::max(known.version, other.version);
    known.read = std::max(known.read, other.read);
    known.is_completed = known.is_completed || other.is_completed;
    known.attempts.insert(other.attempts.begin(), other.attempts.end());
    while (known.attempts.size() > most_attempts) known.attempts.erase(std::prev(known.attempts.end()));
    known.last_attempt = std::max(known.last_attempt, other.last_attempt);
    known.passed = std::max(known.passed, other.passed);
    known.failed = std::max(known.failed, other.failed);
}

int percent(const Run& run) { return run.is_completed ? 100 : run.read.percent; }

/// Two laptops may each have counted from 1, but no two attempts have one seed.
int attempts(const Run& run) { return std::max(static_cast<int>(run.attempts.size()), run.last_attempt); }

}  // namespace

std::optional<Told> told_by(const Statement& statement) {
    const Subject subject = subject_of(statement);
    if (subject.module.empty() || subject.module.size() > most_module_bytes) return std::nullopt;
    if (subject.kind == "reflection") return std::nullopt;
    Told told{subject.module, {}};
    const int number = whole_number(statement.context.extensions, iris::run_extension, most_runs, 1);
    Run& run = told.what.runs[std::max(number, 1)];
    run.began = statement.timestamp;
    run.version = whole_number(statement.context.revision);
    const std::string& verb = statement.verb.id;
    if (subject.kind.empty()) {
        tell_of_module(statement, run);
    } else if (subject.kind == "quiz" && verb == iris::verb::attempted) {
        const auto seed = extension<std::string>(statement.context.extensions, iris::seed_extension);
        if (seed && is_seed(*seed)) run.attempts.insert(*seed);
    } else if (subject.kind == "question" && verb == iris::verb::answered && statement.result.success) {
        told.what.questions[subject.number] = {statement.timestamp, *statement.result.success};
    }
    return told;
}

void join(Completion& known, const Completion& other) {
    for (const auto& [number, run] : other.runs) join(known.runs[number], run);
    for (const auto& [number, answer] : other.questions) {
        const auto [place, is_new] = known.questions.try_emplace(number, answer);
        if (!is_new) place->second = std::min(place->second, answer);
    }
    while (known.questions.size() > most_questions) known.questions.erase(std::prev(known.questions.end()));
}

Summary summary(const Completion& completion) {
    Summary out;
    if (completion.runs.empty()) return out;
    const Run* shown = &completion.runs.rbegin()->second;
    const Run* last_passed = nullptr;
    for (const auto& [number, run] : completion.runs) {
        out.attempts += attempts(run);
        const bool is_later = last_passed == nullptr || last_passed->passed < run.passed;
        if (run.passed && is_later) last_passed = &run;
    }
    if (last_passed != nullptr) shown = last_passed;
    out.percent = percent(*shown);
    const std::optional<Judgement>& judged = shown->passed ? shown->passed : shown->failed;
    out.standing = shown->passed ? Standing::passed : shown->failed ? Standing::failed : Standing::under_way;
    out.version = judged ? judged->version : shown->version;
    if (judged) out.score = judged->score;
    if (shown->passed) {
        out.passed = shown->passed->at;
        out.valid_months = shown->passed->valid_months;
    }
    return out;
}

}  // namespace records
