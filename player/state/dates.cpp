#include "player/state/dates.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace state {
namespace {

constexpr std::array<std::string_view, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                                  "July",    "August",   "September", "October", "November", "December"};

std::chrono::year_month_day local_day(TimePoint at, std::chrono::minutes utc_offset) {
    return std::chrono::floor<std::chrono::days>(at + utc_offset);
}

std::string_view month_name(std::chrono::month month) { return months[static_cast<unsigned>(month) - 1]; }

}  // namespace

std::string short_date(TimePoint at, std::chrono::minutes utc_offset) {
    const std::chrono::year_month_day day = local_day(at, utc_offset);
    return fmt::format("{} {}", static_cast<unsigned>(day.day()), month_name(day.month()).substr(0, 3));
}

std::string long_date(TimePoint at, std::chrono::minutes utc_offset) {
    const std::chrono::year_month_day day = local_day(at, utc_offset);
    return fmt::format("{} {} {}", static_cast<unsigned>(day.day()), month_name(day.month()),
                       static_cast<int>(day.year()));
}

}  // namespace state
