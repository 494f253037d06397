#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"

using namespace content;
using sample::Lines;

namespace {

/// A question to choose one; its answers begin at line 13.
std::string choose_one(const std::string& answers) {
    return "### Question 1 (choose one)\nWhich?\n\n" + answers;
}

}  // namespace

TEST_CASE("ticks may be small or large, and boxes may be followed by more than one space") {
    const Question asked = sample::question(choose_one("- [X] a\n- [ ]   b\n"));
    REQUIRE(asked.answers.size() == 2);
    CHECK(asked.answers[0].is_right);
    CHECK(plain_text(asked.answers[0].text) == "a");
    CHECK_FALSE(asked.answers[1].is_right);
    CHECK(plain_text(asked.answers[1].text) == "b");
}

TEST_CASE("non-breaking spaces in a box and before its answer are spaces") {
    CHECK(sample::problems(choose_one("-\u00a0[x]\u00a0a\n-\u00a0[\u00a0]\u00a0b\n")).empty());
}

TEST_CASE("an answer keeps its emphasis, code and links") {
    const Question asked = sample::question(choose_one("- [x] **bold** and `code`\n- [ ] b\n"));
    const Inlines& text = asked.answers.at(0).text;
    REQUIRE(text.size() == 3);
    CHECK(text[0].kind == Inline::Kind::strong);
    CHECK(text[2].kind == Inline::Kind::code);
}

TEST_CASE("feedback under an answer may have several paragraphs") {
    const Question asked = sample::question(choose_one("- [x] a\n  > One.\n  >\n  > Two.\n- [ ] b\n"));
    CHECK(asked.answers.at(0).feedback.size() == 2);
    CHECK(plain_text(asked.answers[0].feedback) == "One.\nTwo.");
}

TEST_CASE("answers with blank lines between them are one list") {
    CHECK(sample::question(choose_one("- [x] a\n\n- [ ] b\n")).answers.size() == 2);
    CHECK(sample::problems(choose_one("- [x] a\n\n- [ ] b\n")).empty());
}

TEST_CASE("in another language than English the first of two answers may have any word") {
    const LoadedModule loaded = sample::load(
        "---\ntitle: Leitern\nid: leitern\nversion: 1\nlanguage: de\n---\n# Leitern\n## Seite\n"
        "### Question 1 (true or false)\nStimmt das?\n\n- [x] Ja\n- [ ] Nein\n");
    CHECK(sample::lines(loaded.problems).empty());
}

TEST_CASE("true and false may stand in any order") {
    CHECK(sample::problems("### Question 1 (true or false)\nIs it?\n\n- [ ] False\n- [x] true.\n").empty());
}

TEST_CASE("E204: two ticks where one answer is right") {
    CHECK(sample::problems(choose_one("- [x] a\n- [x] b\n")) ==
          Lines{"10: E204 question 1 says 'choose one' but 2 answers are ticked: tick one, or say 'choose all'"});
}

TEST_CASE("E205: no tick") {
    CHECK(sample::problems(choose_one("- [ ] a\n- [ ] b\n")) ==
          Lines{"10: E205 question 1 has no ticked answer: mark the right one with `[x]`"});
}

TEST_CASE("E206: one answer is no choice, and true or false has its own two") {
    CHECK(sample::problems(choose_one("- [x] a\n")) == Lines{"10: E206 question 1 needs at least two answers"});
    CHECK(sample::problems("### Question 1 (true or false)\nIs it?\n\n- [x] Yes\n- [ ] No\n") ==
          Lines{"10: E206 question 1 says 'true or false' and needs exactly two answers, True and False"});
    CHECK(sample::problems("### Question 1 (match)\nPair.\n\n- -> a\n- -> b\n") ==
          Lines{"10: E206 question 1 needs at least two answers, one of them with a left side"});
}

TEST_CASE("E207: steps without numbers") {
    CHECK(sample::problems("### Question 1 (put in order)\nSort.\n\n- a\n- b\n") ==
          Lines{"13: E207 question 1 says 'put in order' and needs a numbered list: 1. 2. 3."});
}

TEST_CASE("E207: a number without its step, told once whatever stands below it") {
    // Fuzzing found one that was taken for a step, so learners would have had nothing to read beside its arrows.
    const auto steps = [](const std::string& last) {
        return sample::problems("### Question 1 (put in order)\nSort.\n\n1. a\n2. b\n3." + last);
    };
    const Lines told{"15: E207 a step without words: write it after its number, or delete the line"};
    CHECK(steps("\n") == told);
    CHECK(steps(" <!-- later -->\n") == told);
    CHECK(steps("\n   > Feedback to nothing.\n") == told);
    CHECK(steps(" c\n").empty());
    CHECK(steps(" ## c\n").size() == 1);
}

