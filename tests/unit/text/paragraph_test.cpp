#include "player/text/ties.h"
#include "tests/support/catch.h"
#include "tests/unit/text/pages.h"

using namespace text;
using namespace text::pages;
using Strings = std::vector<std::string>;

TEST_CASE("a line ends between words and its last space hangs unseen") {
    const Layout layout = set({paragraph("one two three")}, 70);
    CHECK(lines(layout) == Strings{"one two ", "three"});
    CHECK(runs(layout) == Strings{"one two", "three"});
    CHECK(layout.lines[1].top == 30);
    CHECK(layout.lines[0].baseline == 21);  // (30 − 20) ÷ 2 + 16
    CHECK(layout.height == 60);
}

TEST_CASE("a word is not broken where its font changes") {
    const Layout layout =
        set({paragraph({words("a un"), around(Inline::Kind::strong, {words("break")}), words("able b")})}, 90);
    CHECK(lines(layout) == Strings{"a ", "unbreakab", "le b"});
    const Layout wider =
        set({paragraph({words("a un"), around(Inline::Kind::strong, {words("break")}), words("able b")})}, 110);
    CHECK(lines(wider) == Strings{"a ", "unbreakable ", "b"});
    CHECK(runs(wider) == Strings{"a", "un", "break", "able", "b"});
    CHECK(wider.runs[2].font.face == Face::bold);
    CHECK(wider.runs[2].x == 20);
}

TEST_CASE("a word wider than the column is broken between characters as people see them") {
    // "é" here is a letter and a combining mark that no precomposed character replaces.
    const Layout layout = set({paragraph("xxm\u0308m\u0308x")}, 30);
    CHECK(lines(layout) == Strings{"xx", "m\u0308", "m\u0308x"});
}

TEST_CASE("a column narrower than one character holds one character a line") {
    CHECK(lines(set({paragraph("abc")}, 4)) == Strings{"a", "b", "c"});
}

TEST_CASE("spaces are collapsed, except those that may not break") {
    CHECK(set({paragraph("  one \t two\n three  ")}, 500).text == "one two three");
    CHECK(lines(set({paragraph("10\u00A0km on")}, 60)) == Strings{"10\u00A0km ", "on"});
}

TEST_CASE("words that are tied stand on one line, and are broken between each other before they are within") {
    // A laptop's sign, which two people read to each other, began on one line and ended on the next.
    CHECK(tied("3F2A 9C01") == "3F2A\u00A09C01");
    const std::string words = "sign: " + tied("3F2A 9C01 77DE") + ".";
    const auto set_in = [&](float width) { return lines(set({paragraph(words)}, width)); };
    CHECK(set_in(500) == Strings{"sign: 3F2A\u00A09C01\u00A077DE."});
    CHECK(set_in(190) == Strings{"sign: ", "3F2A\u00A09C01\u00A077DE."});
    CHECK(set_in(140) == Strings{"sign: ", "3F2A\u00A09C01\u00A0", "77DE."});
    CHECK(set_in(50) == Strings{"sign: ", "3F2A\u00A0", "9C01\u00A0", "77DE."});
}

TEST_CASE("an asked-for line end is a line end, a soft one a space") {
    const Layout layout = set({paragraph({words("one"), run(Inline::Kind::soft_break, ""), words("two"),
                                          run(Inline::Kind::hard_break, ""), words("three")})},
                              500);
    CHECK(layout.text == "one two\nthree");
    CHECK(lines(layout) == Strings{"one two", "three"});
}

TEST_CASE("what fonts cannot hold and what is not UTF-8 is shown as the replacement character") {
    CHECK(set({paragraph("a\U0001F600b\xFFz")}, 500).text == "a\uFFFDb\uFFFDz");
    CHECK(set({paragraph("w\u0302 and soft\u00ADhyphen")}, 500).text == "ŵ and softhyphen");
}

