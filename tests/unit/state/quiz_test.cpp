#include "player/state/quiz.h"
#include "tests/support/catch.h"
#include "tests/unit/state/sample.h"

using namespace state;

namespace {

content::Module three_points(const std::string& pass_mark) {
    return sample::module(
        "---\ntitle: T\nid: three\nversion: 1\nlanguage: en\n---\n\n# T\n\n## Page\n\n"
        "### Question 9 (choose one, 5 points)\n\nPractice?\n\n- [x] A\n- [ ] B\n\n"
        "## Quiz (pass mark " + pass_mark + ")\n\n"
        "### Question 1 (choose all, 2 points, part marks)\n\nWhich?\n\n- [x] A\n- [x] B\n- [ ] C\n\n"
        "### Question 2 (choose one)\n\nWhich?\n\n- [x] A\n- [ ] B\n");
}

}  // namespace

TEST_CASE("a quiz adds up exact points, and practice does not count") {
    const QuizResult result = mark_quiz(three_points("50%"), {{1, {{0}, {}}}, {2, {{0}, {}}}, {9, {{0}, {}}}});
    CHECK(result.scores == std::map<int, QuestionScore>{{1, {{1, 1}, 2}}, {2, {{1, 1}, 1}}});
    CHECK(result.score == Fraction(2, 3));
    CHECK(result.is_passed);
}

TEST_CASE("the pass mark is reached exactly or not at all") {
    const std::map<int, Response> two_of_three{{1, {{0, 1}, {}}}};
    CHECK_FALSE(mark_quiz(three_points("66.67%"), two_of_three).is_passed);
    CHECK(mark_quiz(three_points("66.66%"), two_of_three).is_passed);
    CHECK(mark_quiz(three_points("66%"), two_of_three).is_passed);
}

TEST_CASE("blank questions score nothing") {
    const QuizResult result = mark_quiz(three_points("50%"), {});
    CHECK(result.scores == std::map<int, QuestionScore>{{1, {{}, 2}}, {2, {{}, 1}}});
    CHECK(result.score == Fraction());
    CHECK_FALSE(result.is_passed);
}

TEST_CASE("blanks are told by their place in the quiz") {
    const content::Module module = three_points("50%");
    CHECK(blanks(module, 1, {}) == std::vector<int>{1, 2});
    CHECK(blanks(module, 1, {{1, {{0}, {}}}}) == std::vector<int>{2});
    CHECK(blanks(module, 1, {{1, {{0}, {}}}, {2, {{1}, {}}}}).empty());
}

TEST_CASE("a match with an empty place, and a number in letters, are still blanks") {
    // Both counted as answered, and the quiz was handed in without a warning.
    const content::Module module = sample::module(
        "---\ntitle: T\nid: two\nversion: 1\nlanguage: en\n---\n\n# T\n\n## Page\n\nText.\n\n## Quiz\n\n"
        "### Question 1 (match)\n\nWhich?\n\n- a -> 1\n- b -> 2\n- -> 3\n\n"
        "### Question 2 (number)\n\nHow many?\n\n- [x] 8\n");
    CHECK(blanks(module, 1, {{1, {{0, -1, -1}, {}}}, {2, {{}, "eight"}}}) == std::vector<int>{1, 2});
    CHECK(blanks(module, 1, {{1, {{0, 2, -1}, {}}}, {2, {{}, "9"}}}).empty());
}

TEST_CASE("a pass mark is a fraction of one") {
    CHECK(pass_mark({{80, 0}, false, {}}) == Fraction(4, 5));
    CHECK(pass_mark({{665, 1}, false, {}}) == Fraction(133, 200));
}
