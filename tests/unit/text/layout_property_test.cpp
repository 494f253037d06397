#include <algorithm>

#include "player/text/graphemes.h"
#include "tests/support/catch.h"
#include "tests/unit/text/random_pages.h"

using namespace text;
using namespace text::pages;

namespace {

const FakeMetrics metrics;

Layout random_layout(std::uint32_t seed) {
    RandomPages pages(seed);
    const float width = 60.0F + static_cast<float>(pages.below(600));
    const Blocks blocks = pages.blocks();
    return set(blocks, width, [seed](std::string_view) {
        return seed % 3 == 0 ? Rect{} : Rect{0, 0, 200.0F + static_cast<float>(seed), 100};
    });
}

bool touches(const Rect& rect, float top, float bottom) {
    return rect.y < bottom && rect.y + rect.height > top;
}

template <typename Thing>
std::vector<std::uint32_t> all_that_touch(const std::vector<Thing>& things, float top, float bottom) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < things.size(); ++i) {
        if (touches(things[i].rect, top, bottom)) found.push_back(i);
    }
    return found;
}

}  // namespace

TEST_CASE("every byte of a page is on one line, or parts two") {
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        INFO("seed " << seed);
        const Layout layout = random_layout(seed);
        std::vector<int> times(layout.text.size());
        for (const Line& line : layout.lines) {
            for (std::uint32_t at = line.begin; at < line.end; ++at) ++times[at];
        }
        std::size_t wrong = 0;
        for (std::size_t at = 0; at < times.size(); ++at) {
            const bool parts = layout.text[at] == '\n' || layout.text[at] == '\t';
            if (times[at] != (parts ? 0 : 1)) ++wrong;
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("nothing reaches over the right edge but a character that is wider than its column") {
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        INFO("seed " << seed);
        const Layout layout = random_layout(seed);
        for (const Run& run : layout.runs) {
            const std::string text = layout.text.substr(run.begin, run.end - run.begin);
            if (next_grapheme(text, 0) == text.size()) continue;
            if (run.x + run.width > layout.width + 0.1F)
                FAIL("“" << text << "” ends at " << run.x + run.width << " of " << layout.width);
        }
        for (const Decoration& each : layout.decorations) {
            if (each.rect.x + each.rect.width > layout.width + 0.1F) FAIL("a decoration sticks out");
        }
    }
}

TEST_CASE("runs lie within their line, in order and without overlap") {
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        INFO("seed " << seed);
        const Layout layout = random_layout(seed);
        std::size_t wrong = 0;
        for (const Line& line : layout.lines) {
            std::uint32_t end = line.begin;
            for (std::uint32_t i = line.first_run; i < line.first_run + line.run_count; ++i) {
                if (layout.runs[i].begin < end || layout.runs[i].end <= layout.runs[i].begin) ++wrong;
                end = layout.runs[i].end;
            }
            if (end > line.end) ++wrong;
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("a point on a character's left edge finds that character again") {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        INFO("seed " << seed);
        const Layout layout = random_layout(seed);
        if (layout.width < 120) continue;  // a table's columns may be narrower than their characters
        for (const Line& line : layout.lines) {
            for (std::uint32_t i = line.first_run; i < line.first_run + line.run_count; ++i) {
                const Run& run = layout.runs[i];
                // Where nesting leaves no room a number may touch its text, which is found first.
                const bool is_last = i + 1 == line.first_run + line.run_count;
                if (!is_last && run.x + run.width > layout.runs[i + 1].x + 0.1F) continue;
                for (std::size_t at = run.begin; at < run.end; at = next_grapheme(layout.text, at)) {
                    const Rect caret = caret_at(layout, at, metrics);
                    const std::size_t found = offset_at(layout, caret.x + 0.01F, caret.y + caret.height / 2, metrics);
                    if (found != at) FAIL("byte " << at << " was found as " << found);
                }
            }
        }
    }
}

TEST_CASE("what is on screen is found, and nothing else is visited") {
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        INFO("seed " << seed);
        const Layout layout = random_layout(seed);
        CHECK(std::is_sorted(layout.lines.begin(), layout.lines.end(),
                             [](const Line& a, const Line& b) { return a.top < b.top; }));
        for (float top = -40; top < layout.height + 40; top += 123) {
            INFO("from " << top);
            const float bottom = top + 150;
            const LineRange range = visible_lines(layout, top, bottom);
            std::size_t wrong = 0;
            for (std::size_t i = 0; i < layout.lines.size(); ++i) {
                const Line& line = layout.lines[i];
                const bool is_found = i >= range.first && i < range.last;
                if (touches({0, line.top, 0, line.height}, top, bottom) != is_found) ++wrong;
            }
            CHECK(wrong == 0);
            CHECK(visible_decorations(layout, top, bottom) == all_that_touch(layout.decorations, top, bottom));
            CHECK(visible_nodes(layout, top, bottom) == all_that_touch(layout.nodes, top, bottom));
        }
    }
}

TEST_CASE("a long list costs no more to look into than a short one") {
    Blocks items;
    for (int i = 0; i < 2000; ++i) items.push_back(item("x"));
    const Layout layout = set({quote({bullets(items)})}, 400);
    const float middle = layout.height / 2;
    CHECK(visible_nodes(layout, middle, middle + 100).size() <= 10);       // the quote, the list, items and paragraphs
    CHECK(visible_decorations(layout, middle, middle + 100).size() <= 5);  // the bar and bullets
}

TEST_CASE("nodes nest, and each knows its text") {
    const Layout layout =
        set({heading(3, "Title"), bullets({item("one"), item({paragraph("two"), paragraph("three")})})}, 400);
    REQUIRE(layout.nodes.size() == 7);
    CHECK(text_of(layout, layout.nodes[0]) == "Title");
    CHECK(layout.nodes[1].role == Node::Role::list);
    CHECK(text_of(layout, layout.nodes[1]) == "- one\n- two\nthree");
    CHECK(layout.nodes[2].role == Node::Role::item);
    CHECK(layout.nodes[2].parent == 1);
    CHECK(text_of(layout, layout.nodes[2]) == "- one");
    CHECK(text_of(layout, layout.nodes[3]) == "one");
    CHECK(layout.nodes[6].parent == 4);
    CHECK(text_of(layout, layout.nodes[6]) == "three");
    CHECK(layout.nodes[1].rect.y == 46);
    CHECK(layout.nodes[1].rect.height == 106);  // 30 + 8 + 30 + 8 + 30
}
