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

/// Ends the sessions of modules that were left and starts that of the module at hand, unless something about the module
/// is on its way to disk: that belongs into the open session, or brings one.
Effects keep_sessions(State& state, const Moment& moment);

/// Ends the sessions that a crash left open, when something was saved in them last.
Effects end_lost_sessions(State& state);

/// The changes of a save that is about to be written to `state.record`, with the starts and ends of sessions that they
/// need: every change which a statement tells of stands in an open session, each further attempt at a quiz begins one, a
/// session whose end is on its way to disk takes nothing more, and what does not fit the record any longer is left out.
Changes in_sessions(const State& state, const Changes& changes, records::RandomStream& chance);

}  // namespace state
