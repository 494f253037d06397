/// How changes leave `update`: behind a ticket and shown when they are safe, or at once and written soon.
#pragma once

#include "player/state/effect.h"
#include "player/state/state.h"

#include <string>
#include <string_view>
#include <vector>

namespace state {

using Effects = std::vector<Effect>;

/// Effects in the order in which they are to be performed.
Effects joined(Effects first, Effects then);

/// Whether somebody asked for a change, or it came about in passing, as by reading a page to its end.
enum class Wish { asked, in_passing };

/// True when changes can be written. Where not, the learner is told so: every time they ask, once in passing.
bool may_save(State& state, Wish wish);

/// Hands changes to the store; they are applied when it says that they are safe. They carry the start of their module
/// where that is still on its way, so that no order of failed and repeated saves can lose them.
Effects save(State& state, Changes changes, Wish wish = Wish::asked);

/// Applies a change now and has it written within a second. A read-only window only applies it.
Effects save_soon(State& state, const Change& change);

/// The start of this module that is on its way to disk, or nullptr.
const ModuleStarted* start_on_its_way(const State& state, const std::string& module);

/// True while anything about this module is on its way to disk.
bool is_anything_on_its_way(const State& state, const std::string& module);

/// Takes back failed saves that a newer change to the same thing makes void.
void withdraw_superseded(State& state, const Change& newer);

/// The same for the changes of one failed save, looking at those that were handed over after it.
void withdraw_superseded(State& state, std::uint64_t ticket);

/// Removes the failure notice when nothing is waiting for another try.
void settle_failure_notice(State& state);

/// Saves ModuleCompleted and ModulePassed where the record amounts to them and nothing of that module is on its way.
Effects save_outcomes(State& state, const std::string& module, TimePoint now);

}  // namespace state
