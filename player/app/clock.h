/// The world's own facts that pure code is handed: the time, the time zone, chance.
#pragma once

#include "player/state/update.h"

#include <chrono>

namespace app {

/// Now, here, with random bits from the system.
state::Moment moment_now();

/// Difference of the learner's time zone from UTC at this moment.
std::chrono::minutes utc_offset();

/// The date on the learner's calendar.
std::chrono::year_month_day today();

}  // namespace app
