/// A manager's team at moments worth a picture or a test.
#pragma once

#include "player/state/state.h"

namespace support {

/// So many people in two wards and every module of the pathway, as the copy was on 28 November 2026 at 14:05; always the
/// same ones. The first is called Ada Byrne.
state::TeamTable team_of(const state::State& state, int people);

/// A manager who looks at their team: the copy was read.
state::State with_team(state::State state, int people);

/// The same without a network since then, and with a key that the hub does not know any more.
state::State team_out_of_reach(state::State state);
state::State team_stopped(state::State state);

/// Connected a moment ago: nothing has come yet.
state::State team_is_coming(state::State state);

/// Five files were read: one is refused, and three are not signed by a laptop that the hub knows.
state::State with_team_files(state::State state);

/// One file was read and refused, by whoever has no team yet.
state::State team_files_refused(state::State state);

/// Some of forty files have been read.
state::State team_files_coming(state::State state);

/// A manager chooses among the files on a stick.
state::State choosing_records(state::State state);

/// The manager looks at this person's page, or the module's.
state::State at_person(state::State state, std::int64_t person);
state::State at_module(state::State state, const std::string& module);

/// A learner's own modules have due dates: the second is overdue, the third due in a month.
state::State with_due_dates(state::State state);

}  // namespace support