TEST_CASE("E209: an answer that is not a number") {
    CHECK(sample::problems("### Question 1 (number)\nHow many?\n\n- [x] about ten\n") ==
          Lines{"13: E209 'about ten' is not a number: write 20, 20 to 30 or 20 +/- 2, then the unit if there is one"});
}

TEST_CASE("E211: boxes that are nearly right") {
    const std::string text = "this box is not written as one: write `[ ]` or `[x]`, then one space";
    CHECK(sample::problems(choose_one("- [X ] a\n- [] b\n- [ ]c\n")) ==
          Lines{"13: E211 " + text, "14: E211 " + text, "15: E211 " + text});
    CHECK(sample::problems(choose_one("- [x] a\n- [ ]\n")) ==
          Lines{"14: E211 this box has no answer: write `[ ]` or `[x]`, then one space, then the answer"});
}

TEST_CASE("E218: feedback indented so far that it became answer text or code") {
    CHECK(sample::problems(choose_one("- [x] a\n      > yes\n- [ ] b\n\n      > no\n")) ==
          Lines{"14: E218 this quote is indented so far that it became part of the answer: indent it two spaces",
                "17: E218 this quote is indented so far that it became code: indent it two spaces"});
}

TEST_CASE("E221: one answer without a box, or none with one") {
    CHECK(sample::problems(choose_one("- [x] a\n- [ ] b\n- c\n")) ==
          Lines{"15: E221 an answer without a box: start it with `[ ]` or `[x]`"});
    CHECK(sample::problems(choose_one("- a\n- b\n")) ==
          Lines{"13: E221 the answers of question 1 have no boxes: start each with `[ ]` or `[x]`"});
}

TEST_CASE("E222: answers split by a quote or a comment are still read as one list") {
    const std::string by_quote = choose_one("- [x] a\n > One space.\n- [ ] b\n");
    CHECK(
        sample::problems(by_quote) ==
        Lines{
            "13: E222 the answers of question 1 are split in two by the quote at line 14: indent it two spaces to make "
            "it feedback, or move it below the answers"});
    CHECK(sample::question(by_quote).answers.size() == 2);
    CHECK(
        sample::problems(choose_one("- [x] a\n\n<!-- note -->\n\n- [ ] b\n")) ==
        Lines{
            "13: E222 the answers of question 1 are split in two by the comment at line 15: move it above or below the "
            "answers"});
}

TEST_CASE("E222: feedback under a step needs three spaces") {
    CHECK(sample::problems("### Question 1 (put in order)\nSort.\n\n1. a\n  > First.\n2. b\n") ==
          Lines{"13: E222 the answers of question 1 are split in two by the quote at line 14: indent it three spaces "
                "to make "
                "it feedback, or move it below the answers"});
}

TEST_CASE("E222: boxes above the answers, under an answer, or on a page without a question") {
    CHECK(sample::problems(choose_one("- [ ] a\n\nWords.\n\n- [x] b\n- [ ] c\n")) ==
          Lines{"13: E222 boxes stand outside the answers of question 1, which are the list at line 17: keep all "
                "answers in "
                "one list at the margin"});
    CHECK(sample::problems(choose_one("- [x] a\n  - [ ] b\n- [ ] c\n")) ==
          Lines{"14: E222 these answers are indented under another answer: move them to the margin"});
    CHECK(
        sample::problems("\n- [ ] stray\n") ==
        Lines{
            "11: E222 boxes stand outside a question: put them under a heading such as `### Question 4 (choose one)`"});
}

TEST_CASE("E225 and E217: nothing but feedback stands under an answer") {
    CHECK(sample::problems(choose_one("- [x] a\n\n  more\n- [ ] b\n")) ==
          Lines{"15: E225 only feedback may stand under an answer: write it as a quote, `  > text`, or move it above "
                "the answers"});
    CHECK(sample::problems(choose_one("- [x] a ![p](p.png)\n- [ ] b\n")) ==
          Lines{"13: E217 the picture p.png cannot be shown in an answer: put it above the answers"});
}

TEST_CASE("W303: bullets that change in the middle are told, and the answers stay together") {
    const std::string text = choose_one("- [x] a\n* [ ] b\n");
    CHECK(sample::problems(text) ==
          Lines{"14: W303 the bullets change here, so one list became two: use `-` throughout"});
    CHECK(sample::question(text).answers.size() == 2);
}
