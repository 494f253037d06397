/// Sentences for the learner, each said once at a time.
#pragma once

#include "player/state/state.h"

#include <cstdint>
#include <string_view>

namespace state {

/// Says this, or finds it said already. Returns the notice's id.
std::uint64_t notify(State& state, std::string_view text, bool is_error, std::string_view address = {});

/// The same with whatever else it offers; its id is given here.
std::uint64_t notify(State& state, Notice notice);

/// Takes a notice away; one that is gone already is no mistake.
void remove_notice(State& state, std::uint64_t id);

}  // namespace state
