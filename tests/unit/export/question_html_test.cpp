#include "content/export/module_html.h"
#include "content/load.h"
#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"
#include "tests/unit/export/html_reader.h"

#include <algorithm>

using html_reader::Document;
using Sentences = std::vector<std::string>;

namespace {

Document asked(const std::string& question) {
    const content::LoadedModule loaded = sample::page(question);
    REQUIRE(sample::lines(loaded.problems) == Sentences{});
    const auto page = exporting::module_html(loaded.module, *content::memory_folder({}));
    REQUIRE(page);
    Document document = html_reader::read(*page);
    REQUIRE(document.errors == Sentences{});
    REQUIRE(document.dangling() == Sentences{});
    return document;
}

Sentences texts(const Document& document, std::string_view element, const std::string& attribute = {}) {
    Sentences all;
    for (const auto* one : document.all(element, attribute)) all.push_back(one->text);
    return all;
}

Sentences sorted(Sentences words) {
    std::sort(words.begin(), words.end());
    return words;
}

}  // namespace

TEST_CASE("a question's group is named by its heading and its text") {
    const Document document = asked("### Question 4 (true or false)\n\nIt is safe.\n\n- [ ] True\n- [x] False\n");
    CHECK(document.all("fieldset").at(0)->attributes.at("aria-labelledby") == "question.4 question.4.text");
    CHECK(document.with_id("question.4")->text == "Question 4 True or false");
    CHECK(document.with_id("question.4.text")->text == "It is safe.\n");
    CHECK(texts(document, "label") == Sentences{"True", "False"});
    CHECK(document.all("div", "role").at(0)->attributes.at("role") == "status");
}

TEST_CASE("one answer is chosen by radio buttons, several by boxes") {
    const std::string answers = "\n\nWhich?\n\n- [x] A\n  > Well done.\n- [ ] B\n- [ ] C\n";
    const Document one = asked("### Question 1 (choose one)" + answers);
    CHECK(one.all("input").at(0)->attributes.at("type") == "radio");
    CHECK(one.all("input", "data-right").size() == 1);
    CHECK(sorted(texts(one, "label")) == Sentences{"A", "B", "C"});
    CHECK(texts(one, "template") == Sentences{"Well done.\n"});
    CHECK(asked("### Question 1 (choose all)" + answers).all("input").at(0)->attributes.at("type") == "checkbox");
}

TEST_CASE("answers in fixed order stand as written, and items to order never do") {
    std::string choices, items;
    for (const char c : std::string("ABCDEFGH")) {
        choices += std::string("- [") + (c == 'A' ? 'x' : ' ') + "] " + c + "\n";
        items += std::string("1. ") + c + "\n";
    }
    const Sentences written{"A", "B", "C", "D", "E", "F", "G", "H"};
    CHECK(texts(asked("### Question 1 (choose one, fixed order)\n\nWhich?\n\n" + choices), "label") == written);
    CHECK(texts(asked("### Question 1 (choose one)\n\nWhich?\n\n" + choices), "label") != written);
    for (int number = 1; number < 30; ++number) {
        const std::string head = "### Question " + std::to_string(number) + " (put in order)\n\nHow?\n\n";
        CHECK(texts(asked(head + items), "label") != written);
        CHECK(texts(asked(head + "1. A\n1. B\n"), "label") == Sentences{"B", "A"});
    }
}

TEST_CASE("order and pairs are chosen from lists, with each right side once") {
    const Document order = asked("### Question 1 (put in order)\n\nHow?\n\n1. Wet\n2. Rub\n");
    CHECK(texts(order, "option") == Sentences{"Choose …", "1", "2", "Choose …", "1", "2"});
    const Document pairs = asked("### Question 1 (match)\n\nWhat?\n\n- a -> x\n- b -> *x*\n- c -> y & z\n- -> decoy\n");
    CHECK(texts(pairs, "label") == Sentences{"a", "b", "c"});
    const Sentences options = texts(pairs, "option");
    REQUIRE(options.size() == 12);
    CHECK(sorted({options.begin() + 1, options.begin() + 4}) == Sentences{"decoy", "x", "y & z"});
    CHECK(pairs.all("select").at(2)->attributes.at("data-right") == "y & z");
}

TEST_CASE("a number's field names its unit, and its lines are exact") {
    const Document document =
        asked("### Question 1 (number)\n\nHow far?\n\n- [x] -0.05 to 1,000 km\n- [ ] 7 km\n  > Too far.\n");
    CHECK(texts(document, "label") == Sentences{"Your answer, in km"});
    const auto lines = document.all("template");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0]->attributes.at("data-lowest") == "-0.05");
    CHECK(lines[0]->attributes.at("data-highest") == "1000");
    CHECK(lines[0]->attributes.at("data-unit") == "km");
    CHECK(lines[1]->attributes.count("data-right") == 0);
    CHECK(lines[1]->text == "Too far.\n");
}

TEST_CASE("hint and answer open without a script, and buttons wait for it") {
    const Document document = asked(
        "### Question 1 (short answer)\n\nWho?\n\n- [x] me\n- [x] myself\n- [ ] you\n\n> **Hint:** Look.\n\n"
        "> **Explanation:** It is *me*.\n");
    CHECK(texts(document, "details") ==
          Sentences{"Hint\nLook.\n", "The answer\nAny of these is right:\nme\nmyself\n\nExplanation\nIt is me.\n"});
    CHECK(document.all("p", "hidden").size() == 1);
    CHECK(texts(document, "button") == Sentences{"Check my answer", "Try again"});
}

TEST_CASE("the answer to a match leaves decoys out, and an order is numbered") {
    CHECK(texts(asked("### Question 1 (match)\n\nWhat?\n\n- a -> x\n- b -> y\n- -> z\n"), "details") ==
          Sentences{"The answer\nThe right pairs:\na: x\nb: y\n\n"});
    const Document order = asked("### Question 1 (put in order)\n\nHow?\n\n1. Wet\n2. Rub\n");
    CHECK(texts(order, "ol").back() == "Wet\nRub\n");
}
