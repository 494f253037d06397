/// What is selected of a team, as the CSV that the hub writes too: a line for each person and module.
#pragma once

#include "player/state/team.h"

#include <string>

namespace state {

/// In the order of teams and names, whatever the order on the screen (records/summary_row.h).
std::string team_csv(const TeamTable& table, const TeamSelection& selection);

}  // namespace state
