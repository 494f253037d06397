/// A team's table, narrowed to whom a manager wants to see and in the order in which they want it.
#pragma once

#include "player/state/team.h"

namespace state {

/// Grows with the table; it is not for every frame.
TeamSelection selected(const TeamTable& table, const TeamFilter& filter, const TeamSort& sort);

/// Of everybody who is selected: the questions of this module with the smallest share of right answers at the first try,
/// at most so many, and the passes of so many weeks up to the table's today.
TeamFigures figures(const TeamTable& table, const TeamSelection& selection, const std::string& module,
                    std::size_t most_questions, int weeks);

}  // namespace state
