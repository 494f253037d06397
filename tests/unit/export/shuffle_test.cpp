#include "content/export/shuffle.h"

#include "tests/support/catch.h"

TEST_CASE("the right sides that a page offers never stand in the order of their lefts") {
    content::Question question;
    question.kind = content::QuestionKind::match;
    for (const std::string right : {"hands that look clean", "hands that look dirty"}) {
        content::Answer& answer = question.answers.emplace_back();
        answer.right = {content::Inline{}};
        answer.right.front().text = right;
    }
    for (question.number = 1; question.number <= 20; ++question.number) {
        INFO(question.number);
        CHECK(exporting::shown_rights(question, "hand-hygiene") ==
              std::vector<std::string>{"hands that look dirty", "hands that look clean"});
    }
}
