/// Finding a change among those that the store has not answered for yet.
#pragma once

#include "player/state/state.h"

#include <variant>

namespace state {

/// Which saves are looked through: all that are pending, those whose last try failed, or those that may still succeed.
enum class Saves { all, failed, under_way };

/// Calls `visit(change)` for each change of this type on its way to disk, oldest first.
template <class Wanted, class Visit>
void each_on_its_way(const State& state, const Visit& visit, Saves saves = Saves::all) {
    for (const Pending& pending : state.pending) {
        if (saves != Saves::all && pending.has_failed != (saves == Saves::failed)) continue;
        for (const Change& change : pending.changes)
            if (const auto* wanted = std::get_if<Wanted>(&change)) visit(*wanted);
    }
}

/// The newest of them that `is_it` recognises, or nullptr.
template <class Wanted, class IsIt>
const Wanted* on_its_way(const State& state, const IsIt& is_it, Saves saves = Saves::all) {
    const Wanted* newest = nullptr;
    const auto keep = [&](const Wanted& one) {
        if (is_it(one)) newest = &one;
    };
    each_on_its_way<Wanted>(state, keep, saves);
    return newest;
}

}  // namespace state
