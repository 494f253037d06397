/// The worked example of the module format, loaded from disk, with everything it says.
#include "content/disk/disk_folder.h"
#include "content/load.h"
#include "tests/support/catch.h"
#include "tests/support/source_path.h"

using namespace content;

namespace {

LoadedModule worked_example() {
    return load_module(*disk_folder(tests::source_path("tests/data/modules/hand-hygiene")), "hand-hygiene");
}

std::vector<std::string> lines(const Problems& problems) {
    std::vector<std::string> out;
    for (const Problem& problem : problems) out.push_back(to_string(problem));
    return out;
}

std::string answer_text(const Question& question, std::size_t index) {
    return plain_text(question.answers.at(index).text);
}

}  // namespace

TEST_CASE("the worked example has no errors, and one warning: six points cannot meet 80% exactly") {
    CHECK(lines(worked_example().problems) ==
          std::vector<std::string>{
              "hand-hygiene/module.md:45: W306 no score meets the pass mark exactly: of 6 points, 80% means 5"});
}

TEST_CASE("the worked example's metadata, title and outcomes are read") {
    const Module module = worked_example().module;
    CHECK(module.metadata.title == "Hand hygiene in the clinic");
    CHECK(module.metadata.id == "hand-hygiene");
    CHECK(module.metadata.version == 3);
    CHECK(module.metadata.language == "en-GB");
    CHECK(module.metadata.minutes == 20);
    CHECK_FALSE(module.metadata.reviewed.has_value());
    CHECK(module.title == "Hand hygiene in the clinic");
    REQUIRE(module.outcomes.size() == 2);
    CHECK(plain_text(module.outcomes[0]) == "say when to clean your hands");
    CHECK(plain_text(module.outcomes[1]) == "say how, and for how long");
}

TEST_CASE("the worked example has an opening page, a lesson, the quiz and the glossary") {
    const Module module = worked_example().module;
    REQUIRE(module.pages.size() == 4);
    CHECK(module.pages[0].kind == Page::Kind::opening);
    CHECK(module.pages[0].title == "Hand hygiene in the clinic");
    CHECK(module.pages[0].slug == "hand-hygiene-in-the-clinic");
    CHECK(module.pages[0].elements.size() == 3);
    CHECK(module.pages[1].kind == Page::Kind::lesson);
    CHECK(module.pages[1].slug == "why-it-matters");
    CHECK(module.pages[1].line == 18);
    CHECK(module.pages[1].elements.size() == 5);
    CHECK(module.pages[2].kind == Page::Kind::quiz);
    CHECK(module.pages[2].title == "Quiz");
    CHECK(module.pages[2].quiz.pass_mark_percent == Decimal{80, 0});
    CHECK(module.pages[2].quiz.is_shuffled);
    CHECK_FALSE(module.pages[2].quiz.attempts.has_value());
    CHECK(module.pages[3].kind == Page::Kind::glossary);
    CHECK(quiz_page(module) == 2);
}

TEST_CASE("the worked example's lesson holds a picture with its caption, and a callout") {
    const Module module = worked_example().module;
    const Page& lesson = module.pages.at(1);
    const auto& figure = std::get<Block>(lesson.elements.at(1));
    CHECK(figure.kind == Block::Kind::figure);
    CHECK(figure.figure->path == "images/wash.png");
    CHECK(figure.figure->alt == "A nurse rubbing soapy hands under a tap");
    CHECK(plain_text(figure.inlines) == "Rub for at least 20 seconds.");
    CHECK(figure.line == 22);
    const auto& callout = std::get<Block>(lesson.elements.at(2));
    CHECK(callout.kind == Block::Kind::callout);
    CHECK(callout.callout == Block::Callout::important);
    CHECK(plain_text(callout.children) == "Clean your hands before and after every patient.");
}

