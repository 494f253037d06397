#include "tests/support/catch.h"
#include "tests/unit/text/pages.h"

#include <cmath>

using namespace text;
using namespace text::pages;
using Strings = std::vector<std::string>;

TEST_CASE("numbers stand right-aligned before their text and are copied with it") {
    const Layout layout = set({numbers({item("nine"), item("ten")}, 9)}, 500);
    CHECK(layout.text == "9. nine\n10. ten");
    CHECK(lines(layout) == Strings{"9. nine", "10. ten"});
    CHECK(runs(layout) == Strings{"9.", "nine", "10.", "ten"});
    CHECK(layout.runs[0].x == 11);  // 40 − 9 − 20
    CHECK(layout.runs[1].x == 40);
    CHECK(layout.runs[2].x == 1);
    CHECK(tops(layout) == std::vector<float>{0, 38});
}

TEST_CASE("a number wider than the indent moves the text in") {
    const Layout layout = set({numbers({item("so far")}, 12345)}, 500);
    CHECK(layout.runs[0].x == 0);
    CHECK(layout.runs[1].x == 69);
}

TEST_CASE("bullets are drawn by depth, and copied as dashes") {
    const Layout layout = set({bullets({item({paragraph("a"), bullets({item("b")})}), item("c")})}, 500);
    CHECK(layout.text == "- a\n- b\n- c");
    CHECK(runs(layout) == Strings{"a", "b", "c"});
    REQUIRE(layout.decorations.size() == 3);
    CHECK(layout.decorations[0].kind == Decoration::Kind::bullet);
    CHECK(layout.decorations[0].level == 0);
    CHECK(layout.decorations[1].level == 1);
    CHECK(layout.decorations[2].level == 0);
    CHECK(std::abs(layout.decorations[0].rect.y + layout.decorations[0].rect.height / 2 - 15) < 0.01F);
    CHECK(layout.runs[1].x == 80);
}

TEST_CASE("markers of items that open with items share a line") {
    const Layout layout = set({numbers({item({bullets({item("deep")})})})}, 500);
    CHECK(lines(layout) == Strings{"1. - deep"});
    CHECK(runs(layout) == Strings{"1.", "deep"});
}

TEST_CASE("an item without text keeps its marker") {
    const Layout layout = set({bullets({item(Blocks{}), item("b")})}, 500);
    CHECK(layout.text == "- \n- b");
    CHECK(lines(layout) == Strings{"- ", "- b"});
}

TEST_CASE("a loose list is spaced like paragraphs") {
    Block list = bullets({item("a"), item("b")});
    list.tight = false;
    CHECK(tops(set({list}, 500)) == std::vector<float>{0, 46});
}

TEST_CASE("a quote in a list in a callout moves in three times") {
    const Layout layout = set({callout(Block::Callout::tip, {bullets({item({quote({paragraph("said")})})})})}, 500);
    CHECK(layout.text == "Tip\n- said");
    CHECK(layout.runs[0].x == 50);  // padding 20, icon 30
    CHECK(layout.runs[1].x == 100);
    CHECK(layout.nodes[0].description == "Tip");
    REQUIRE(layout.decorations.size() == 3);
    CHECK(layout.decorations[0].kind == Decoration::Kind::callout);
    CHECK(layout.decorations[0].callout == Block::Callout::tip);
    CHECK(layout.decorations[0].rect.height == 108);  // 20 + 30 + 8 + 30 + 20
    CHECK(layout.decorations[1].kind == Decoration::Kind::quote_bar);
    CHECK(layout.decorations[1].rect.x == 60);
    CHECK(layout.decorations[1].inside == 0);
}

TEST_CASE("nesting without end does not squeeze the text to nothing") {
    Block block = paragraph("still readable");
    for (int depth = 0; depth < 50; ++depth) block = quote({block});
    const Layout layout = set({block}, 300);
    CHECK(lines(layout) == Strings{"still ", "readable"});
    CHECK(layout.runs[0].x == 180);
}

TEST_CASE("the titles of callouts can be in another language") {
    Words welsh;
    welsh.callout_titles = {"Nodyn", "Awgrym", "Pwysig", "Rhybudd", "Gofal"};
    const Layout layout =
        lay_out({callout(Block::Callout::caution, {paragraph("x")})}, 500, style(), FakeMetrics(), {}, welsh);
    CHECK(layout.text == "Gofal\nx");
}
