#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"

using namespace content;
using sample::Lines;

TEST_CASE("a table has a header, alignments and cells of inline Markdown") {
    const std::string text = "\n| a | *b* | c |\n|:--|:-:|--:|\n| 1 \\| 2 | `x \\| y` | - z |\n";
    CHECK(sample::problems(text).empty());
    const Block table = sample::block(text);
    CHECK(table.kind == Block::Kind::table);
    CHECK(table.table->alignments ==
          std::vector<Block::Alignment>{Block::Alignment::left, Block::Alignment::centre, Block::Alignment::right});
    REQUIRE(table.table->rows.size() == 2);
    CHECK(table.table->rows[0][1].at(0).kind == Inline::Kind::emphasis);
    CHECK(plain_text(table.table->rows[1][0]) == "1 | 2");
    CHECK(table.table->rows[1][1].at(0).kind == Inline::Kind::code);
    CHECK(table.table->rows[1][1].at(0).text == "x | y");
    CHECK(plain_text(table.table->rows[1][2]) == "- z");
    CHECK(table.table->rows[1][2].at(0).line == 13);
}

TEST_CASE("a table may stand in a quote and in a list") {
    const Block quote = sample::block("\n> | a |\n> | --- |\n> | 1 |\n");
    CHECK(quote.children.at(0).kind == Block::Kind::table);
    const Block list = sample::block("\n- x\n\n  | a |\n  | --- |\n");
    CHECK(list.children.at(0).children.at(1).kind == Block::Kind::table);
}

TEST_CASE("text with bars in it is no table") {
    CHECK(sample::block("\neither | or\nand | so\n").kind == Block::Kind::paragraph);
    CHECK(sample::problems("\neither | or\nand | so\n").empty());
}

TEST_CASE("E215: tables that are nearly right") {
    CHECK(sample::problems("\n| a | b |\n| --- | --- |\n| 1 |\n| 1 | 2\n") ==
          Lines{"13: E215 row 1 has 1 cell, the header has 2: give every row as many (a bar inside a cell is `\\|`)",
                "14: E215 every row of a table begins and ends with a bar: `| like | this |`"});
    CHECK(sample::problems("\nText\n| a |\n| --- |\n") == Lines{"12: E215 a table needs a blank line before it"});
    CHECK(sample::problems("\n| a |\n| 1 |\n") ==
          Lines{"11: E215 a table needs a row of dashes under its header: `| --- | --- |`"});
    CHECK(sample::problems("\na | b\n--- | ---\n") ==
          Lines{"11: E215 every row of a table begins and ends with a bar: `| like | this |`"});
    CHECK(sample::problems("\n| a | b |\n| --- |\n") ==
          Lines{"12: E215 the row of dashes has 1 cell, the header has 2"});
}
