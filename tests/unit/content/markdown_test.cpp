#include "content/markdown.h"
#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"

using namespace content;
using sample::Lines;

TEST_CASE("inlines know their source lines, across breaks, code, links and definitions") {
    const Block text = sample::block(
        "\n[d]: https://example.org\none *two\nthree* `four\nfive` six\n[seven](https://a.b\n\"ti\ntle\") eight\n");
    CHECK(text.line == 12);
    const auto line_of = [&](const std::string& wanted) {
        int line = 0;
        const auto look = [&](const auto& self, const Inlines& inlines) -> void {
            for (const Inline& run : inlines) {
                if (run.text.find(wanted) != std::string::npos) line = run.line;
                self(self, run.children);
            }
        };
        look(look, text.inlines);
        return line;
    };
    CHECK(line_of("one") == 12);
    CHECK(line_of("two") == 12);
    CHECK(line_of("three") == 13);
    CHECK(line_of("six") == 14);
    CHECK(line_of("seven") == 15);
}

TEST_CASE("a link whose title spans lines does not shift what follows") {
    const Block text = sample::block("\na [b](https://a.b\n\"ti\ntle\") c\nd\n");
    CHECK(text.inlines.at(0).line == 11);
    CHECK(text.inlines.at(2).line == 13);
    CHECK(text.inlines.at(4).line == 14);
}

TEST_CASE("a picture alone is a figure, and one amid text splits the paragraph") {
    const std::map<std::string, std::string> files = {{"a.png", sample::png(10, 10)}};
    const std::vector<Element> elements = sample::elements("\nBefore ![A cat](a.png \"Tom\") after\nand on.\n", files);
    REQUIRE(elements.size() == 3);
    CHECK(plain_text(std::get<Block>(elements[0]).inlines) == "Before");
    const Block& figure = std::get<Block>(elements[1]);
    CHECK(figure.kind == Block::Kind::figure);
    CHECK(figure.figure->alt == "A cat");
    CHECK(figure.figure->path == "a.png");
    CHECK(plain_text(figure.inlines) == "Tom");
    CHECK(plain_text(std::get<Block>(elements[2]).inlines) == "after and on.");
}

TEST_CASE("callouts are named in any case, with text on the next line or the same") {
    const Block warning = sample::block("\n> [!warning]\n> Hot.\n");
    CHECK(warning.kind == Block::Kind::callout);
    CHECK(warning.callout == Block::Callout::warning);
    CHECK(plain_text(warning.children) == "Hot.");
    CHECK(plain_text(sample::block("\n> [!TIP] Cold.\n").children) == "Cold.");
}

TEST_CASE("E202: a callout of no known name") {
    CHECK(sample::problems("\n> [!WARNIGN]\n> Hot.\n") ==
          Lines{"11: E202 unknown callout 'warnign': did you mean 'warning'?"});
    CHECK(sample::problems("\n> [!HELLO]\n> Hot.\n") ==
          Lines{"11: E202 unknown callout 'hello': use NOTE, TIP, IMPORTANT, WARNING or CAUTION"});
}

TEST_CASE("lists, code, rules and quotes keep their form") {
    const Block list = sample::block("\n3. a\n\n4. b\n   - c\n");
    CHECK(list.ordered);
    CHECK(list.start == 3);
    CHECK_FALSE(list.tight);
    CHECK(list.children.at(1).children.at(1).kind == Block::Kind::list);
    const Block code = sample::block("\n```sh\nls\n```\n");
    CHECK(code.kind == Block::Kind::code);
    CHECK(code.code->text == "ls\n");
    CHECK(code.code->info == "sh");
    CHECK(sample::block("\n***\n").kind == Block::Kind::rule);
    CHECK(sample::block("\n> a\n").kind == Block::Kind::quote);
}

TEST_CASE("E214: bullets pasted from a word processor") {
    const std::string text = "this bullet was pasted from a word processor: start the line with `- `";
    CHECK(sample::problems("\n\u2022 one\n\u2022 two\n") == Lines{"11: E214 " + text, "12: E214 " + text});
}

TEST_CASE("W303: a change of bullets makes two lists of one") {
    CHECK(sample::problems("\n- a\n* b\n") ==
          Lines{"12: W303 the bullets change here, so one list became two: use `-` throughout"});
    CHECK(sample::problems("\n1. a\n2) b\n") ==
          Lines{"12: W303 the numbering's mark changes here, so one list became two: use `1.` throughout"});
}

TEST_CASE("nesting without end neither overflows the stack nor loses text") {
    std::string marks = "\n";
    marks.append(5000, '>').append(" deep\n");
    const Block quotes = sample::block(marks);
    CHECK(plain_text(Blocks{quotes}) == "deep");
    std::string emphasis = "x";
    for (int i = 0; i < 3000; ++i) {
        const char mark = i % 2 == 0 ? '*' : '_';
        emphasis.insert(emphasis.begin(), mark);
        emphasis.push_back(mark);
    }
    CHECK(plain_text(sample::block("\n" + emphasis + "\n").inlines).find('x') != std::string::npos);
}