TEST_CASE("a zero-width space lets a line end inside a word") {
    CHECK(lines(set({paragraph("left\u200Bright")}, 60)) == Strings{"left", "right"});
}

TEST_CASE("links, terms and code know where they are and what they mean") {
    const Layout layout =
        set({paragraph({words("See "),
                        around(Inline::Kind::link, {words("the "), around(Inline::Kind::emphasis, {words("act")})},
                               "https://a.example"),
                        words(", an "), run(Inline::Kind::term, "anchor", "A big employer."),
                        run(Inline::Kind::code, "x = 1")})},
            500);
    CHECK(layout.text == "See the act (a.example), an anchorx = 1");
    REQUIRE(layout.links.size() == 1);
    CHECK(layout.links[0].target == "https://a.example");
    CHECK(layout.text.substr(layout.links[0].begin, layout.links[0].end - layout.links[0].begin) == "the act");
    REQUIRE(layout.terms.size() == 1);
    CHECK(layout.terms[0].meaning == "A big employer.");
    CHECK(runs(layout) == Strings{"See ", "the ", "act", " (a.example)", ", an ", "anchor", "x = 1"});
    CHECK(layout.runs[2].ink == Ink::link);
    CHECK(layout.runs[2].link == 0);
    CHECK(layout.runs[2].font.face == Face::italic);
    CHECK(layout.runs[5].ink == Ink::term);
    CHECK(layout.runs[5].term == 0);
    CHECK(layout.runs[6].font == Font{Face::mono, 16});
}

TEST_CASE("a link out is followed by its address, small and muted, which wraps at its slashes") {
    const auto link = around(Inline::Kind::link, {words("Plan")}, "https://a.example/one/two");
    const Layout layout = set({paragraph({around(Inline::Kind::strong, {link}), words(", 2019")})}, 150);
    CHECK(layout.text == "Plan (a.example/one/two), 2019");
    CHECK(lines(layout) == Strings{"Plan (a.example/", "one/two), 2019"});
    const Run& address = layout.runs.at(1);
    CHECK(address.ink == Ink::muted);
    CHECK(address.link == -1);
    CHECK(address.font.face == Face::regular);
    CHECK(address.font.size_px < layout.runs[0].font.size_px);
    REQUIRE(layout.links.size() == 1);
    CHECK(layout.links[0].end == 4);
}

TEST_CASE("a link whose words are its address, or that stays in the module, is followed by nothing") {
    const auto text = [](std::string said, std::string target) {
        return set({paragraph({around(Inline::Kind::link, {words(std::move(said))}, std::move(target))})}, 500).text;
    };
    CHECK(text("a.example/one", "https://a.example/one/") == "a.example/one");
    CHECK(text("Why it matters", "#why-it-matters") == "Why it matters");
}

TEST_CASE("blocks are parted by a gap and headings by a larger one, but nothing is above the first") {
    const Layout layout = set({heading(3, "Why"), paragraph("One."), heading(4, "How"), paragraph("Two.")}, 500);
    CHECK(layout.text == "Why\nOne.\nHow\nTwo.");
    CHECK(tops(layout) == std::vector<float>{0, 46, 108, 151.5F});  // 24 × 1.25 = 30; 22 × 1.25 = 27.5
    CHECK(layout.nodes[0].role == Node::Role::heading);
    CHECK(layout.nodes[0].level == 3);
    CHECK(layout.runs[0].font == Font{Face::bold, 24});
    CHECK(layout.nodes[3].begin == 13);
}

TEST_CASE("a label is set in the font that it is given") {
    const Layout layout = lay_out({words("Start again")}, 50, {Face::bold, 10}, Ink::muted, 1.2F, FakeMetrics());
    CHECK(lines(layout) == Strings{"Start ", "again"});
    CHECK(layout.height == 24);
    CHECK(layout.runs[0].ink == Ink::muted);
    CHECK(lay_out(Inlines{}, 50, {Face::bold, 10}, Ink::muted, 1.2F, FakeMetrics()).height == 0);
}
