#include <cmath>

#include "tests/support/catch.h"
#include "tests/unit/text/pages.h"

using namespace text;
using namespace text::pages;
using Strings = std::vector<std::string>;

namespace {

std::vector<Rect> rects(const Layout& layout, Decoration::Kind kind) {
    std::vector<Rect> out;
    for (const Decoration& each : layout.decorations) {
        if (each.kind == kind) out.push_back(each.rect);
    }
    return out;
}

PictureSize picture_of(float width, float height) {
    return [=](std::string_view) { return Rect{0, 0, width, height}; };
}

}  // namespace

TEST_CASE("code keeps its spaces, sets tabs to columns and wraps anywhere") {
    const Layout layout = set({code("if x:\n\ty = 1\n\n  abcdefghijklmno\n")}, 168);  // 128 px inside: 16 characters
    CHECK(layout.text == "if x:\n    y = 1\n\n  abcdefghijklmno");
    CHECK(lines(layout) == Strings{"if x:", "    y = 1", "", "  abcdefghijklmn", "o"});
    CHECK(layout.runs[0].font == Font{Face::mono, 16});
    CHECK(layout.runs[0].ink == Ink::code);
    CHECK(layout.runs[0].x == 20);
    CHECK(layout.lines[0].top == 20);
    CHECK(layout.height == 160);  // 20 + 5 × 24 + 20
    REQUIRE(layout.decorations.size() == 1);
    CHECK(layout.decorations[0].kind == Decoration::Kind::code_ground);
    CHECK(layout.decorations[0].rect.height == 160);
}

TEST_CASE("a table that has room takes what its cells ask for") {
    const Layout layout = set({table({{"Day", "Hours"}, {"Monday", "9"}})}, 500);
    CHECK(layout.text == "Day\tHours\nMonday\t9");
    CHECK(lines(layout) == Strings{"Day", "Hours", "Monday", "9"});
    CHECK(layout.runs[0].x == 20);
    CHECK(layout.runs[1].x == 120);  // 20 + 60 + 20 + 20
    CHECK(layout.runs[0].font.face == Face::bold);
    CHECK(layout.runs[2].font.face == Face::regular);
    CHECK(tops(layout) == std::vector<float>{10, 10, 61.0F + 0.111111F, 61.0F + 0.111111F});
    const auto header = rects(layout, Decoration::Kind::table_header);
    REQUIRE(header.size() == 1);
    CHECK(header[0].width == 190);
    CHECK(header[0].height == 50);
    CHECK(rects(layout, Decoration::Kind::table_line).size() == 2);
}

TEST_CASE("a table's cells wrap side by side and are copied cell by cell") {
    Block block = table({{"A", "B"}, {"one two three", "four five six"}});
    const Layout layout = set({block}, 210);  // 130 for text, 65 each
    CHECK(layout.text == "A\tB\none two three\tfour five six");
    CHECK(lines(layout) == Strings{"A", "B", "one ", "four ", "two ", "five ", "three", "six"});
    CHECK(layout.lines[2].top == layout.lines[3].top);
    CHECK(layout.nodes[4].role == Node::Role::row);
    CHECK(text_of(layout, layout.nodes[4]) == "one two three\tfour five six");
    CHECK(layout.nodes[6].role == Node::Role::cell);
    CHECK(text_of(layout, layout.nodes[6]) == "four five six");
    CHECK(layout.nodes[5].rect.height == layout.nodes[6].rect.height);
    const std::size_t five = layout.text.find("five");
    CHECK(caret_at(layout, five, FakeMetrics()).y == layout.lines[5].top);
    CHECK(offset_at(layout, 130, layout.lines[5].top + 1, FakeMetrics()) == five);
    CHECK(offset_at(layout, 20, layout.lines[5].top + 1, FakeMetrics()) == layout.text.find("two"));
}

TEST_CASE("a narrow column keeps its words whole when another has many") {
    const Layout layout = set({table({{"Yes", "an account of it all in a cell"}})}, 210);
    CHECK(layout.runs[0].width == 30);
    CHECK(lines(layout) == Strings{"Yes", "an account ", "of it all ", "in a cell"});
}

