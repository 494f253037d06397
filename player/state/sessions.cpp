#include "player/state/sessions.h"

#include "player/state/on_its_way.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <variant>

namespace state {
namespace {

bool is_of_module(const Screen& screen) {
    return screen.kind == Screen::Kind::lesson || screen.kind == Screen::Kind::quiz ||
           screen.kind == Screen::Kind::results;
}

const Session* open_session(const ModuleRecord* record) {
    return record != nullptr && record->session && record->session->is_open ? &*record->session : nullptr;
}

int attempt_at_hand(const ModuleRecord* record) {
    return record == nullptr || record->attempts.empty() ? 1 : record->attempts.back().number;
}

/// Goes through the changes of one save and puts the missing starts and ends between them.
class SessionWriter {
public:
    SessionWriter(const State& state, records::RandomStream& chance)
        : state_(state), here_(state.is_closing ? std::string() : module_at_hand(state)), chance_(chance) {}

    Changes written(const Changes& changes) {
        for (const Change& change : changes) {
            if (const std::string* module = module_of(change)) copy(*module);
            if (!fits(change)) continue;
            add(change);
            if (const auto* start = std::get_if<ModuleStarted>(&change)) tell_new_run(*start);
        }
        for (const std::string& module : passing_) end(module);
        return std::move(out_);
    }

private:
    void copy(const std::string& module) {
        const ModuleRecord* record = record_of(state_, module);
        if (record != nullptr) so_far_.modules.try_emplace(module, *record);
    }

    const ModuleRecord* started(const std::string& module) const {
        const auto found = so_far_.modules.find(module);
        return found == so_far_.modules.end() || found->second.registration.empty() ? nullptr : &found->second;
    }

    void add(const Change& change) {
        apply(so_far_, change);
        out_.push_back(change);
    }

    /// Whether a change belongs into the record, once what has to come before it is there.
    bool fits(const Change& change) {
        if (const auto* start = std::get_if<ModuleStarted>(&change)) {
            const ModuleRecord* record = started(start->module);
            if (record != nullptr && record->registration != start->registration) end(start->module, start->at);
            return true;
        }
        if (const auto* start = std::get_if<SessionStarted>(&change)) {
            const ModuleRecord* record = started(start->module);
            if (record == nullptr || record->registration != start->registration || start->module != here_) return false;
            end_left(start->module);
            return open_session(record) == nullptr;
        }
        if (const auto* end = std::get_if<SessionEnded>(&change)) {
            const Session* session = open_session(started(end->module));
            return session != nullptr && session->id == end->session;
        }
        if (const auto at = time_in_session(change)) put_in_session(change, *at);
        return true;
    }

    /// Ends the open session, if there is one: at this time, or when something was saved in it last.
    void end(const std::string& module, std::optional<TimePoint> at = std::nullopt) {
        const Session* session = open_session(started(module));
        if (session == nullptr) return;
        const SessionEnded ended{module, session->id, at.value_or(session->last_saved)};
        add(ended);
    }

    /// Ends the open session when its end is on its way to disk.
    void end_left(const std::string& module) {
        const Session* session = open_session(started(module));
        if (session == nullptr) return;
        const auto* left =
            on_its_way<SessionEnded>(state_, [&](const SessionEnded& one) { return one.session == session->id; });
        if (left != nullptr) add(*left);
    }

    /// Starting again is told even when nothing is done yet: other laptops start again then.
    void tell_new_run(const ModuleStarted& start) {
        const ModuleRecord& record = *started(start.module);
        if (start.run == 1 || open_session(&record) != nullptr) return;
        add(SessionStarted{start.module, start.registration, records::uuid(chance_.next()), 1, start.at});
        if (start.module != here_) passing_.insert(start.module);
    }

    void put_in_session(const Change& change, TimePoint at) {
        const std::string& module = *module_of(change);
        const ModuleRecord* record = started(module);
        if (record == nullptr) return;  // never started: nothing comes of the change
        end_left(module);
        const auto* attempt = std::get_if<AttemptStarted>(&change);
        const int number = attempt == nullptr ? attempt_at_hand(record) : attempt->attempt.number;
        const Session* session = open_session(record);
        if (attempt != nullptr && session != nullptr && session->attempt != number) end(module, at);
        if (open_session(record) != nullptr) return;
        add(SessionStarted{module, record->registration, records::uuid(chance_.next()), number, at});
        if (module != here_) passing_.insert(module);
    }

    const State& state_;
    std::string here_;
    records::RandomStream& chance_;
    Record so_far_;                  ///< the modules that the changes are about
    std::set<std::string> passing_;  ///< in which a session began here, without the learner being in them
    Changes out_;
};

}  // namespace

std::string module_at_hand(const State& state) {
    const auto found = std::find_if(state.screens.rbegin(), state.screens.rend(), is_of_module);
    return found == state.screens.rend() ? std::string() : found->module;
}

std::chrono::milliseconds time_spent(const ModuleRecord& record, TimePoint now) {
    const Session* session = open_session(&record);
    if (session == nullptr) return record.spent;
    return record.spent + (std::max(now, session->last_saved) - session->started);
}

std::chrono::milliseconds time_at_hand(const State& state, TimePoint now) {
    return std::max(now - state.since, std::chrono::milliseconds{0});
}

Effects keep_sessions(State& state, const Moment& moment) {
    if (state.access == Access::read_only || state.pathway == nullptr) return {};
    const std::string here = state.is_closing ? std::string() : module_at_hand(state);
    Changes left;
    for (const auto& [id, record] : state.record.modules) {
        const Session* session = open_session(&record);
        const bool is_left = session != nullptr && id != here && !is_anything_on_its_way(state, id);
        if (is_left) left.push_back(SessionEnded{id, session->id, moment.now});
    }
    Effects effects;
    for (const Change& end : left) effects = joined(std::move(effects), save(state, {end}, Wish::in_passing));
    const ModuleRecord* record = here.empty() ? nullptr : record_of(state, here);
    const bool is_due = record != nullptr && !record->registration.empty() && open_session(record) == nullptr &&
                        !is_anything_on_its_way(state, here);
    if (!is_due) return effects;
    records::RandomStream chance(moment.random);
    const SessionStarted start{here, record->registration, records::uuid(chance.next()), attempt_at_hand(record), moment.now};
    return joined(std::move(effects), save(state, {start}, Wish::in_passing));
}

Effects end_lost_sessions(State& state) {
    if (state.access == Access::read_only) return {};
    Changes lost;
    for (const auto& [id, record] : state.record.modules)
        if (const Session* session = open_session(&record))
            lost.push_back(SessionEnded{id, session->id, session->last_saved});
    Effects effects;
    for (const Change& end : lost) effects = joined(std::move(effects), save(state, {end}, Wish::in_passing));
    return effects;
}

Changes in_sessions(const State& state, const Changes& changes, records::RandomStream& chance) {
    return SessionWriter(state, chance).written(changes);
}

}  // namespace state
