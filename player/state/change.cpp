#include "player/state/change.h"

#include <algorithm>

namespace state {
namespace {

bool is_empty(const Response& response) { return response.chosen.empty() && response.text.empty(); }

/// A module that was opened: reflections alone can make an entry, but only a start gives it a registration.
ModuleRecord* started(Record& record, const std::string& module) {
    const auto found = record.modules.find(module);
    return found == record.modules.end() || found->second.registration.empty() ? nullptr : &found->second;
}

Attempt* open_attempt(ModuleRecord& module, int number) {
    for (Attempt& attempt : module.attempts)
        if (attempt.number == number && !attempt.submitted) return &attempt;
    return nullptr;
}

void forget_practice_drafts(Record& record, const std::string& module) {
    std::erase_if(record.drafts, [&](const auto& draft) {
        return draft.first.module == module && draft.first.kind == DraftKey::Kind::practice;
    });
}

void end(ModuleRecord& module, TimePoint at) {
    Session& session = *module.session;
    session.is_open = false;
    session.last_saved = std::max(session.last_saved, at);
    module.spent += session.last_saved - session.started;
}

bool is_better(const Pass& one, const Pass& other) {
    return one.score > other.score || (one.score == other.score && one.at < other.at);
}

struct Applier {
    Record& record;

    void operator()(const ProfileChanged& change) const {
        record.profile = change.profile;
        record.is_welcomed = true;
    }
    void operator()(const SettingsChanged& change) const { record.settings = change.settings; }
    void operator()(const WindowMoved& change) const { record.window = change.place; }

    void operator()(const ModuleStarted& change) const {
        ModuleRecord& module = record.modules[change.module];
        record.last_module = change.module;
        if (module.registration == change.registration) return;
        ModuleRecord fresh;
        fresh.registration = change.registration;
        fresh.run = change.run;
        fresh.started = change.at;
        fresh.reflections = std::move(module.reflections);
        fresh.pass = module.pass;
        module = std::move(fresh);
        forget_practice_drafts(record, change.module);
    }

    void operator()(const SessionStarted& change) const {
        ModuleRecord* module = started(record, change.module);
        if (module == nullptr || module->registration != change.registration) return;
        if (module->session && module->session->id == change.session) return;
        if (module->session && module->session->is_open) end(*module, module->session->last_saved);
        module->session = Session{change.session, change.attempt, change.at, change.at, true};
    }

    void operator()(const SessionEnded& change) const {
        ModuleRecord* module = started(record, change.module);
        if (module == nullptr || !module->session || module->session->id != change.session) return;
        if (module->session->is_open) end(*module, change.at);
    }

    void operator()(const PageRead& change) const {
        if (ModuleRecord* module = started(record, change.module)) module->pages_read.emplace(change.round, change.page);
    }

    void operator()(const PlaceKept& change) const {
        ModuleRecord* module = started(record, change.module);
        if (module == nullptr) return;
        module->place = change.place;
        record.last_module = change.module;
    }

    void operator()(const PracticeAnswered& change) const {
        ModuleRecord* module = started(record, change.module);
        if (module == nullptr) return;
        module->practice[change.question] = change.answer;
        record.drafts.erase({change.module, DraftKey::Kind::practice, change.question});
    }

    void operator()(const AttemptStarted& change) const {
        ModuleRecord* module = started(record, change.module);
        if (module == nullptr) return;
        const auto place = std::lower_bound(
            module->attempts.begin(), module->attempts.end(), change.attempt.number,
            [](const Attempt& attempt, int number) { return attempt.number < number; });
        if (place != module->attempts.end() && place->number == change.attempt.number) return;
        module->attempts.insert(place, change.attempt);
    }

