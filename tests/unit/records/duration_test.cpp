#include "records/duration.h"
#include "tests/support/catch.h"

using namespace std::chrono_literals;
using records::duration;
using records::parse_duration;

TEST_CASE("a length of time is written in hours, minutes and hundredths of a second") {
    CHECK(duration(0ms) == "PT0S");
    CHECK(duration(9ms) == "PT0S");
    CHECK(duration(10ms) == "PT0.01S");
    CHECK(duration(1500ms) == "PT1.5S");
    CHECK(duration(60s) == "PT1M");
    CHECK(duration(1h) == "PT1H");
    CHECK(duration(1h + 2min + 3450ms) == "PT1H2M3.45S");
    CHECK(duration(1h + 100ms) == "PT1H0.1S");
    CHECK(duration(20s) == "PT20S");
    CHECK(duration(49h) == "PT49H");
}

TEST_CASE("a clock that was set back during the work makes no length below nothing") { CHECK(duration(-5s) == "PT0S"); }

TEST_CASE("lengths that other stores write differently are the same lengths") {
    CHECK(parse_duration("PT1H2M3.45S") == 1h + 2min + 3450ms);
    CHECK(parse_duration("PT3723.45S") == 1h + 2min + 3450ms);
    CHECK(parse_duration("PT1,5S") == 1500ms);
    CHECK(parse_duration("P1DT1S") == 24h + 1s);
    CHECK(parse_duration("P4W") == 28 * 24h);
    CHECK(parse_duration("PT0.5M") == 30s);
}

TEST_CASE("what is no length of time, or one that nobody knows, is not read") {
    for (const char* text : {"", "P", "PT", "P1Y", "P1M", "P1DT", "PT1S1M", "P1W2D", "PTS", "PT-1S", "PT1", "1S", "PTxS", "PT1S ",
                             "PT1e9S", "PT99999999999999999999S", "P1H"}) {
        INFO(text);
        CHECK_FALSE(parse_duration(text));
    }
}

TEST_CASE("what is no number is no length of time") {
    // "PTnanS" was read as 292 million years before nothing: no comparison with a bound holds for what is no number.
    for (const char* text : {"PTnanS", "PTNANM", "PTinfS", "PTinfinityH", "PTnan(1)S", "PnanD", "PinfW", "P1DTnanS"}) {
        INFO(text);
        CHECK_FALSE(parse_duration(text));
    }
}

TEST_CASE("every length that is written is read back") {
    for (long long ms = 0; ms < 400'000'000; ms = ms * 3 / 2 + 10) {
        const std::chrono::milliseconds length{ms / 10 * 10};
        INFO(duration(length));
        CHECK(parse_duration(duration(length)) == length);
    }
}
