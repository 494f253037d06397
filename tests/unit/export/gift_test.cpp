#include "content/export/gift.h"
#include "content/export/gift_text.h"
#include "content/load.h"
#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"
#include "tests/unit/export/gift_reader.h"
#include "tests/unit/export/hostile_module.h"
#include "tests/unit/export/html_reader.h"

#include <regex>

using content::QuestionKind;
using html_reader::bare;
using Sentences = std::vector<std::string>;

namespace {

std::string gift_of(const std::string& questions) {
    const content::LoadedModule loaded = sample::page("## Quiz\n\n" + questions);
    REQUIRE(!loaded.is_broken());
    const auto gift = exporting::module_gift(loaded.module, *content::memory_folder({}));
    REQUIRE(gift);
    return *gift;
}

std::string comparable(std::string text) {
    text = bare(text);
    for (std::size_t at; (at = text.find("\xEF\xBF\xBE")) != std::string::npos;) text.replace(at, 3, "\xEF\xBF\xBD");
    return text;
}

std::string read_back(const std::string& text) {
    return comparable(gift_reader::plain(text));
}

template <class Text>
std::string written(const Text& text) {
    return comparable(content::plain_text(text));
}

/// A short answer whose stars are stars, and whose arrows do not make a matching question of it.
std::string as_moodle_wants(const std::string& words) {
    return std::regex_replace(std::regex_replace(words, std::regex(R"(\*)"), R"(\*)"), std::regex("->"), "-*>");
}

void check_answers(const content::Question& asked, const gift_reader::Question& read) {
    if (asked.kind == QuestionKind::true_or_false) {
        REQUIRE(read.answers.size() == 1);
        REQUIRE(read.answers[0].mark == "F");  // False is ticked in these modules
        REQUIRE(read_back(read.answers[0].feedback) == written(asked.answers[0].feedback));
        REQUIRE(read_back(read.answers[0].feedback_when_right) == written(asked.answers[1].feedback));
        return;
    }
    REQUIRE(read.answers.size() == asked.answers.size());
    for (std::size_t i = 0; i < asked.answers.size(); ++i) {
        const content::Answer& answer = asked.answers[i];
        const bool is_matched = asked.kind == QuestionKind::match || asked.kind == QuestionKind::put_in_order;
        if (!is_matched) REQUIRE(read_back(read.answers[i].feedback) == written(answer.feedback));
        if (asked.kind == QuestionKind::put_in_order) REQUIRE(read.answers[i].match == std::to_string(i + 1));
        if (asked.kind == QuestionKind::match) REQUIRE(comparable(read.answers[i].match) == written(answer.right));
        if (asked.kind == QuestionKind::number) continue;
        const std::string wanted = written(answer.text);
        REQUIRE(read_back(read.answers[i].text) ==
                (asked.kind == QuestionKind::short_answer ? as_moodle_wants(wanted) : wanted));
    }
}

}  // namespace

TEST_CASE("each kind of question is written as Moodle reads it") {
    CHECK(gift_of("### Question 1 (choose one)\n\nWhich?\n\n- [ ] A\n  > No.\n- [x] B\n") ==
          "\n$CATEGORY: Ladders\n\n// [id:ladders-1]\n::Question 1::[html]<p>Which?</p> {\n"
          "\t~[html]A#[html]<p>No.</p>\n\t=[html]B\n}\n");
    CHECK(gift_of("### Question 2 (true or false)\n\nSafe?\n\n- [ ] False\n  > It is.\n- [x] True\n\n> "
                  "**Explanation:** Yes.\n") ==
          "\n$CATEGORY: Ladders\n\n// [id:ladders-2]\n::Question 2::[html]<p>Safe?</p> {\n"
          "\tTRUE#[html]<p>It is.</p>#\n\t####[html]<p>Yes.</p>\n}\n");
    CHECK(gift_of("### Question 3 (number)\n\nHow long?\n\n- [x] 2.5 to 3 m\n- [ ] 7\n") ==
          "\n$CATEGORY: Ladders\n\n// [id:ladders-3]\n::Question 3::[html]<p>How long?</p>\\n<p>Answer as a number, in "
          "m.</p> {#\n"
          "\t=%100%2.5..3\n\t=%0%7:0\n}\n");
    CHECK(gift_of("### Question 4 (match)\n\nWhat?\n\n- `a -> b` -> x\n- c -> y\n- -> z\n")
              .find("{\n\t=[html]<code>a -&gt; b</code> -> x\n\t=[html]c -> y\n\t= -> z\n}") != std::string::npos);
    CHECK(gift_of("### Question 5 (put in order, part marks)\n\nHow?\n\n1. Wet\n2. Rub\n") ==
          "\n$CATEGORY: Ladders\n\n// [id:ladders-5]\n"
          "// Put in order, as lines to match with their places, because GIFT has no ordering questions.\n"
          "// Part marks differ: Moodle counts the lines in their own places.\n"
          "::Question 5::[html]<p>How?</p> {\n\t=[html]Wet -> 1\n\t=[html]Rub -> 2\n}\n");
    CHECK(gift_of("### Question 7 (short answer)\n\nWhat?\n\n- [x] `a->b`\n").find("\t=%100%a-*>b\n") !=
          std::string::npos);
    CHECK(gift_of("### Question 7 (short answer)\n\nWhat?\n\n- [x] [html]\n").find("\t=%100%[plain][html]\n") !=
          std::string::npos);
    CHECK(gift_of("### Question 6 (short answer)\n\nWhat?\n\n- [x] 5 * 3: \\{a=b\\}\n- [ ] ~\n  > No.\n")
              .find("{\n\t=%100%5 \\\\* 3\\: \\{a\\=b\\}\n\t=%0%\\~#[html]<p>No.</p>\n}") != std::string::npos);
}

