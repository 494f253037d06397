/// A learner's state as it is right after the start, for tests of screens.
#pragma once

#include "player/state/update.h"
#include "tests/support/sample_pathway.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace tests {

/// The sample pathway, loaded with this record.
inline state::State loaded(state::Record record, state::Access access = state::Access::writable) {
    state::State state;
    const state::Installation installation{"0.1.0", "/srv/laptop/ada/progress.sqlite", "/srv/laptop/ada/backups"};
    state::update(state, state::Loaded{support::sample_pathway(), std::move(record), access, false, installation}, {});
    return state;
}

/// Ada, who has been welcomed and has opened nothing yet.
inline state::Record ada() {
    state::Record record;
    record.actor = "7d1f9a52-0f0e-4c6b-9a53-3a1f5d3c2b10";
    record.is_welcomed = true;
    record.profile.name = "Ada";
    return record;
}

/// The same with a screen over home.
inline state::State on_screen(state::Screen::Kind kind, state::Record record = ada()) {
    state::State state = loaded(std::move(record));
    state.screens.push_back({.kind = kind});
    return state;
}

/// The last value of this type among messages or effects, or nullptr.
template <typename Wanted, typename Variant>
const Wanted* last(const std::vector<Variant>& all) {
    const Wanted* found = nullptr;
    for (const Variant& one : all) {
        if (const Wanted* wanted = std::get_if<Wanted>(&one)) found = wanted;
    }
    return found;
}

}  // namespace tests
