#include "player/state/sessions.h"

#include "player/state/on_its_way.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

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

const SessionStarted* session_on_its_way(const State& state, const std::string& id) {
    return on_its_way<SessionStarted>(state, [&](const SessionStarted& start) { return start.module == id; });
}

/// Goes through the changes of one save and puts the missing starts and ends between them.
class SessionWriter {
public:
    SessionWriter(const State& state, TimePoint now, records::RandomStream& chance)
        : state_(state), now_(now), here_(module_at_hand(state)), chance_(chance) {}

    Changes written(const Changes& changes) {
        for (const Change& change : changes) {
            if (const auto* start = std::get_if<ModuleStarted>(&change)) note_start(*start);
            if (const auto* start = std::get_if<SessionStarted>(&change)) note_start(*start);
            if (const auto* end = std::get_if<SessionEnded>(&change)) sessions_[end->module].reset();
            if (time_in_session(change)) put_in_session(change);
            out_.push_back(change);
        }
        for (const auto& [module, session] : passing_)
            if (sessions_[module] == session) out_.push_back(SessionEnded{module, session->id, now_});
        return std::move(out_);
    }

private:
    struct Open {
        std::string id;
        int attempt = 1;
        bool operator==(const Open&) const = default;
    };
    using Sessions = std::map<std::string, std::optional<Open>>;

    void note_start(const ModuleStarted& start) {
        const ModuleRecord* record = record_of(state_, start.module);
        if (record != nullptr && record->registration == start.registration) return;
        begun_.insert(start.module);
        sessions_[start.module].reset();
    }
    void note_start(const SessionStarted& start) { sessions_[start.module] = Open{start.session, start.attempt}; }

    void put_in_session(const Change& change) {
        const std::string& module = *module_of(change);
        const ModuleRecord* record = begun_.contains(module) ? nullptr : record_of(state_, module);
        if (record == nullptr && !begun_.contains(module)) return;  // never started: nothing comes of the change
        const auto known = sessions_.find(module);
        std::optional<Open> session;
        if (known != sessions_.end()) {
            session = known->second;
        } else if (const Session* open = open_session(record)) {
            session = Open{open->id, open->attempt};
        }
        const SessionStarted* coming = known == sessions_.end() && !session ? session_on_its_way(state_, module) : nullptr;
        if (coming != nullptr) {
            out_.push_back(SessionStarted(*coming));
            session = Open{coming->session, coming->attempt};
        }
        const auto* attempt = std::get_if<AttemptStarted>(&change);
        const bool is_further = attempt != nullptr && session && session->attempt != attempt->attempt.number;
        if (is_further) {
            out_.push_back(SessionEnded{module, session->id, now_});
            session.reset();
        }
        if (!session) {
            session = Open{records::uuid(chance_.next()),
                           attempt != nullptr ? attempt->attempt.number : attempt_at_hand(record)};
            out_.push_back(SessionStarted{module, session->id, session->attempt, now_});
            if (module != here_ || state_.is_closing) passing_[module] = session;
        }
        sessions_[module] = session;
    }

    const State& state_;
    TimePoint now_;
    std::string here_;
    records::RandomStream& chance_;
    Sessions sessions_;              ///< as far as the changes have said
    Sessions passing_;               ///< begun here for a module that the learner is not in
    std::set<std::string> begun_;    ///< modules whose registration begins in these changes
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
    const bool is_in_session = open_session(record) != nullptr || session_on_its_way(state, here) != nullptr;
    if (record == nullptr || is_in_session) return effects;
    records::RandomStream chance(moment.random);
    const SessionStarted start{here, records::uuid(chance.next()), attempt_at_hand(record), moment.now};
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

void put_in_sessions(State& state, Effects& effects, const Moment& moment) {
    records::RandomStream chance({~moment.random[0], ~moment.random[1]});
    for (Effect& effect : effects) {
        auto* save = std::get_if<Save>(&effect);
        if (save == nullptr) continue;
        save->random = chance.next();
        save->changes = SessionWriter(state, moment.now, chance).written(save->changes);
        for (Pending& pending : state.pending)
            if (pending.ticket == save->ticket) pending.changes = save->changes;
    }
}

}  // namespace state
