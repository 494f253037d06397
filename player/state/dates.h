/// Dates as people write them.
#pragma once

#include "content/module.h"
#include "player/state/record.h"

#include <chrono>
#include <string>

namespace state {

/// "12 Nov 2026". `utc_offset` is what the reader's clock is ahead of UTC.
std::string short_date(TimePoint at, std::chrono::minutes utc_offset);

/// The same for a day that an author wrote.
std::string short_date(const content::Date& date);

/// "31 Dec"; the year is said where it is not that of `today`.
std::string short_day(std::chrono::year_month_day day, std::chrono::year_month_day today);

/// "12 November 2026".
std::string long_date(TimePoint at, std::chrono::minutes utc_offset);

/// "12 Nov, 14:05".
std::string day_and_time(TimePoint at, std::chrono::minutes utc_offset);

/// "12 Nov 2026, 14:05".
std::string date_and_time(TimePoint at, std::chrono::minutes utc_offset);

}  // namespace state
