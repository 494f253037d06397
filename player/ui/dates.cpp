#include "player/ui/dates.h"

namespace ui {
namespace {

std::string date(const Frame& frame, state::TimePoint at, const std::array<std::string_view, 12>& months) {
    const auto day = std::chrono::floor<std::chrono::days>(at + frame.utc_offset);
    const std::chrono::year_month_day parts{day};
    const auto month = months[static_cast<unsigned>(parts.month()) - 1];
    return filled(frame.strings.common.date, static_cast<unsigned>(parts.day()), month, static_cast<int>(parts.year()));
}

}  // namespace

std::string short_date(const Frame& frame, state::TimePoint at) {
    return date(frame, at, frame.strings.common.short_months);
}

std::string long_date(const Frame& frame, state::TimePoint at) { return date(frame, at, frame.strings.common.months); }

}  // namespace ui