TEST_CASE("the worked example's practice question has feedback, a hint and an explanation") {
    const Module module = worked_example().module;
    const Question* asked = question(module, 1);
    REQUIRE(asked != nullptr);
    CHECK(asked->kind == QuestionKind::choose_one);
    CHECK(asked->line == 27);
    CHECK(plain_text(asked->text) == "When should you clean your hands?");
    REQUIRE(asked->answers.size() == 3);
    CHECK(answer_text(*asked, 0) == "Only when they look dirty");
    CHECK_FALSE(asked->answers[0].is_right);
    CHECK(plain_text(asked->answers[0].feedback) == "Germs are too small to see.");
    CHECK(asked->answers[0].line == 31);
    CHECK(asked->answers[1].is_right);
    CHECK(plain_text(asked->answers[1].feedback) == "Yes, both times count.");
    CHECK(asked->answers[2].feedback.empty());
    CHECK(plain_text(asked->hint) == "Who are the germs travelling between?");
    CHECK(plain_text(asked->explanation) == "Cleaning before protects the patient. Cleaning after protects you.");
    CHECK(asked->when_right.empty());
    CHECK_FALSE(asked->explained_on.has_value());
}

TEST_CASE("the worked example's reflection is private") {
    const Module module = worked_example().module;
    const Reflection* asked = reflection(module, 1);
    REQUIRE(asked != nullptr);
    CHECK_FALSE(asked->is_shared);
    CHECK(plain_text(asked->prompt) == "Think of one moment this week when you skipped it. What got in the way?");
}

TEST_CASE("the worked example's choose all has two points, part marks, an outcome and a page to go back to") {
    const Module module = worked_example().module;
    const Question* asked = question(module, 2);
    REQUIRE(asked != nullptr);
    CHECK(asked->kind == QuestionKind::choose_all);
    CHECK(asked->points == 2);
    CHECK(asked->has_part_marks);
    CHECK(asked->outcome == 2);
    CHECK(asked->answers.size() == 3);
    CHECK(asked->answers[1].is_right);
    CHECK(plain_text(asked->answers[2].feedback) == "Gloves do not replace washing.");
    CHECK(asked->explained_on == 1);
}

TEST_CASE("the worked example's steps, pairs, words and numbers are read") {
    const Module module = worked_example().module;
    const Question* steps = question(module, 3);
    REQUIRE(steps != nullptr);
    CHECK(steps->kind == QuestionKind::put_in_order);
    REQUIRE(steps->answers.size() == 4);
    CHECK(answer_text(*steps, 3) == "Rinse");

    const Question* pairs = question(module, 4);
    REQUIRE(pairs != nullptr);
    CHECK(pairs->kind == QuestionKind::match);
    REQUIRE(pairs->answers.size() == 3);
    CHECK(answer_text(*pairs, 0) == "Alcohol rub");
    CHECK(plain_text(pairs->answers[0].right) == "hands that look clean");
    CHECK(pairs->answers[0].is_right);
    CHECK(pairs->answers[2].text.empty());
    CHECK(plain_text(pairs->answers[2].right) == "cleaning the floor");
    CHECK_FALSE(pairs->answers[2].is_right);

    const Question* words = question(module, 5);
    REQUIRE(words != nullptr);
    CHECK(words->kind == QuestionKind::short_answer);
    CHECK(answer_text(*words, 1) == "a pathogen");
    CHECK(words->answers[1].is_right);
    CHECK_FALSE(words->answers[2].is_right);

    const Question* number = question(module, 6);
    REQUIRE(number != nullptr);
    CHECK(number->kind == QuestionKind::number);
    CHECK(number->answers.at(0).range == NumberRange{{20, 0}, {30, 0}, "seconds"});
    CHECK(number->answers.at(1).range == NumberRange{{5, 0}, {5, 0}, "seconds"});
}

TEST_CASE("the worked example's glossary explains one word") {
    const Module module = worked_example().module;
    REQUIRE(module.glossary.size() == 1);
    CHECK(module.glossary[0].term == "Pathogen");
    CHECK(plain_text(module.glossary[0].meaning) == "a germ that can make people ill.");
}
