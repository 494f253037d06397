#include "tests/support/catch.h"
#include "tests/unit/text/pages.h"

using namespace text;
using namespace text::pages;

namespace {
const FakeMetrics metrics;
}

TEST_CASE("a point finds the nearest character boundary") {
    const Layout layout = set({paragraph("one two three"), paragraph("four")}, 70);
    CHECK(offset_at(layout, 14, 5, metrics) == 1);
    CHECK(offset_at(layout, 16, 5, metrics) == 2);
    CHECK(offset_at(layout, -50, 5, metrics) == 0);
    CHECK(offset_at(layout, 500, 5, metrics) == 7);  // before the space that hangs
    CHECK(offset_at(layout, 0, 45, metrics) == 8);
    CHECK(offset_at(layout, 500, 45, metrics) == 13);
    CHECK(offset_at(layout, 0, 66, metrics) == 8);  // in the gap, nearer the line above
    CHECK(offset_at(layout, 0, 74, metrics) == 14);
    CHECK(offset_at(layout, 500, 9999, metrics) == 18);
    CHECK(offset_at(layout, 0, -9999, metrics) == 0);
    CHECK(offset_at(Layout{}, 5, 5, metrics) == 0);
}

TEST_CASE("the caret stands before the byte it is asked for") {
    const Layout layout = set({paragraph("one two three")}, 70);
    const Rect caret = caret_at(layout, 9, metrics);
    CHECK(caret.x == 10);
    CHECK(caret.y == 30);
    CHECK(caret.height == 30);
}

TEST_CASE("a selection covers each line once") {
    const Layout layout = set({paragraph("one two three")}, 70);
    const auto rects = selection_rects(layout, 4, 10, {0, 2}, metrics);
    REQUIRE(rects.size() == 2);
    CHECK(rects[0].x == 40);
    CHECK(rects[0].width == 30);
    CHECK(rects[1].x == 0);
    CHECK(rects[1].width == 20);
    CHECK(rects[1].y == 30);
    CHECK(selection_rects(layout, 4, 10, {1, 2}, metrics).size() == 1);
    CHECK(selection_rects(layout, 4, 4, {0, 2}, metrics).empty());
}

TEST_CASE("the lines on screen are those that touch it") {
    const Layout layout = set({paragraph("one two three"), paragraph("four")}, 70);  // at 0, 30 and 76
    const LineRange range = visible_lines(layout, 30, 76);
    CHECK(range.first == 1);
    CHECK(range.last == 2);
    CHECK(visible_lines(layout, 60, 76).first == visible_lines(layout, 60, 76).last);
    CHECK(visible_lines(layout, 0, 1000).last == 3);
}

TEST_CASE("a point under a short cell's text finds that cell, not its taller neighbour") {
    const Layout layout = set({table({{"A", "one two three", ""}, {"B", "x", "y"}})}, 230);
    CHECK(pages::lines(layout) == std::vector<std::string>{"A", "one two ", "three", "B", "x", "y"});
    CHECK(offset_at(layout, 25, 50, metrics) == 1);
    CHECK(offset_at(layout, 65, 50, metrics) == layout.text.find("three"));
    CHECK(offset_at(layout, 229, 20, metrics) == layout.text.find("\nB"));  // the empty cell
    CHECK(offset_at(layout, -9, 999, metrics) == layout.text.find("B"));
}
