#include "player/state/dates.h"
#include "tests/support/catch.h"

using namespace state;
using namespace std::chrono_literals;

namespace {

TimePoint utc(std::chrono::year_month_day day, std::chrono::minutes time) { return std::chrono::sys_days{day} + time; }

}  // namespace

TEST_CASE("a day says its year only where that is not this one") {
    using std::chrono::year;
    CHECK(state::short_day(year{2026} / 12 / 31, year{2026} / 11 / 12) == "31 Dec");
    CHECK(state::short_day(year{2027} / 1 / 3, year{2026} / 11 / 12) == "3 Jan 2027");
}

TEST_CASE("dates are written as people write them") {
    const TimePoint at = utc(std::chrono::year{2026} / 11 / 12, 9h);
    CHECK(short_date(at, 0min) == "12 Nov 2026");
    CHECK(long_date(at, 0min) == "12 November 2026");
    CHECK(short_date(utc(std::chrono::year{2027} / 5 / 1, 0min), 0min) == "1 May 2027");
}

TEST_CASE("the day is the learner's, not Greenwich's") {
    const TimePoint late = utc(std::chrono::year{2026} / 12 / 31, 23h + 30min);
    CHECK(long_date(late, 0min) == "31 December 2026");
    CHECK(long_date(late, 60min) == "1 January 2027");
    CHECK(long_date(utc(std::chrono::year{2027} / 1 / 1, 2h), -300min) == "31 December 2026");
}

TEST_CASE("moments before 1970 have their day too") {
    CHECK(long_date(TimePoint{-1ms}, 0min) == "31 December 1969");
}

TEST_CASE("a moment is said in the reader's own time, with its year or without") {
    const state::TimePoint at{std::chrono::sys_days{std::chrono::year{2026} / 11 / 12} + std::chrono::hours{23} +
                              std::chrono::minutes{5}};
    CHECK(state::day_and_time(at, std::chrono::minutes{0}) == "12 Nov, 23:05");
    CHECK(state::day_and_time(at, std::chrono::minutes{60}) == "13 Nov, 00:05");
    CHECK(state::date_and_time(at, std::chrono::minutes{-30}) == "12 Nov 2026, 22:35");
}
