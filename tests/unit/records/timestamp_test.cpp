#include "records/timestamp.h"
#include "tests/support/catch.h"

#include <string>

using namespace std::chrono;
using records::parse_timestamp;
using records::timestamp;

namespace {

constexpr sys_time<milliseconds> moment = sys_days{2026y / March / 4} + 5h + 6min + 7s + 123ms;

}  // namespace

TEST_CASE("a moment is written in UTC with milliseconds") {
    CHECK(timestamp(moment) == "2026-03-04T05:06:07.123Z");
    CHECK(timestamp(sys_days{1970y / January / 1}) == "1970-01-01T00:00:00.000Z");
    CHECK(timestamp(sys_days{1969y / December / 31} + 23h + 59min + 59s + 999ms) == "1969-12-31T23:59:59.999Z");
    CHECK(timestamp(sys_days{2024y / February / 29} + 1ms) == "2024-02-29T00:00:00.001Z");
}

TEST_CASE("what was written is read as the same moment") {
    for (const milliseconds step : {0ms, 1ms, 999ms, 86'399'999ms, 4'000'000'000'123ms}) {
        CHECK(parse_timestamp(timestamp(moment + step)) == moment + step);
        CHECK(parse_timestamp(timestamp(moment - step)) == moment - step);
    }
}

TEST_CASE("one moment may be written in many ways") {
    for (const char* text :
         {"2026-03-04T05:06:07.123Z", "2026-03-04T05:06:07.1230000Z", "2026-03-04T05:06:07.123+00:00",
          "2026-03-04T07:36:07.123+02:30", "2026-03-03T23:06:07.123-06:00", "2026-03-04t05:06:07.123z"}) {
        INFO(text);
        CHECK(parse_timestamp(text) == moment);
    }
    CHECK(parse_timestamp("2026-03-04T05:06:07Z") == moment - 123ms);
    CHECK(parse_timestamp("2026-03-04T05:06:07.5Z") == moment + 377ms);
}

TEST_CASE("digits to a microsecond tell moments apart, later ones do not") {
    CHECK(parse_timestamp("2026-03-04T05:06:07.123456Z") == moment + 456us);
    CHECK(parse_timestamp("2026-03-04T05:06:07.123456999Z") == moment + 456us);
}

TEST_CASE("what is no RFC 3339 moment is not read") {
    for (const char* text :
         {"", "now", "2026", "2026-03-04", "2026-03-04T05:06:07", "2026-03-04T05:06Z", "2026-03-04 05:06:07Z",
          "2026-3-4T05:06:07Z", "2026-00-04T05:06:07Z", "2026-13-04T05:06:07Z", "2026-02-29T05:06:07Z",
          "2026-04-31T05:06:07Z", "2026-03-00T05:06:07Z", "2026-03-04T24:00:00Z", "2026-03-04T05:60:07Z",
          "2026-12-31T23:59:60Z", "2026-03-04T05:06:07.Z", "2026-03-04T05:06:07,5Z", "2026-03-04T05:06:07+0100",
          "2026-03-04T05:06:07+01", "2026-03-04T05:06:07-00:00", "2026-03-04T05:06:07-00", "2026-03-04T05:06:07-0000",
          "2026-03-04T05:06:07+24:00", "2026-03-04T05:06:07+01:60", "2026-03-04T05:06:07ZZ", " 2026-03-04T05:06:07Z",
          "2026-03-04T05:06:07Z\n", "-2026-03-04T05:06:07Z", "20260304T050607Z", "2026-W10-3T05:06:07Z"}) {
        INFO(text);
        CHECK(parse_timestamp(text) == std::nullopt);
    }
}
