/// Dates as people write them, from moments in UTC.
#pragma once

#include "player/state/record.h"

#include <chrono>
#include <string>

namespace state {

/// "12 Nov". `utc_offset` is what the reader's clock is ahead of UTC.
std::string short_date(TimePoint at, std::chrono::minutes utc_offset);

/// "12 November 2026".
std::string long_date(TimePoint at, std::chrono::minutes utc_offset);

}  // namespace state
