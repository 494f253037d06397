#include "player/state/report.h"

#include "player/state/attempt_module.h"
#include "player/state/progress.h"
#include "player/state/quiz.h"
#include "player/state/report_writer.h"

#include <algorithm>

namespace state {
namespace {

bool is_passed(const ModuleRecord& record) {
    return std::any_of(record.attempts.begin(), record.attempts.end(),
                       [](const Attempt& attempt) { return attempt.submitted && attempt.is_passed; });
}

/// Applies the changes one after another to a copy, and tells what each of them made true.
class Reporter {
public:
    Reporter(const State& before, const records::RandomBits& random) : before_(before), writer_(before, random) {}

    void take(const Change& change) {
        if (const std::string* module = module_of(change)) copy(*module);
        std::visit(*this, change);
    }

    std::vector<records::Statement> statements() { return writer_.take(); }

    void operator()(const ModuleStarted& change) {
        const ModuleRecord* record = started(change.module);
        const bool starts_again = record != nullptr && record->registration != change.registration;
        if (starts_again) end_session(change.module, {});
        apply(so_far_, change);
    }

    void operator()(const SessionStarted& change) {
        const ModuleRecord* record = started(change.module);
        if (record == nullptr || record->registration != change.registration) return;
        if (record->session && record->session->id == change.session) return;
        end_session(change.module, {});
        apply(so_far_, change);
        writer_.initialized(scene(change.module), change.at);
    }

    void operator()(const SessionEnded& change) {
        const ModuleRecord* record = started(change.module);
        const bool is_it = record != nullptr && record->session && record->session->id == change.session;
        if (is_it) end_session(change.module, change.at);
    }

    void operator()(const PageRead& change) {
        const ModuleRecord* record = started(change.module);
        const bool is_new = record != nullptr && !record->pages_read.contains({change.round, change.page});
        apply(so_far_, change);
        if (is_new) writer_.progressed(scene(change.module), change.page, change.round, change.at);
    }

    void operator()(const PracticeAnswered& change) {
        const ModuleRecord* record = started(change.module);
        if (record == nullptr) return;
        const auto before = record->practice.find(change.question);
        const bool is_told = before != record->practice.end() && before->second == change.answer;
        apply(so_far_, change);
        if (!is_told) writer_.answered_practice(scene(change.module), change.question, change.answer);
    }

    void operator()(const AttemptSubmitted& change) {
        const ModuleRecord* record = started(change.module);
        if (record == nullptr || attempt(*record, change.attempt) == nullptr) return;
        if (attempt(*record, change.attempt)->submitted) return;
        const bool was_read = last_submitted(*record) != nullptr;
        const bool was_passed = is_passed(*record);
        apply(so_far_, change);
        const Attempt& submitted = *attempt(*record, change.attempt);
        Scene then = scene(change.module);
        then.module = attempt_module(before_, change.module, submitted);
        then.version = submitted.module_version;
        if (then.module != nullptr) {
            for (const content::Question* question : quiz_questions(*then.module))
                writer_.answered_quiz(then, *question, submitted);
        }
        writer_.attempted(then, submitted);
        if (!was_read) progress_by_quiz(change.module, change.at);
        if (!was_passed) writer_.judged(then, submitted);
    }

    void operator()(const ModuleCompleted& change) {
        const ModuleRecord* record = started(change.module);
        if (record == nullptr || record->completed) return;
        apply(so_far_, change);
        const Scene now = scene(change.module);
        writer_.completed(now, change.at);
        if (asks_nothing(now) && !is_passed(*record)) writer_.passed(now, change.at);
    }

    /// A quiz is passed when it is submitted, and a module without one when it is completed. What is left is a module
    /// whose quiz was taken away after it had been completed.
    void operator()(const ModulePassed& change) {
        const ModuleRecord* record = started(change.module);
        if (record == nullptr) return;
        const auto earlier = before_.record.modules.find(change.module);
        const bool was_completed = earlier != before_.record.modules.end() && earlier->second.completed &&
                                   earlier->second.registration == record->registration;
        const bool is_first = !record->pass;
        apply(so_far_, change);
        const Scene now = scene(change.module);
        if (was_completed && is_first && asks_nothing(now) && !is_passed(*record)) writer_.passed(now, change.pass.at);
    }

    void operator()(const ReflectionSaved& change) {
        const ModuleRecord* record = started(change.module);
        if (record == nullptr) {
            apply(so_far_, change);
            return;
        }
        std::vector<std::string> told;
        if (const auto before = record->reflections.find(change.reflection); before != record->reflections.end()) {
            told = before->second.statements;
        }
        apply(so_far_, change);
        const bool is_kept = !change.entry.text.empty();
        if (is_kept && !told.empty() && told == change.entry.statements) return;
        const Scene now = scene(change.module);
        for (const std::string& statement : told) writer_.voided(now, change.reflection, statement, change.entry.at);
        if (!is_kept) return;
        const std::vector<std::string>& statements = change.entry.statements;
        writer_.reflected(now, change.reflection, statements.empty() ? std::string() : statements.back(),
                          SharedWords::of(now.module, change.reflection, change.entry), change.entry.at);
    }

    template <class Other>
    void operator()(const Other& change) {
        apply(so_far_, change);
    }

private:
    void copy(const std::string& module) {
        if (so_far_.modules.contains(module)) return;
        const auto found = before_.record.modules.find(module);
        if (found != before_.record.modules.end()) so_far_.modules.insert(*found);
    }

    const ModuleRecord* started(const std::string& module) const {
        const auto found = so_far_.modules.find(module);
        return found == so_far_.modules.end() || found->second.registration.empty() ? nullptr : &found->second;
    }

    static const Attempt* attempt(const ModuleRecord& record, int number) {
        const auto found = std::find_if(record.attempts.begin(), record.attempts.end(),
                                        [number](const Attempt& one) { return one.number == number; });
        return found == record.attempts.end() ? nullptr : &*found;
    }

    Scene scene(const std::string& id) const {
        const content::Module* module = readable_module(before_, id);
        return {id, module, so_far_.modules.at(id), module == nullptr ? 0 : module->metadata.version};
    }

    static bool asks_nothing(const Scene& scene) {
        return scene.module != nullptr && !content::quiz_page(*scene.module);
    }

    /// Ends the module's open session, if it has one: at this time, or when something was saved in it last.
    void end_session(const std::string& module, std::optional<TimePoint> at) {
        const ModuleRecord* record = started(module);
        if (record == nullptr || !record->session || !record->session->is_open) return;
        const Session session = *record->session;
        apply(so_far_, SessionEnded{module, session.id, at.value_or(session.last_saved)});
        writer_.terminated(scene(module));
    }

    void progress_by_quiz(const std::string& id, TimePoint at) {
        const Scene now = scene(id);
        const auto page = now.module == nullptr ? std::nullopt : content::quiz_page(*now.module);
        if (page) writer_.progressed(now, now.module->pages[*page].slug, 0, at);
    }

    const State& before_;
    Record so_far_;
    ReportWriter writer_;
};

}  // namespace

std::vector<records::Statement> report(const State& before, const Changes& changes, const records::RandomBits& random) {
    Reporter reporter(before, random);
    for (const Change& change : changes) reporter.take(change);
    return reporter.statements();
}

}  // namespace state