    void operator()(const QuizAnswered& change) const {
        ModuleRecord* module = started(record, change.module);
        Attempt* attempt = module == nullptr ? nullptr : open_attempt(*module, change.attempt);
        if (attempt == nullptr) return;
        if (is_empty(change.response)) {
            attempt->responses.erase(change.question);
            attempt->took.erase(change.question);
        } else {
            attempt->responses[change.question] = change.response;
            attempt->took[change.question] = change.took;
        }
    }

    void operator()(const AttemptSubmitted& change) const {
        ModuleRecord* module = started(record, change.module);
        Attempt* attempt = module == nullptr ? nullptr : open_attempt(*module, change.attempt);
        if (attempt == nullptr) return;
        attempt->submitted = change.at;
        attempt->scores = change.scores;
        attempt->score = change.score;
        attempt->is_passed = change.is_passed;
    }

    void operator()(const ReflectionSaved& change) const {
        record.drafts.erase({change.module, DraftKey::Kind::reflection, change.reflection});
        if (!change.entry.text.empty()) {
            record.modules[change.module].reflections[change.reflection] = change.entry;
            return;
        }
        const auto found = record.modules.find(change.module);
        if (found == record.modules.end()) return;
        found->second.reflections.erase(change.reflection);
        if (found->second.registration.empty() && found->second.reflections.empty()) record.modules.erase(found);
    }

    void operator()(const ModuleCompleted& change) const {
        ModuleRecord* module = started(record, change.module);
        if (module != nullptr) module->completed = std::min(module->completed.value_or(change.at), change.at);
    }

    void operator()(const ModulePassed& change) const {
        ModuleRecord* module = started(record, change.module);
        if (module == nullptr) return;
        if (!module->pass || is_better(change.pass, *module->pass)) module->pass = change.pass;
    }

    void operator()(const DraftChanged& change) const {
        if (is_empty(change.response)) {
            record.drafts.erase(change.key);
        } else {
            record.drafts[change.key] = change.response;
        }
    }
};

struct TimeInSession {
    std::optional<TimePoint> operator()(const PageRead& change) const { return change.at; }
    std::optional<TimePoint> operator()(const PracticeAnswered& change) const { return change.answer.at; }
    std::optional<TimePoint> operator()(const AttemptStarted& change) const { return change.attempt.started; }
    std::optional<TimePoint> operator()(const QuizAnswered& change) const {
        return change.is_typing ? std::nullopt : std::optional(change.at);
    }
    std::optional<TimePoint> operator()(const AttemptSubmitted& change) const { return change.at; }
    std::optional<TimePoint> operator()(const ReflectionSaved& change) const { return change.entry.at; }
    std::optional<TimePoint> operator()(const ModuleCompleted& change) const { return change.at; }
    template <class Other>
    std::optional<TimePoint> operator()(const Other&) const { return std::nullopt; }
};

}  // namespace

Change::Change(const Change&) = default;
Change::Change(Change&&) noexcept = default;
Change& Change::operator=(const Change&) = default;
Change& Change::operator=(Change&&) noexcept = default;
Change::~Change() = default;

bool Change::operator==(const Change& other) const {
    return static_cast<const ChangeKinds&>(*this) == static_cast<const ChangeKinds&>(other);
}

const std::string* module_of(const Change& change) {
    return std::visit(
        [](const auto& one) -> const std::string* {
            if constexpr (requires { one.module; }) {
                return &one.module;
            } else {
                return nullptr;
            }
        },
        change);
}

std::optional<TimePoint> time_in_session(const Change& change) { return std::visit(TimeInSession{}, change); }

void take_in(Record& record, const Change& change) {
    const std::string last = record.last_module;
    std::visit(Applier{record}, change);
    if (!last.empty()) record.last_module = last;
}

void apply(Record& record, const Change& change) {
    std::visit(Applier{record}, change);
    const auto at = time_in_session(change);
    ModuleRecord* module = at ? started(record, *module_of(change)) : nullptr;
    if (module == nullptr || !module->session || !module->session->is_open) return;
    module->session->last_saved = std::max(module->session->last_saved, *at);
}

}  // namespace state
