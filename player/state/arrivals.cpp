#include "player/state/arrivals.h"

#include "player/state/interaction.h"
#include "player/state/quiz.h"
#include "records/extension.h"
#include "records/iris.h"
#include "records/subject.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace state {
namespace {

namespace iris = records::iris;
using records::Statement;
using records::Subject;
using records::subject_of;

std::optional<int> number_in(std::string_view text) {
    int number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

template <class Value>
std::optional<Value> extension(const Statement& statement, std::string_view iri) {
    return records::extension<Value>(statement.context.extensions, iri);
}

int whole(const Statement& statement, std::string_view iri, int otherwise) {
    return static_cast<int>(extension<std::int64_t>(statement, iri).value_or(otherwise));
}

/// Whether what it counts is something that a Mooring counts.
bool is_sound(const Statement& statement) {
    constexpr std::int64_t most = 1'000'000;
    const std::int64_t run = extension<std::int64_t>(statement, iris::run_extension).value_or(1);
    const std::int64_t round = extension<std::int64_t>(statement, iris::round_extension).value_or(0);
    return run >= 1 && run <= most && round >= 0 && round <= most;
}

int run_of(const Statement& statement) { return whole(statement, iris::run_extension, 1); }

/// Orders what one laptop told within a moment.
std::int64_t sequence_of(const Statement& statement) {
    return extension<std::int64_t>(statement, iris::sequence_extension).value_or(0);
}

Fraction scaled(const Statement& statement) {
    const auto& score = statement.result.score;
    return nearest_fraction(score ? score->scaled.value_or(0) : 0);
}

QuestionScore marks(const Statement& statement) {
    const auto& score = statement.result.score;
    if (!score) return {};
    constexpr double most_points = 1'000'000;
    return {nearest_fraction(score->raw.value_or(0)), static_cast<int>(std::clamp(score->max.value_or(0), 0.0, most_points))};
}

/// Goes through what was told of one module and applies it to a copy of the record.
class Joining {
public:
    Joining(const content::Module& module, const Record& record) : module_(module), id_(module.metadata.id) {
        now_.drafts = record.drafts;
        if (const auto found = record.modules.find(id_); found != record.modules.end()) now_.modules.insert(*found);
    }

    Union joined(std::vector<const Statement*> told) {
        std::stable_sort(told.begin(), told.end(), [](const Statement* left, const Statement* right) {
            return std::pair(left->timestamp, sequence_of(*left)) < std::pair(right->timestamp, sequence_of(*right));
        });
        if (told.empty()) return {};
        begin_run(told);
        for (const Statement* one : told) take_back(*one);
        for (const Statement* one : told) take(*one);
        take_attempts();
        return std::move(out_);
    }

private:
    ModuleRecord& record() { return now_.modules[id_]; }

    void add(const Change& change) {
        take_in(now_, change);
        out_.changes.push_back(change);
    }

    void settle(const Statement& statement) { out_.settled.push_back(statement.id); }

    bool is_of_this_run(const Statement& statement) { return run_of(statement) == record().run; }

    void begin_run(const std::vector<const Statement*>& told) {
        const Statement* newest = told.front();
        for (const Statement* one : told)
            if (run_of(*one) > run_of(*newest)) newest = one;
        const ModuleRecord& before = record();
        if (!before.registration.empty() && run_of(*newest) <= before.run) return;
        add(ModuleStarted{id_, newest->context.registration, newest->timestamp, run_of(*newest)});
    }

    /// What was taken back elsewhere is no longer what tells of a reflection here. Its words stay until others come.
    void take_back(const Statement& statement) {
        const auto* taken_back = std::get_if<records::StatementRef>(&statement.object);
        if (taken_back == nullptr) return;
        voided_.insert(taken_back->id);
        for (const auto& [number, before] : std::map(record().reflections)) {
            ReflectionEntry entry = before;
            if (std::erase(entry.statements, taken_back->id) > 0)
                keep_draft({id_, DraftKey::Kind::reflection, number}, ReflectionSaved{id_, number, entry});
        }
    }

    void take(const Statement& statement) {
        const Subject subject = subject_of(statement);
        const std::string_view verb = statement.verb.id;
        if (subject.kind == "reflection" && verb == iris::verb::answered) {
            reflect(subject.number, statement);
        } else if (subject.kind.empty() && verb == iris::verb::passed) {
            pass(statement, scaled_or_all(statement));
        } else if (!is_of_this_run(statement)) {
            // a pass outlives the run that it was reached in
            if (subject.kind == "quiz" && verb == iris::verb::attempted && statement.result.success.value_or(false))
                pass(statement, scaled(statement));
        } else if (subject.kind.empty() && verb == iris::verb::progressed) {
            read(statement);
        } else if (subject.kind.empty() && verb == iris::verb::completed) {
            const bool is_earlier = !record().completed || statement.timestamp < *record().completed;
            if (is_earlier) add(ModuleCompleted{id_, statement.timestamp});
        } else if (subject.kind == "quiz" && verb == iris::verb::attempted) {
            attempts_.push_back(&statement);
            return;
        } else if (subject.kind == "question" && verb == iris::verb::answered) {
            if (is_of_quiz(statement)) {
                answers_[session_of(statement)].push_back(&statement);
                return;
            }
            practise(subject.number, statement);
        }
        settle(statement);
    }

    static Fraction scaled_or_all(const Statement& statement) {
        return statement.result.score ? scaled(statement) : Fraction(1, 1);
    }

    void pass(const Statement& statement, const Fraction& score) {
        const Pass passed{statement.timestamp, score, number_in(statement.context.revision).value_or(0)};
        if (!record().pass || passed.score > record().pass->score) add(ModulePassed{id_, passed});
    }

    void read(const Statement& statement) {
        const auto page = extension<std::string>(statement, iris::page_extension);
        if (!page) return;
        const auto quiz = content::quiz_page(module_);
        if (quiz && module_.pages[*quiz].slug == *page) return;  // read when an attempt is submitted
        const int round = whole(statement, iris::round_extension, 0);
        if (!record().pages_read.contains({round, *page})) add(PageRead{id_, *page, round, statement.timestamp});
    }

    /// The words of an answer, where they can be told: letters stand for the answers of one version alone.
    std::optional<Response> response_in(const Statement& statement, const content::Question& question) const {
        const bool is_of_this_version = number_in(statement.context.revision) == module_.metadata.version;
        if (!is_of_this_version || !statement.result.response) return std::nullopt;
        return response_of(question, *statement.result.response);
    }

    void practise(int number, const Statement& statement) {
        const content::Question* question = content::question(module_, number);
        const auto response = question == nullptr ? std::nullopt : response_in(statement, *question);
        if (!response) return;
        PracticeAnswer answer{*response, scaled(statement), 1, statement.timestamp,
                              statement.result.duration.value_or(std::chrono::milliseconds{0})};
        if (const auto before = record().practice.find(number); before != record().practice.end()) {
            const int tries = before->second.tries + 1;
            if (before->second.at > answer.at) answer = before->second;
            answer.tries = tries;
        }
        keep_draft({id_, DraftKey::Kind::practice, number}, PracticeAnswered{id_, number, answer});
    }

    /// What the learner is writing here is not what was finished elsewhere.
    void keep_draft(const DraftKey& key, const Change& change) {
        const auto found = now_.drafts.find(key);
        const std::optional<Response> draft = found == now_.drafts.end() ? std::nullopt : std::optional(found->second);
        add(change);
        if (draft) add(DraftChanged{key, *draft});
    }

    void reflect(int number, const Statement& statement) {
        const bool has_words = statement.result.response && !statement.result.response->empty();
        if (!has_words || voided_.contains(statement.id)) return;
        ReflectionEntry entry{*statement.result.response, statement.timestamp, {statement.id}, true};
        if (const auto before = record().reflections.find(number); before != record().reflections.end()) {
            const ReflectionEntry& here = before->second;
            const auto& told = here.statements;
            if (!here.is_shared || std::find(told.begin(), told.end(), statement.id) != told.end()) return;
            if (!told.empty()) entry = both(here, entry);
        }
        keep_draft({id_, DraftKey::Kind::reflection, number}, ReflectionSaved{id_, number, entry});
    }

    /// The same whichever of the two comes to the other.
    static ReflectionEntry both(const ReflectionEntry& one, const ReflectionEntry& other) {
        const bool is_first = std::pair(one.at, one.statements) < std::pair(other.at, other.statements);
        const ReflectionEntry& earlier = is_first ? one : other;
        const ReflectionEntry& later = is_first ? other : one;
        ReflectionEntry all = earlier;
        all.at = later.at;
        all.statements.insert(all.statements.end(), later.statements.begin(), later.statements.end());
        if (later.text.find(earlier.text) != std::string::npos)
            all.text = later.text;
        else if (earlier.text.find(later.text) == std::string::npos)
            all.text += "\n\n" + later.text;
        return all;
    }

    /// A session has one attempt that was submitted at most, and no other laptop has the session.
    static std::string session_of(const Statement& statement) {
        return extension<std::string>(statement, iris::session_extension).value_or("");
    }

    static bool is_of_quiz(const Statement& statement) {
        return std::any_of(statement.context.parent.begin(), statement.context.parent.end(),
                           [](const records::Activity& one) { return subject_of(one.id).kind == "quiz"; });
    }

    bool has_open_attempt() { return !record().attempts.empty() && !record().attempts.back().submitted; }

    bool has_attempt(std::uint64_t seed) {
        return std::any_of(record().attempts.begin(), record().attempts.end(),
                           [seed](const Attempt& one) { return one.seed == seed; });
    }

    void take_attempts() {
        if (has_open_attempt()) return;
        for (const Statement* told : attempts_) {
            const auto seed = extension<std::string>(*told, iris::seed_extension);
            std::uint64_t drawn = 0;
            if (seed) std::from_chars(seed->data(), seed->data() + seed->size(), drawn);
            const std::vector<const Statement*>& answers = answers_[session_of(*told)];
            if (!has_attempt(drawn)) attempt(*told, drawn, answers);
            settle(*told);
            for (const Statement* answer : answers) settle(*answer);
        }
    }

    void attempt(const Statement& told, std::uint64_t seed, const std::vector<const Statement*>& answers) {
        Attempt attempt;
        attempt.number = record().attempts.empty() ? 1 : record().attempts.back().number + 1;
        attempt.seed = seed;
        attempt.module_version = number_in(told.context.revision).value_or(0);
        if (attempt.module_version == module_.metadata.version) attempt.module_source = module_.source;
        attempt.started = told.timestamp - told.result.duration.value_or(std::chrono::milliseconds{0});
        AttemptSubmitted submitted{id_, attempt.number, told.timestamp, {}, scaled(told),
                                   told.result.success.value_or(false)};
        if (!attempt.module_source.empty()) {
            for (const content::Question* question : quiz_questions(module_))
                submitted.scores[question->number] = {Fraction(), question->points};
        }
        for (const Statement* answer : answers) {
            const int number = subject_of(*answer).number;
            submitted.scores[number] = marks(*answer);
            const content::Question* question = content::question(module_, number);
            const auto response = question == nullptr ? std::nullopt : response_in(*answer, *question);
            if (!response) continue;
            attempt.responses[number] = *response;
            attempt.took[number] = answer->result.duration.value_or(std::chrono::milliseconds{0});
        }
        add(AttemptStarted{id_, attempt});
        add(submitted);
        if (submitted.is_passed) pass(told, submitted.score);
    }

    const content::Module& module_;
    std::string id_;
    Record now_;
    Union out_;
    std::set<std::string> voided_;
    std::vector<const Statement*> attempts_;
    std::map<std::string, std::vector<const Statement*>> answers_;  ///< by session
};

}  // namespace

std::string module_told_of(const Statement& statement) {
    if (const Subject subject = subject_of(statement); !subject.module.empty()) return subject.module;
    for (const auto* activities : {&statement.context.parent, &statement.context.grouping}) {
        for (const records::Activity& one : *activities)
            if (const Subject subject = subject_of(one.id); !subject.module.empty()) return subject.module;
    }
    return {};
}

Union united(const content::Module& module, const Record& record, const std::vector<Statement>& told) {
    const auto is_by_mooring = [](const Statement& one) { return !one.context.registration.empty() && is_sound(one); };
    std::vector<const Statement*> about;
    for (const Statement& one : told)
        if (module_told_of(one) == module.metadata.id && is_by_mooring(one)) about.push_back(&one);
    Union found = Joining(module, record).joined(std::move(about));
    for (const Statement& one : told)
        if (!is_by_mooring(one)) found.settled.push_back(one.id);
    return found;
}

}  // namespace state
