#include "content/headings.h"
#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"

using namespace content;
using sample::Lines;

namespace {

struct Read {
    HeadingMeaning meaning;
    Lines problems;
};

Read read(int level, const std::string& text) {
    Findings findings("module.md");
    HeadingMeaning meaning = read_heading(level, text, 1, findings);
    return {meaning, sample::lines(std::move(findings).in_file_order())};
}

Lines problems(int level, const std::string& text) {
    return read(level, text).problems;
}

PageHeading page(const std::string& text) {
    Findings findings("module.md");
    return read_page_heading(text, 1, findings);
}

Lines page_problems(const std::string& text) {
    Findings findings("module.md");
    read_page_heading(text, 1, findings);
    return sample::lines(std::move(findings).in_file_order());
}

}  // namespace

TEST_CASE("a question's heading says its number, kind and options in any case and spacing") {
    const Read heading = read(3, "QUESTION 42 ( Choose  All , 3 POINTS,part marks, fixed order, outcome 2 )");
    CHECK(heading.problems.empty());
    const auto question = std::get<QuestionHeading>(heading.meaning);
    CHECK(question.number == 42);
    CHECK(question.kind == QuestionKind::choose_all);
    CHECK(question.points == 3);
    CHECK(question.has_part_marks);
    CHECK(question.has_fixed_order);
    CHECK(question.outcome == 2);
}

TEST_CASE("every kind has its words") {
    for (const QuestionKind kind :
         {QuestionKind::choose_one, QuestionKind::choose_all, QuestionKind::true_or_false, QuestionKind::put_in_order,
          QuestionKind::match, QuestionKind::short_answer, QuestionKind::number}) {
        const Read heading = read(3, "Question 1 (" + to_words(kind) + ", 1 point)");
        CHECK(heading.problems.empty());
        CHECK(std::get<QuestionHeading>(heading.meaning).kind == kind);
    }
}

TEST_CASE("a reflection is private unless it says shared") {
    CHECK_FALSE(std::get<ReflectionHeading>(read(3, "Reflection 1").meaning).is_shared);
    CHECK_FALSE(std::get<ReflectionHeading>(read(3, "Reflection 2 (private)").meaning).is_shared);
    CHECK(std::get<ReflectionHeading>(read(3, "reflection 3 (Shared)").meaning).is_shared);
}

TEST_CASE("ordinary headings stay headings") {
    for (const char* text :
         {"Questions people ask", "Question of trust", "Reflections on water", "Outcomes", "Step 4 (choose well)"}) {
        CHECK(std::holds_alternative<std::monostate>(read(3, text).meaning));
        CHECK(problems(3, text).empty());
        CHECK(page_problems(text).empty());
    }
}

TEST_CASE("the quiz has its rules in its heading") {
    const PageHeading quiz = page("Quiz (pass mark 66.5%, Shuffle, attempts 3)");
    CHECK(quiz.kind == Page::Kind::quiz);
    CHECK(quiz.title == "Quiz");
    CHECK(quiz.quiz.pass_mark_percent == Decimal{665, 1});
    CHECK(quiz.quiz.is_shuffled);
    CHECK(quiz.quiz.attempts == 3);
    CHECK(page("Quiz").quiz.pass_mark_percent == Decimal{80, 0});
    CHECK_FALSE(page("Quiz").quiz.is_shuffled);
    CHECK(page("glossary").kind == Page::Kind::glossary);
    CHECK(page("Glossary of rites").kind == Page::Kind::lesson);
}

TEST_CASE("E104: points, attempts and pass marks out of range") {
    CHECK(problems(3, "Question 1 (choose one, 0 points)") ==
          Lines{"1: E104 '0 points' is out of range: a question gives 1 to 100 points"});
    CHECK(page_problems("Quiz (pass mark 120%, attempts 0)") ==
          Lines{"1: E104 'pass mark 120%' is out of range: the pass mark must be 0% to 100%, such as pass mark 80%",
                "1: E104 'attempts 0' is out of range: write attempts 1 to 100, or leave it out for no limit"});
}

TEST_CASE("E202: unknown kinds and options, with the one that was meant") {
    CHECK(problems(3, "Question 1 (chose one)") ==
          Lines{"1: E202 unknown kind 'chose one': did you mean 'choose one'?"});
    CHECK(problems(3, "Question 1 (picture)") == Lines{"1: E202 unknown kind 'picture': use choose one, choose all, "
                                                       "true or false, put in order, match, short answer, number"});
    CHECK(problems(3, "Question 1 (match, part mark)") ==
          Lines{"1: E202 unknown option 'part mark': did you mean 'part marks'?"});
    CHECK(problems(3, "Question 1 (match, timed)") ==
          Lines{"1: E202 unknown option 'timed': the options are N points, part marks, fixed order and outcome N"});
    CHECK(problems(3, "Question 4") == Lines{"1: E202 question 4 does not say its kind: write `### Question 4 (choose "
                                             "one)`, or another of choose one, choose "
                                             "all, true or false, put in order, match, short answer, number"});
    CHECK(problems(3, "Question 4 (match, number)") == Lines{"1: E202 question 4 has two kinds: keep one"});
    CHECK(problems(3, "Question 4 (match, 2 points, 3 points)") ==
          Lines{"1: E202 question 4 gives 'points' twice: keep one"});
    CHECK(problems(3, "Reflection 1 (shraed)") == Lines{"1: E202 unknown option 'shraed': did you mean 'shared'?"});
    CHECK(page_problems("Quiz (shufle)") == Lines{"1: E202 unknown option 'shufle': did you mean 'shuffle'?"});
}

TEST_CASE("E202: options that do not fit the kind") {
    CHECK(
        problems(3, "Question 1 (short answer, part marks, fixed order)") ==
        Lines{"1: E202 'part marks' does not fit 'short answer': it is for choose all, put in order and match",
              "1: E202 'fixed order' does not fit 'short answer': it is for choose one, choose all and true or false"});
}

TEST_CASE("E226: questions, reflections and quizzes that are nearly written as such") {
    CHECK(problems(3, "Question (choose one)") == Lines{"1: E226 this heading needs a number from 1 and nothing else "
                                                        "before the brackets: write `### Question 4 (choose one)`"});
    CHECK(problems(3, "Question 4: soap (choose one)") ==
          Lines{"1: E226 this heading needs a number from 1 and nothing else before the brackets: write `### Question "
                "4 (choose one)`"});
    CHECK(problems(4, "Question 4 (choose one)") ==
          Lines{"1: E226 this heading is at the wrong level: write `### Question 4 (choose one)`"});
    CHECK(problems(3, "Qestion 4 (choose one)") ==
          Lines{"1: E226 this heading is misspelt: write `### Question 4 (choose one)`"});
    CHECK(page_problems("Reflection 2") ==
          Lines{"1: E226 this heading is at the wrong level: write `### Reflection 1 (private)`"});
    CHECK(problems(3, "Quiz") == Lines{"1: E226 the quiz is at the wrong level: write `## Quiz (pass mark 80%)`"});
    CHECK(page_problems("Final test (pass mark 80%)") ==
          Lines{"1: E226 this heading has a quiz's options: write `## Quiz (pass mark 80%)`"});
    CHECK(page_problems("Glosary") == Lines{"1: E226 this heading is misspelt: write `## Glossary`"});
}
