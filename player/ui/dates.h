/// Dates as learners read them, in their own time zone.
#pragma once

#include "player/ui/frame.h"

#include <string>

namespace ui {

/// "12 Nov 2026"
std::string short_date(const Frame& frame, state::TimePoint at);
/// "12 November 2026"
std::string long_date(const Frame& frame, state::TimePoint at);

}  // namespace ui
