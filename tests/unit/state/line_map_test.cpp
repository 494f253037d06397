#include "player/state/line_map.h"

#include "tests/support/catch.h"

#include <string>
#include <vector>

using namespace state;

namespace {

std::vector<int> after(const std::string& before, const std::string& now) {
    const LineMap map(before, now);
    std::vector<int> lines;
    for (int line = 1; line <= line_count(before); ++line) lines.push_back(map.after(line));
    return lines;
}

}  // namespace

TEST_CASE("lines that nobody edited keep their place, before and after the edit") {
    CHECK(after("a\nb\nc\n", "a\nb\nc\n") == std::vector<int>{1, 2, 3});
    CHECK(after("a\nb\nc\n", "a\nb\nnew\nc\n") == std::vector<int>{1, 2, 4});
    CHECK(after("a\nb\nc\n", "new\na\nb\nc\n") == std::vector<int>{2, 3, 4});
    CHECK(after("a\nb\nc\nd\n", "a\nc\nd\n") == std::vector<int>{1, 2, 2, 3});
    CHECK(after("a\nb\nc\n", "a\nB\nc\n") == std::vector<int>{1, 2, 3});
    CHECK(after("a\nb\nc\nd\n", "a\nB\nd\n") == std::vector<int>{1, 2, 2, 3});
}

TEST_CASE("lines that only end alike are not the same line") {
    CHECK(after("ab\nz\n", "x\nb\nz\n") == std::vector<int>{1, 3});
    CHECK(after("b\nz\n", "ab\nz\n") == std::vector<int>{1, 2});
    CHECK(after("ab\nz\n", "b\nz\n") == std::vector<int>{1, 2});
}

TEST_CASE("a text that was empty, or is, has no line to lose") {
    CHECK(after("", "a\nb\n").empty());
    CHECK(after("a\nb\n", "") == std::vector<int>{1, 1});
    CHECK(after("a\nb", "a\nb\nc") == std::vector<int>{1, 2});
}

TEST_CASE("a line of a text is found by its number, the last one without its end too") {
    CHECK(line_of("a\nbb\nc", 1) == "a");
    CHECK(line_of("a\nbb\nc", 2) == "bb");
    CHECK(line_of("a\nbb\nc", 3) == "c");
    CHECK(line_of("a\nbb\nc", 4).empty());
    CHECK(line_count("a\nbb\nc") == 3);
    CHECK(line_count("a\nbb\nc\n") == 3);
    CHECK(line_count("") == 0);
}
