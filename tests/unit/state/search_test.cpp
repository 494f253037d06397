#include "player/state/search.h"
#include "tests/support/catch.h"
#include "tests/unit/state/sample.h"

using namespace state;

namespace {

std::vector<Hit> find(const std::string& words) { return SearchIndex(*sample::pathway()).find(words, 100); }

std::vector<std::string> sentences(const std::vector<Hit>& hits) {
    std::vector<std::string> out;
    for (const Hit& hit : hits) out.push_back(hit.sentence);
    return out;
}

}  // namespace

TEST_CASE("a hit stands in its sentence, with its module, page and element") {
    const std::vector<Hit> hits = find("tied");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0] == Hit{"ropes", 1, 0, "A knot is tied with care.", 10, 14});
}

TEST_CASE("case and accents do not matter, and the hit is marked as it was written") {
    const std::vector<Hit> hits = find("naive");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].sentence == "Naïve knots slip!");
    CHECK(hits[0].sentence.substr(hits[0].begin, hits[0].end - hits[0].begin) == "Naïve");
    CHECK(find("NAÏVE") == hits);
    CHECK(find("  naïve   knots ").size() == 1);
}

TEST_CASE("hits come in reading order, across modules") {
    const std::vector<Hit> hits = find("water");
    REQUIRE(hits.size() == 2);
    CHECK(hits[0] == Hit{"tides", 0, 0, "Water leaves.", 0, 5});
    CHECK(hits[1] == Hit{"tides", 1, 0, "Water comes back.", 0, 5});
}

TEST_CASE("titles, headings, questions, prompts, options and the glossary are searched") {
    CHECK(sentences(find("ebb")) == std::vector<std::string>{"Ebb"});
    CHECK(find("bends")[0] == Hit{"ropes", 1, 1, "Bends", 0, 5});
    CHECK(find("knot holds")[0] == Hit{"ropes", 1, 3, "Which knot holds?", 6, 16});
    CHECK(sentences(find("taught")) == std::vector<std::string>{"Who taught you?"});
    CHECK(sentences(find("granny")) == std::vector<std::string>{"Granny"});
    CHECK(sentences(find("a knot that")).size() == 1);
}

TEST_CASE("a figure is found by its description and its caption") {
    const content::Module module = sample::module(
        "---\ntitle: T\nid: pictures\nversion: 1\nlanguage: en\n---\n\n# T\n\n## Page\n\n"
        "![A red buoy](images/buoy.png \"Keep to port.\")\n");
    content::Pathway pathway;
    pathway.modules.push_back({module, {}});
    const SearchIndex index(pathway);
    CHECK(index.find("red buoy", 9).size() == 1);
    CHECK(index.find("to port", 9).size() == 1);
}

TEST_CASE("what would give an answer away is not found") {
    CHECK(find("hawser").empty());          // the accepted word of a short answer
    CHECK(find("harbourmaster").empty());   // in an explanation
    CHECK(find("it slips").empty());        // feedback
}

TEST_CASE("steps and pairs are found in an order that tells nothing") {
    content::Pathway pathway;
    pathway.modules.push_back(sample::loaded(
        "---\ntitle: T\nid: steps\nversion: 1\nlanguage: en\n---\n\n# T\n\n## Page\n\n"
        "### Question 1 (put in order)\n\nOrder.\n\n1. wash z\n2. wash a\n3. wash m\n"));
    CHECK(sentences(SearchIndex(pathway).find("wash", 9)) == std::vector<std::string>{"wash a", "wash m", "wash z"});
}

TEST_CASE("broken modules and blank words find nothing") {
    CHECK(find("rock").empty());
    CHECK(find("").empty());
    CHECK(find(" \n").empty());
    CHECK(SearchIndex().find("knot", 9).empty());
}

TEST_CASE("words are found across the end of a sentence but not across elements") {
    CHECK(find("care. naive").size() == 1);
    CHECK(find("slip! bends").empty());
}

TEST_CASE("finding on a page leaves the others out") {
    const SearchIndex index(*sample::pathway());
    CHECK(index.find_on_page("water", "tides", 1, 9).size() == 1);
    CHECK(index.find_on_page("water", "tides", 0, 9).size() == 1);
    CHECK(index.find_on_page("water", "ropes", 0, 9).empty());
    CHECK(index.find_on_page("water", "gone", 0, 9).empty());
    CHECK(index.find_on_page("knot", "ropes", 3, 9).size() == 1);
}

TEST_CASE("no more hits are gathered than were asked for") {
    const SearchIndex index(*sample::pathway());
    CHECK(index.find("e", 3).size() == 3);
}

TEST_CASE("the scored questions are not found before they are asked") {
    // A hit led to the page before the quiz, where the sentence is not shown.
    const SearchIndex index(*sample::pathway());
    CHECK_FALSE(index.find_on_page("?", "ropes", 1, 9).empty());
    CHECK(index.find_on_page("?", "ropes", 2, 9).empty());
}
