#include "player/state/dates.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace state {
namespace {

constexpr std::array<std::string_view, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                                  "July",    "August",   "September", "October", "November", "December"};

content::Date local_day(TimePoint at, std::chrono::minutes utc_offset) {
    const std::chrono::year_month_day day = std::chrono::floor<std::chrono::days>(at + utc_offset);
    return {static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())};
}

std::string_view month_name(const content::Date& date) { return months.at(date.month - 1); }

}  // namespace

std::string short_date(TimePoint at, std::chrono::minutes utc_offset) { return short_date(local_day(at, utc_offset)); }

std::string short_date(const content::Date& date) {
    return fmt::format("{} {} {}", date.day, month_name(date).substr(0, 3), date.year);
}

std::string long_date(TimePoint at, std::chrono::minutes utc_offset) {
    const content::Date date = local_day(at, utc_offset);
    return fmt::format("{} {} {}", date.day, month_name(date), date.year);
}

}  // namespace state
