#include "player/state/saving.h"

#include "player/state/notices.h"
#include "player/state/outcomes.h"
#include "player/state/sentences.h"
#include "player/state/shown.h"

#include <algorithm>
#include <iterator>

namespace state {
namespace {

bool touches(const Changes& changes, const std::string& module) {
    return std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
        const std::string* touched = module_of(change);
        return touched != nullptr && *touched == module;
    });
}

/// True when `newer` says anew what `older` said.
bool supersedes(const Change& newer, const Change& older) {
    if (newer.index() != older.index()) return false;
    if (const auto* quiz = std::get_if<QuizAnswered>(&newer)) {
        const auto& before = std::get<QuizAnswered>(older);
        return quiz->module == before.module && quiz->attempt == before.attempt && quiz->question == before.question;
    }
    if (const auto* practice = std::get_if<PracticeAnswered>(&newer)) {
        const auto& before = std::get<PracticeAnswered>(older);
        return practice->module == before.module && practice->question == before.question;
    }
    if (const auto* reflection = std::get_if<ReflectionSaved>(&newer)) {
        const auto& before = std::get<ReflectionSaved>(older);
        return reflection->module == before.module && reflection->reflection == before.reflection;
    }
    return std::holds_alternative<ProfileChanged>(newer);
}

/// A changed answer takes back a submission of the quiz that could not be saved, with all that came of it.
bool takes_back(const Change& newer, const Pending& pending) {
    const auto* answered = std::get_if<QuizAnswered>(&newer);
    return answered != nullptr &&
           std::any_of(pending.changes.begin(), pending.changes.end(), [&](const Change& change) {
               const auto* submitted = std::get_if<AttemptSubmitted>(&change);
               return submitted != nullptr && submitted->module == answered->module &&
                      submitted->attempt == answered->attempt;
           });
}

void withdraw(Pending& pending, const Change& newer) {
    if (takes_back(newer, pending)) pending.changes.clear();
    std::erase_if(pending.changes, [&](const Change& older) { return supersedes(newer, older); });
}

void forget_empty(State& state) {
    std::erase_if(state.pending, [](const Pending& pending) { return pending.changes.empty(); });
    settle_failure_notice(state);
}

/// The changes behind the starts that they stand on.
Changes with_starts(const State& state, Changes changes) {
    Changes starts;
    each_on_its_way<ModuleStarted>(state, [&](const ModuleStarted& start) {
        const bool is_new = std::find(starts.begin(), starts.end(), Change(start)) == starts.end();
        if (is_new && touches(changes, start.module)) starts.push_back(start);
    });
    starts.insert(starts.end(), std::make_move_iterator(changes.begin()), std::make_move_iterator(changes.end()));
    return starts;
}

}  // namespace

Effects joined(Effects first, Effects then) {
    first.insert(first.end(), std::make_move_iterator(then.begin()), std::make_move_iterator(then.end()));
    return first;
}

bool may_save(State& state, Wish wish) {
    if (state.access == Access::writable) return true;
    if (wish == Wish::asked || !state.was_told_read_only) notify(state, sentences::read_only, false);
    state.was_told_read_only = true;
    return false;
}

Effects save(State& state, Changes changes, Wish wish) {
    if (!may_save(state, wish)) return {};
    for (const Change& change : changes) withdraw_superseded(state, change);
    Save effect{++state.last_serial, with_starts(state, std::move(changes))};
    state.pending.push_back({effect.ticket, effect.changes});
    return {std::move(effect)};
}

Effects save_soon(State& state, const Change& change) {
    apply(state.record, change);
    if (state.access == Access::read_only) return {};
    withdraw_superseded(state, change);
    return {SaveSoon{change}};
}

const ModuleStarted* start_on_its_way(const State& state, const std::string& module) {
    return on_its_way<ModuleStarted>(state, [&](const ModuleStarted& start) { return start.module == module; });
}

void withdraw_superseded(State& state, const Change& newer) {
    for (Pending& pending : state.pending)
        if (pending.has_failed) withdraw(pending, newer);
    forget_empty(state);
}

void withdraw_superseded(State& state, std::uint64_t ticket) {
    const auto failed = std::find_if(state.pending.begin(), state.pending.end(),
                                     [&](const Pending& pending) { return pending.ticket == ticket; });
    if (failed == state.pending.end()) return;
    for (const Pending& later : state.pending)
        if (later.ticket > ticket)
            for (const Change& newer : later.changes) withdraw(*failed, newer);
    forget_empty(state);
}

void settle_failure_notice(State& state) {
    if (has_failed_saves(state)) return;
    remove_notice(state, state.failure_notice);
    state.failure_notice = 0;
}

bool is_anything_on_its_way(const State& state, const std::string& module) {
    return std::any_of(state.pending.begin(), state.pending.end(),
                       [&](const Pending& pending) { return touches(pending.changes, module); });
}

Effects save_outcomes(State& state, const std::string& id, TimePoint now) {
    const content::Module* module = readable_module(state, id);
    if (module == nullptr || is_anything_on_its_way(state, id) || state.access == Access::read_only) return {};
    Changes reached = outcomes(*module, state.record, {}, now);
    if (reached.empty()) return {};
    return save(state, std::move(reached));
}

}  // namespace state
