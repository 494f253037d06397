#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"

using namespace content;
using sample::Lines;

namespace {

/// The inlines of the paragraph after the page's first, in a module that explains these words.
Inlines paragraph(const std::string& text, const std::string& glossary) {
    const LoadedModule loaded = sample::page("\n" + text + "\n\n## Glossary\n\n" + glossary);
    return std::get<Block>(loaded.module.pages.at(0).elements.at(1)).inlines;
}

}  // namespace

TEST_CASE("a glossary line's colon stands inside or outside the bold") {
    const Module module = sample::page("## Glossary\n- **Rung**: a *step*\n- **Stile:** a side\n").module;
    REQUIRE(module.glossary.size() == 2);
    CHECK(module.glossary[0].term == "Rung");
    CHECK(plain_text(module.glossary[0].meaning) == "a step");
    CHECK(module.glossary[0].line == 11);
    CHECK(module.glossary[1].term == "Stile");
    CHECK(plain_text(module.glossary[1].meaning) == "a side");
}

TEST_CASE("a term's first use on a page is marked with its meaning, and only the first") {
    const Inlines text = paragraph("Each RUNG holds; the next rung too.", "- **Rung**: a step\n");
    REQUIRE(text.size() == 3);
    CHECK(text[0].text == "Each ");
    CHECK(text[1].kind == Inline::Kind::term);
    CHECK(text[1].text == "RUNG");
    CHECK(text[1].target == "a step");
    CHECK(text[2].text == " holds; the next rung too.");
}

TEST_CASE("terms are whole words, and the longest wins") {
    CHECK(paragraph("Rungs are not enough.", "- **Rung**: a step\n").size() == 1);
    const Inlines text =
        paragraph("The \u201crung guard\u201d holds.", "- **Rung**: a step\n- **Rung guard**: a cover\n");
    CHECK(paragraph("Up\u2014rung by rung.", "- **Rung**: a step\n").at(1).text == "rung");
    CHECK(paragraph("L\u00e9rung is a name.", "- **Rung**: a step\n").size() == 1);
    REQUIRE(text.size() == 3);
    CHECK(text[1].text == "rung guard");
    CHECK(text[1].target == "a cover");
}

TEST_CASE("of terms that begin alike the longest that stands there as whole words is marked") {
    const std::string glossary =
        "- **Rung**: a\n- **Rung guard**: b\n- **Rung guard rail**: c\n- **Rug**: d\n- **RUNG**: e\n";
    const auto meaning = [&](const std::string& text) { return paragraph(text, glossary).at(0).target; };
    CHECK(meaning("Rung") == "a");  // of two equal ones the first
    CHECK(meaning("Rung guards") == "a");
    CHECK(meaning("Rung guard railing") == "b");
    CHECK(meaning("Rung guard rail.") == "c");
    CHECK(meaning("Rug") == "d");
    CHECK(meaning("Run") == "");
    const Inlines both = paragraph("Rug, *fine* and\nrung", glossary);
    REQUIRE(both.size() == 6);
    CHECK(both[1].text == ", ");
    CHECK(both[5].target == "a");
}

TEST_CASE("a term longer than any word of a trade is explained in the glossary alone") {
    const std::string letters(200, 'a');
    CHECK(paragraph(letters, "- **" + letters + "**: a\n").at(0).kind == Inline::Kind::term);
    CHECK(paragraph(letters + "a", "- **" + letters + "a**: a\n").at(0).kind == Inline::Kind::text);
}

TEST_CASE("terms outside ASCII are found in any case") {
    const Inlines text = paragraph("Avec \u00c9lan.", "- **\u00e9lan**: verve\n");
    REQUIRE(text.size() == 3);
    CHECK(text[1].text == "\u00c9lan");
}

TEST_CASE("terms in lists and in bold text are marked, those in links, headings and questions are not") {
    const LoadedModule loaded = sample::page(
        "\n### The rung\n\n[rung](#page) `rung`\n\n### Question 1 (short answer)\nWhat is a rung?\n\n- [x] rung\n\n"
        "### Then\n\n- a **rung**\n\n## Glossary\n- **Rung**: a step\n");
    const std::vector<Element>& elements = loaded.module.pages.at(0).elements;
    CHECK(std::get<Block>(elements.at(1)).inlines.at(0).kind == Inline::Kind::text);
    CHECK(std::get<Block>(elements.at(2)).inlines.at(0).children.at(0).kind == Inline::Kind::text);
    CHECK(std::get<Question>(elements.at(3)).text.at(0).inlines.size() == 1);
    const Block& list = std::get<Block>(elements.at(5));
    CHECK(list.children.at(0).children.at(0).inlines.at(1).children.at(0).kind == Inline::Kind::term);
}

TEST_CASE("each page marks a term anew") {
    const Module module = sample::page("\nA rung.\n\n## Next\n\nA rung.\n\n## Glossary\n- **Rung**: a step\n").module;
    CHECK(std::get<Block>(module.pages.at(0).elements.at(1)).inlines.at(1).kind == Inline::Kind::term);
    CHECK(std::get<Block>(module.pages.at(1).elements.at(0)).inlines.at(1).kind == Inline::Kind::term);
}

TEST_CASE("E213: a glossary line that explains nothing") {
    const std::string text = "this line of the glossary explains nothing: it needs `**Term**: meaning`";
    CHECK(sample::problems("## Glossary\n- **Rung** a step\n- Stile: a side\n- **Foot**:\n- **Top**: the end\n") ==
          Lines{"11: E213 " + text, "12: E213 " + text, "13: E213 " + text});
}
