/// Sessions begin and end as the learner comes to a module and leaves it.
#pragma once

#include "player/state/saving.h"
#include "player/state/update.h"

#include <chrono>
#include <string>

namespace state {

/// The module the learner is in: that of the topmost lesson, quiz or result on the way here. Empty at home.
std::string module_at_hand(const State& state);

/// How long the learner was in the module until now, under this registration, all in all.
std::chrono::milliseconds time_spent(const ModuleRecord& record, TimePoint now);

/// How long the learner has been at what they do now; never less than nothing, whatever the clock did.
std::chrono::milliseconds time_at_hand(const State& state, TimePoint now);

/// Ends the sessions of modules that were left and starts that of the module at hand. A session is not ended while
/// something about its module is on its way to disk: that belongs into it.
Effects keep_sessions(State& state, const Moment& moment);

/// Ends the sessions that a crash left open, when something was saved in them last.
Effects end_lost_sessions(State& state);

/// Sees to it that every change which a statement tells of stands in an open session, that each further attempt at
/// a quiz begins one, and that every save has its own random bits.
void put_in_sessions(State& state, Effects& effects, const Moment& moment);

}  // namespace state
