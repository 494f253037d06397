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

/// "14:05"
std::string time_of_day(TimePoint at, std::chrono::minutes utc_offset) {
    const auto local = at + utc_offset;
    const auto minutes = std::chrono::floor<std::chrono::minutes>(local - std::chrono::floor<std::chrono::days>(local));
    return fmt::format("{:02}:{:02}", minutes.count() / 60, minutes.count() % 60);
}

}  // namespace

std::string short_date(TimePoint at, std::chrono::minutes utc_offset) { return short_date(local_day(at, utc_offset)); }

std::string short_date(const content::Date& date) {
    return fmt::format("{} {} {}", date.day, month_name(date).substr(0, 3), date.year);
}

std::string short_day(std::chrono::year_month_day day, std::chrono::year_month_day today) {
    const content::Date date{static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())};
    if (day.year() != today.year()) return short_date(date);
    return fmt::format("{} {}", date.day, month_name(date).substr(0, 3));
}

std::string long_date(TimePoint at, std::chrono::minutes utc_offset) {
    const content::Date date = local_day(at, utc_offset);
    return fmt::format("{} {} {}", date.day, month_name(date), date.year);
}

std::string day_and_time(TimePoint at, std::chrono::minutes utc_offset) {
    const content::Date day = local_day(at, utc_offset);
    return fmt::format("{} {}, {}", day.day, month_name(day).substr(0, 3), time_of_day(at, utc_offset));
}

std::string date_and_time(TimePoint at, std::chrono::minutes utc_offset) {
    return fmt::format("{}, {}", short_date(at, utc_offset), time_of_day(at, utc_offset));
}

}  // namespace state