TEST_CASE("part marks of choose all are Moodle's percentages, and wrong ticks take as much away") {
    const std::string three = "\n\nWhich?\n\n- [x] A\n- [x] B\n- [x] C\n- [ ] D\n";
    CHECK(gift_of("### Question 1 (choose all, part marks)" + three)
              .find("{\n\t~%33.33333%[html]A\n\t~%33.33333%[html]B\n\t~%33.33333%[html]C\n\t~%-33.33333%[html]D\n}") !=
          std::string::npos);
    CHECK(gift_of("### Question 1 (choose all)" + three)
              .find("// All or nothing in Mooring. Moodle gives part marks to this kind of question.\n") !=
          std::string::npos);
    CHECK(exporting::gift_percent(1) == "100");
    CHECK(exporting::gift_percent(6) == "16.66667");
    CHECK(exporting::gift_percent(8) == "12.5");
}

TEST_CASE("what GIFT cannot hold is told in comments") {
    const auto quiz = gift_reader::read(gift_of(
        "### Question 1 (match, 2 points)\n\nWhat?\n\n- a -> x\n  > Not\n  > so.\n- b -> y\n\n> **Hint:** Look.\n\n"
        "> **Right:** Good.\n\n> **Wrong:** Alas.\n"));
    REQUIRE(quiz.questions.size() == 1);
    CHECK(quiz.questions[0].comments ==
          Sentences{" [id:ladders-1]", " 2 points: set the mark in Moodle.",
                    " All or nothing in Mooring. Moodle gives part marks to this kind of question.",
                    " Hint, which GIFT cannot hold: Look.", " When right: Good.", " When wrong: Alas.",
                    " Feedback, which GIFT cannot hold here, on 'a': Not so."});
}

TEST_CASE("a module without a quiz is told") {
    const auto gift = exporting::module_gift(sample::page("").module, *content::memory_folder({}));
    REQUIRE(!gift);
    CHECK(gift.error() == "the module 'Ladders' has no quiz");
}

TEST_CASE("a slash in a module's title does not make two categories of it") {
    const auto loaded = sample::load(
        "---\ntitle: A\nid: abc\nversion: 1\nlanguage: en\n---\n# And/or\n## Quiz\n### Question 1 (short "
        "answer)\n\nA?\n\n- [x] a\n");
    CHECK(exporting::module_gift(loaded.module, *content::memory_folder({}))->starts_with("\n$CATEGORY: And//or\n"));
}

TEST_CASE("whatever a quiz holds, Moodle reads back the same questions and answers") {
    int sound = 0;
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        INFO(seed);
        const content::LoadedModule loaded = hostile::orderly(seed);
        if (loaded.is_broken()) continue;
        ++sound;
        const auto gift = exporting::module_gift(loaded.module, *hostile::files());
        REQUIRE(gift);
        const gift_reader::Quiz quiz = gift_reader::read(*gift);
        REQUIRE(quiz.errors == Sentences{});
        REQUIRE(quiz.questions.size() == 7);
        for (std::size_t i = 0; i < quiz.questions.size(); ++i) {
            const gift_reader::Question& read = quiz.questions[i];
            const auto* asked = content::question(loaded.module, static_cast<int>(i) + 8);
            REQUIRE(asked != nullptr);
            REQUIRE(read.title == "Question " + std::to_string(i + 8));
            REQUIRE(read.is_number == (asked->kind == QuestionKind::number));
            const std::string tail = read.is_number ? "Answerasanumber,inkm." : "";
            REQUIRE(read_back(read.text) == written(asked->text) + tail);
            REQUIRE(read_back(read.general_feedback) == written(asked->explanation));
            check_answers(*asked, read);
        }
    }
    CHECK(sound > 150);
}
