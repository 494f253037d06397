#include "player/text/column_widths.h"

#include "tests/support/catch.h"

using namespace text;
using Widths = std::vector<float>;

TEST_CASE("columns get what they ask for when there is room") {
    CHECK(share_width({{10, 40}, {20, 60}}, 200) == Widths{40, 60});
    CHECK(share_width({{10, 40}, {20, 60}}, 100) == Widths{40, 60});
    CHECK(share_width({}, 100) == Widths{});
}

TEST_CASE("what is missing is missing in proportion to what was asked beyond the words") {
    CHECK(share_width({{10, 40}, {20, 110}}, 90) == Widths{25, 65});
    CHECK(share_width({{50, 50}, {20, 220}}, 100) == Widths{50, 50});
}

TEST_CASE("when not even words fit the wide columns give way") {
    CHECK(share_width({{20, 20}, {300, 300}, {200, 200}}, 120) == Widths{20, 50, 50});
    CHECK(share_width({{60, 60}, {60, 60}}, 40) == Widths{20, 20});
    CHECK(share_width({{60, 60}}, -5) == Widths{0});
}
