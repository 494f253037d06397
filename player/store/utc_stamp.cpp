#include "player/store/utc_stamp.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace store {
namespace {

using namespace std::chrono;

struct Moment {
    year_month_day date;
    hh_mm_ss<seconds> clock;
};

Moment moment(state::TimePoint time) {
    const auto day = floor<days>(time);
    return {year_month_day{day}, hh_mm_ss<seconds>{floor<seconds>(time - day)}};
}

std::optional<int> digits(std::string_view text) {
    int value = 0;
    const auto [stop, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || stop != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

}  // namespace

std::string utc_stamp(state::TimePoint time) {
    const auto [date, clock] = moment(time);
    return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count());
}

std::optional<state::TimePoint> parse_utc_stamp(std::string_view stamp) {
    if (stamp.size() != 16 || stamp[8] != 'T' || stamp[15] != 'Z') return std::nullopt;
    const auto date_digits = digits(stamp.substr(0, 8));
    const auto clock_digits = digits(stamp.substr(9, 6));
    if (!date_digits || !clock_digits) return std::nullopt;
    const year_month_day date{year{*date_digits / 10000}, month{static_cast<unsigned>(*date_digits / 100 % 100)},
                              day{static_cast<unsigned>(*date_digits % 100)}};
    const int hour = *clock_digits / 10000, minute = *clock_digits / 100 % 100, second = *clock_digits % 100;
    if (!date.ok() || hour > 23 || minute > 59 || second > 59) return std::nullopt;
    return sys_days{date} + hours{hour} + minutes{minute} + seconds{second};
}

std::string utc_words(state::TimePoint time) {
    constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                                "July",    "August",   "September", "October", "November", "December"};
    const auto [date, clock] = moment(time);
    return fmt::format("{} {} {}, {:02}:{:02} UTC", static_cast<unsigned>(date.day()),
                       months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
                       clock.hours().count(), clock.minutes().count());
}

}  // namespace store
