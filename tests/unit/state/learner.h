/// A learner without a screen or a disk: messages go in, and what is to be saved is answered when a test says so.
#pragma once

#include "player/state/report.h"
#include "player/state/sessions.h"
#include "player/state/update.h"
#include "records/iris.h"
#include "tests/unit/state/sample.h"

#include <set>
#include <string>
#include <vector>

namespace sample {

/// 12 November 2026, 09:00 UTC.
inline constexpr state::TimePoint morning{std::chrono::sys_days{std::chrono::year{2026} / 11 / 12} +
                                          std::chrono::hours{9}};

class Learner {
public:
    /// Welcomed, at home, with nothing learned yet.
    Learner() : Learner(pathway(), welcomed()) {}
    Learner(std::shared_ptr<const content::Pathway> pathway, state::Record record,
            state::Access access = state::Access::writable, std::uint64_t draws = 0)
        : disk(record), draws_(draws) {
        send(state::Loaded{std::move(pathway), std::move(record), access});
    }

    /// Sends a message and says what it led to. Saves wait for `saves_succeed` or `saves_fail`.
    std::vector<state::Effect> send(const state::Message& message) {
        ++draws_;
        std::vector<state::Effect> effects =
            state::update(state, message, {now, {draws_ * 0x9E3779B97F4A7C15ULL, draws_}, std::chrono::minutes{0}});
        perform(effects);
        return effects;
    }

    /// Sends a message whose saves succeed at once, as on a good day.
    void does(const state::Message& message) {
        send(message);
        saves_succeed();
    }

    /// Everything handed over is written, and what follows from that.
    void saves_succeed() {
        while (!waiting.empty()) {
            const state::Save save = waiting.front();
            waiting.erase(waiting.begin());
            records::RandomStream chance(save.random);
            state::Changes changes = state::in_sessions(state, save.changes, chance);
            for (records::Statement& one : state::report(state, changes, chance.next())) tell(std::move(one));
            for (const state::Change& change : changes) state::apply(disk, change);
            send(state::Saved{save.ticket, std::move(changes)});
        }
    }

    /// Nothing handed over so far can be written.
    void saves_fail(const std::string& why = "The disk is full.") {
        std::vector<state::Save> failing;
        failing.swap(waiting);
        for (const state::Save& save : failing) send(state::SaveFailed{save.ticket, why});
    }

    /// What the same person did on another laptop comes back from a record store.
    void receives(std::vector<records::Statement> statements) { does(state::Arrived{std::move(statements)}); }

    /// What the disk holds once a second has gone by.
    state::Record disk_soon() const {
        state::Record later = disk;
        for (const state::Change& change : held_back) state::apply(later, change);
        return later;
    }

    const state::ModuleRecord& record(const std::string& module = "ropes") const {
        return state.record.modules.at(module);
    }

    /// Opens the sample's quiz.
    void starts_quiz() {
        does(state::OpenModule{"ropes"});
        does(state::StartQuiz{"ropes"});
    }

    /// One whole attempt: both questions right, or both wrong.
    void takes_quiz(bool is_right) {
        does(state::StartQuiz{"ropes"});
        does(state::AnswerQuiz{"ropes", 2, {{is_right ? 0 : 1}, {}}});
        does(state::AnswerQuiz{"ropes", 3, {{}, is_right ? "hawser" : "string"}, true});
        does(state::SubmitQuiz{"ropes"});
    }

    state::State state;
    state::Record disk;
    std::vector<state::Save> waiting;
    std::vector<state::Change> held_back;
    std::vector<records::Statement> told;  ///< what the saves that succeeded put into the outbox
    state::TimePoint now = morning;
    bool can_take_in = true;       ///< what arrives can be written
    std::set<std::string> joined;  ///< ids of statements that came back and were

    static state::Record welcomed() {
        state::Record record;
        record.actor = "11111111-1111-4111-8111-111111111111";
        record.is_welcomed = true;
        return record;
    }

private:

    void perform(const std::vector<state::Effect>& effects) {
        for (const state::Effect& effect : effects) {
            if (const auto* save = std::get_if<state::Save>(&effect)) waiting.push_back(*save);
            if (const auto* arrived = std::get_if<state::TakeIn>(&effect)) take_in(*arrived);
            if (const auto* soon = std::get_if<state::SaveSoon>(&effect)) held_back.push_back(soon->change);
            if (!std::holds_alternative<state::Flush>(effect)) continue;
            for (const state::Change& change : held_back) state::apply(disk, change);
            held_back.clear();
        }
    }

    void take_in(const state::TakeIn& arrived) {
        if (!can_take_in) {
            send(state::NotTakenIn{});
            return;
        }
        for (const state::Change& change : held_back) state::apply(disk, change);
        held_back.clear();
        for (const state::Change& change : arrived.changes) state::take_in(disk, change);
        joined.insert(arrived.settled.begin(), arrived.settled.end());
        send(state::TakenIn{arrived.changes, arrived.settled});
    }

    void tell(records::Statement one) {
        one.context.extensions[std::string(records::iris::sequence_extension)] = std::int64_t(told.size()) + 1;
        told.push_back(std::move(one));
    }

    std::uint64_t draws_;  ///< what was drawn by chance so far; another start draws other numbers
};

/// The only Save among these effects; an empty one with ticket 0 when there is none.
inline state::Save only_save(const std::vector<state::Effect>& effects) {
    state::Save found;
    int count = 0;
    for (const state::Effect& effect : effects) {
        if (const auto* save = std::get_if<state::Save>(&effect)) {
            found = *save;
            ++count;
        }
    }
    return count == 1 ? found : state::Save{};
}

template <class Wanted>
bool has(const std::vector<state::Effect>& effects) {
    for (const state::Effect& effect : effects)
        if (std::holds_alternative<Wanted>(effect)) return true;
    return false;
}

/// The sentences on the screen.
inline std::vector<std::string> said(const state::State& state) {
    std::vector<std::string> out;
    for (const state::Notice& notice : state.notices) out.push_back(notice.text);
    return out;
}

}  // namespace sample
