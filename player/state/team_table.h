/// From a manager's copy to the table that is shown: every completion is summed up, every deadline known.
#pragma once

#include "player/state/team.h"

namespace state {

/// `now` and `today` are the reader's own.
TeamTable team_table(const TeamRecords& records, TimePoint now, records::Day today);

}  // namespace state