TEST_CASE("where not even words fit, only the wide columns' words are broken") {
    const Layout layout = set({table({{"ab", "incomprehensible"}})}, 180);  // 100 for text: 20 and 80
    CHECK(lines(layout) == Strings{"ab", "incompre", "hensible"});
}

TEST_CASE("a column's cells are aligned as the author asked") {
    Block block = table({{"wide cell", "wide cell", "wide cell"}, {"a", "b", "c"}});
    block.table.make().alignments = {Block::Alignment::left, Block::Alignment::centre, Block::Alignment::right};
    const Layout layout = set({block}, 800);
    REQUIRE(layout.runs.size() == 6);
    CHECK(layout.runs[3].x == 20);
    CHECK(layout.runs[4].x == 190);  // 150 + (90 − 10) ÷ 2
    CHECK(layout.runs[5].x == 360);  // 280 + 90 − 10
}

TEST_CASE("an empty cell is still a cell") {
    const Layout layout = set({table({{"A", "B"}, {"", ""}}), paragraph("after")}, 500);
    CHECK(layout.text == "A\tB\n\t\nafter");
    CHECK(layout.nodes.size() == 8);
    CHECK(std::abs(layout.nodes[5].rect.height - 50) < 0.01F);
    CHECK(layout.nodes[5].begin == layout.nodes[5].end);
}

TEST_CASE("a picture keeps its shape and is shrunk to the column but never enlarged") {
    Layout layout = set({figure("images/a.png", "A map", "The town")}, 400, picture_of(800, 600));
    REQUIRE(layout.decorations.size() == 1);
    CHECK(layout.decorations[0].rect.width == 400);
    CHECK(layout.decorations[0].rect.height == 300);
    CHECK(layout.text == "The town");
    CHECK(layout.runs[0].ink == Ink::caption);
    CHECK(layout.runs[0].font.size_px == 16);
    CHECK(layout.lines[0].top == 308);
    CHECK(layout.nodes[0].role == Node::Role::figure);
    CHECK(layout.nodes[0].path == "images/a.png");
    CHECK(layout.nodes[0].description == "A map");
    CHECK(layout.nodes[1].role == Node::Role::caption);
    CHECK(layout.decorations[0].node == 0);

    Style plain = style();
    plain.body_px = 18;
    layout = lay_out({figure("a.png", "A map")}, 400, plain, FakeMetrics(), picture_of(100, 50));
    CHECK(layout.decorations[0].rect.width == 100);
    layout = lay_out({figure("a.png", "A map")}, 400, plain, FakeMetrics(), picture_of(100, 6400));
    CHECK(layout.decorations[0].rect.height == 640);
    CHECK(layout.decorations[0].rect.width == 10);
}

TEST_CASE("where a picture cannot be read its description stands") {
    const Layout layout = set({figure("images/gone.png", "A map of the town")}, 400, picture_of(0, 0));
    CHECK(layout.text == "A map of the town");
    CHECK(layout.decorations[0].rect.width == 400);
    CHECK(layout.decorations[0].rect.height == 64);  // 20 + 24 + 20
}

TEST_CASE("a list's marker before a picture keeps its own line") {
    const Layout layout = set({numbers({item(Blocks{figure("a.png", "A map")})})}, 400, picture_of(90, 9));
    CHECK(layout.text == "1. ");
    CHECK(layout.decorations[0].rect.y == 38);  // under the number and half a gap
}

TEST_CASE("everything selected and copied is clean text") {
    const Layout layout =
        set({heading(3, "Title"), paragraph("One\ntwo."), bullets({item("a"), item("b")}), quote({paragraph("said")}),
             callout(Block::Callout::note, {paragraph("mind")}), code("x\n"), table({{"A", "B"}, {"1", "2"}}),
             figure("p.png", "A map", "Caption"), paragraph("End.")},
            500, picture_of(10, 10));
    CHECK(layout.text == "Title\nOne two.\n- a\n- b\nsaid\nNote\nmind\nx\nA\tB\n1\t2\nCaption\nEnd.");
}
