#include "player/state/arrivals.h"
#include "player/state/handlers.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace state {
namespace {

bool has_open_attempt(const State& state, const std::string& module) {
    const ModuleRecord* record = record_of(state, module);
    return record != nullptr && !record->attempts.empty() && !record->attempts.back().submitted;
}

/// What arrives for a module waits while the learner is in it, or something about it is being saved.
bool is_busy(const State& state, const std::string& module) {
    const bool is_on_the_way_here = std::any_of(state.screens.begin(), state.screens.end(),
                                                [&](const Screen& one) { return one.module == module; });
    const ModuleRecord* record = record_of(state, module);
    const bool has_session = record != nullptr && record->session && record->session->is_open;
    return is_on_the_way_here || has_session || is_anything_on_its_way(state, module);
}

void forget_the_old_run(State& state, const std::string& module) {
    std::erase_if(state.older_modules, [&](const auto& older) { return older.first.first == module; });
    std::erase_if(state.rewriting, [&](const DraftKey& key) {
        return key.module == module && key.kind == DraftKey::Kind::practice;
    });
}

}  // namespace

Effects handle(State& state, const Arrived& message, const Moment&) {
    for (const records::Statement& one : message.statements) {
        if (!state.arrivals.ids.insert(one.id).second) continue;
        const std::string module = module_told_of(one);
        state.arrivals.by_module[module].push_back(one);
        state.arrivals.held_up.erase(module);
    }
    state.arrivals.have_failed = false;
    return {};
}

Effects handle(State& state, const TakenIn& message, const Moment& moment) {
    std::set<std::string> modules;
    for (const Change& change : message.changes) {
        if (std::holds_alternative<ModuleStarted>(change)) forget_the_old_run(state, *module_of(change));
        if (const std::string* module = module_of(change)) modules.insert(*module);
        take_in(state.record, change);
    }
    const std::set<std::string> settled(message.settled.begin(), message.settled.end());
    for (auto& [module, told] : state.arrivals.by_module)
        std::erase_if(told, [&](const records::Statement& one) { return settled.contains(one.id); });
    std::erase_if(state.arrivals.by_module, [](const auto& one) { return one.second.empty(); });
    for (const std::string& id : settled) state.arrivals.ids.erase(id);
    for (const std::string& module : modules) state.arrivals.held_up.erase(module);
    state.arrivals.are_on_their_way = false;
    Effects effects;
    for (const std::string& module : modules)
        effects = joined(std::move(effects), save_outcomes(state, module, moment.now));
    return effects;
}

Effects handle(State& state, const NotTakenIn&, const Moment&) {
    state.arrivals.are_on_their_way = false;
    state.arrivals.have_failed = true;
    return {};
}

Effects join_arrivals(State& state) {
    const bool is_waiting = state.arrivals.are_on_their_way || state.arrivals.have_failed;
    if (is_waiting || state.access == Access::read_only || state.arrivals.by_module.empty()) return {};
    TakeIn wanted;
    for (const auto& [id, told] : state.arrivals.by_module) {
        if (id.empty()) {  // about nothing that Mooring knows
            for (const records::Statement& one : told) wanted.settled.push_back(one.id);
            continue;
        }
        const content::Module* module = readable_module(state, id);
        if (module == nullptr || is_busy(state, id)) continue;
        // An attempt waits for its answers, and for the one that is open here: till then it is not gone through again.
        const bool is_open = has_open_attempt(state, id);
        if (const auto before = state.arrivals.held_up.find(id); before != state.arrivals.held_up.end()) {
            if (before->second == is_open) continue;
        }
        Union found = united(*module, state.record, told);
        if (found.settled.empty()) state.arrivals.held_up[id] = is_open;
        std::move(found.changes.begin(), found.changes.end(), std::back_inserter(wanted.changes));
        std::move(found.settled.begin(), found.settled.end(), std::back_inserter(wanted.settled));
    }
    if (wanted.settled.empty()) return {};
    state.arrivals.are_on_their_way = true;
    return {std::move(wanted)};
}

}  // namespace state
