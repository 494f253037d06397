#include "player/state/marking.h"
#include "tests/support/catch.h"
#include "tests/unit/state/sample.h"

using namespace state;

namespace {

Response ticks(std::vector<int> chosen) { return {std::move(chosen), {}}; }
Response typed(const std::string& text) { return {{}, text}; }

const std::string water =
    "What is needed?\n\n- [x] Water\n- [x] Soap\n- [ ] Gloves\n  > Gloves do not wash.\n- [ ] Sand\n";
const std::string steps = "Order them.\n\n1. Wet\n2. Soap\n3. Rub\n4. Rinse\n";
const std::string pairs =
    "Match.\n\n- Rub -> clean hands\n  > Rub is for clean hands.\n- Wash -> dirty hands\n- Mop -> floor\n- -> ceiling\n";

}  // namespace

TEST_CASE("choose one is right with the ticked answer alone") {
    const auto question = sample::question("choose one", "Which?\n\n- [ ] Red\n- [x] Blue\n  > Yes.\n");
    CHECK(mark(question, ticks({1})).is_right);
    CHECK(mark(question, ticks({1})).score == Fraction(1, 1));
    CHECK_FALSE(mark(question, ticks({0})).is_right);
    CHECK_FALSE(mark(question, ticks({0, 1})).is_right);
    CHECK(mark(question, {}).score == Fraction());
    CHECK(mark(question, ticks({7})).score == Fraction());
}

TEST_CASE("feedback stands under the answers that were ticked") {
    const auto question = sample::question("choose all", water);
    const Mark mark = state::mark(question, ticks({0, 2}));
    REQUIRE(mark.answers.size() == 4);
    CHECK(mark.answers[0].was_chosen);
    CHECK(mark.answers[0].is_right);
    CHECK_FALSE(mark.answers[0].shows_feedback);
    CHECK_FALSE(mark.answers[1].was_chosen);
    CHECK_FALSE(mark.answers[1].is_right);
    CHECK(mark.answers[2].was_chosen);
    CHECK_FALSE(mark.answers[2].is_right);
    CHECK(mark.answers[2].shows_feedback);
    CHECK(mark.answers[3].is_right);
}

TEST_CASE("choose all is all or nothing without part marks") {
    const auto question = sample::question("choose all", water);
    CHECK(mark(question, ticks({0, 1})).score == Fraction(1, 1));
    CHECK(mark(question, ticks({0})).score == Fraction());
    CHECK(mark(question, ticks({0, 1, 2})).score == Fraction());
}

TEST_CASE("part marks for choose all are right ticks less wrong ones, never below nothing") {
    const auto question = sample::question("choose all, part marks", water);
    CHECK(mark(question, ticks({0})).score == Fraction(1, 2));
    CHECK(mark(question, ticks({0, 1, 2})).score == Fraction(1, 2));
    CHECK(mark(question, ticks({0, 2})).score == Fraction());
    CHECK(mark(question, ticks({2, 3})).score == Fraction());
    CHECK(mark(question, ticks({0, 1})).is_right);
}

TEST_CASE("true or false is marked like choose one") {
    const auto question = sample::question("true or false", "Wet?\n\n- [x] True\n- [ ] False\n");
    CHECK(mark(question, ticks({0})).is_right);
    CHECK_FALSE(mark(question, ticks({1})).is_right);
}

TEST_CASE("put in order is right in the author's order only") {
    const auto question = sample::question("put in order", steps);
    CHECK(mark(question, ticks({0, 1, 2, 3})).is_right);
    CHECK(mark(question, ticks({1, 0, 2, 3})).score == Fraction());
    CHECK(mark(question, {}).score == Fraction());
}

TEST_CASE("part marks for put in order follow the longest run in relative order") {
    const auto question = sample::question("put in order, part marks", steps);
    CHECK(mark(question, ticks({1, 2, 3, 0})).score == Fraction(2, 3));
    CHECK(mark(question, ticks({1, 0, 3, 2})).score == Fraction(1, 3));
    CHECK(mark(question, ticks({3, 2, 1, 0})).score == Fraction());
    CHECK(mark(question, ticks({0, 1, 2, 3})).score == Fraction(1, 1));
}

TEST_CASE("every item to order says whether it stands well") {
    const Mark mark = state::mark(sample::question("put in order", steps), ticks({0, 2, 1, 3}));
    CHECK(mark.answers[0].is_right);
    CHECK_FALSE(mark.answers[1].is_right);
    CHECK_FALSE(mark.answers[2].is_right);
    CHECK(mark.answers[3].is_right);
}

TEST_CASE("items with the same words are interchangeable") {
    const auto question = sample::question("put in order", "Order.\n\n1. Wash\n2. Treat\n3. Wash\n");
    CHECK(mark(question, ticks({2, 1, 0})).is_right);
    CHECK_FALSE(mark(question, ticks({1, 0, 2})).is_right);
}

TEST_CASE("an order that does not fit the question scores nothing") {
    const auto question = sample::question("put in order, part marks", steps);
    CHECK(mark(question, ticks({0, 1, 2})).score == Fraction());
    CHECK(mark(question, ticks({0, 0, 1, 2})).score == Fraction());
    CHECK(mark(question, ticks({0, 1, 2, 9})).score == Fraction());
    CHECK_FALSE(is_answered(question, ticks({0, 1, 2})));
}

TEST_CASE("match is right when every left has its right side") {
    const auto question = sample::question("match", pairs);
    REQUIRE(question.answers.size() == 4);
    CHECK(mark(question, ticks({0, 1, 2, -1})).is_right);
    CHECK(mark(question, ticks({1, 0, 2, -1})).score == Fraction());
    CHECK(mark(question, ticks({0, 1, 3, -1})).score == Fraction());
}

TEST_CASE("part marks for match are right pairs over lefts, the decoy is no left") {
    const auto question = sample::question("match, part marks", pairs);
    CHECK(mark(question, ticks({0, 3, -1, -1})).score == Fraction(1, 3));
    CHECK(mark(question, ticks({0, 1, 2, -1})).score == Fraction(1, 1));
    CHECK(mark(question, ticks({-1, -1, -1, -1})).score == Fraction());
    CHECK(mark(question, ticks({0, 1})).score == Fraction());
}

TEST_CASE("a wrong pair shows its feedback, a right one does not") {
    const auto question = sample::question("match", pairs);
    CHECK(mark(question, ticks({1, 0, 2, -1})).answers[0].shows_feedback);
    CHECK_FALSE(mark(question, ticks({0, 2, 1, -1})).answers[0].shows_feedback);
    CHECK_FALSE(mark(question, ticks({-1, -1, -1, -1})).answers[0].shows_feedback);
}

TEST_CASE("equal right sides are interchangeable") {
    const auto question = sample::question("match", "Match.\n\n- Cat -> animal\n- Dog -> animal\n- Oak -> tree\n");
    CHECK(mark(question, ticks({1, 0, 2})).is_right);
    CHECK(mark(question, ticks({0, 0, 2})).is_right);
    CHECK_FALSE(mark(question, ticks({0, 2, 2})).is_right);
}

TEST_CASE("a short answer is right whatever its case, spaces and final full stop") {
    const auto question = sample::question(
        "short answer", "Name it.\n\n- [x] a pathogen\n- [x] Straße\n- [ ] virus\n  > A virus is one kind.\n");
    CHECK(mark(question, typed("  A   Pathogen. ")).is_right);
    CHECK(mark(question, typed("STRASSE")).is_right);
    CHECK_FALSE(mark(question, typed("pathogens")).is_right);
    const Mark mistake = mark(question, typed("Virus"));
    CHECK_FALSE(mistake.is_right);
    CHECK(mistake.answers[2].was_chosen);
    CHECK(mistake.answers[2].shows_feedback);
    CHECK_FALSE(mistake.answers[0].was_chosen);
}

TEST_CASE("a number is right inside its range, ends included, as exact decimals") {
    const auto question = sample::question(
        "number", "How long?\n\n- [x] 0.1 to 0.3 seconds\n- [ ] 5 seconds\n  > Too long.\n");
    CHECK(mark(question, typed("0.1")).is_right);
    CHECK(mark(question, typed("0.30")).is_right);
    CHECK_FALSE(mark(question, typed("0.31")).is_right);
    CHECK_FALSE(mark(question, typed("lots")).is_right);
    CHECK(mark(question, typed("5")).answers[1].shows_feedback);
}

TEST_CASE("a number's unit may be left out, but another unit is wrong") {
    const auto question = sample::question("number", "How long?\n\n- [x] 20 seconds\n");
    CHECK(mark(question, typed("20")).is_right);
    CHECK(mark(question, typed("20 Seconds")).is_right);
    CHECK_FALSE(mark(question, typed("20 minutes")).is_right);
    const auto bare = sample::question("number", "How many?\n\n- [x] 1,000\n");
    CHECK(mark(bare, typed("1000")).is_right);
    CHECK_FALSE(mark(bare, typed("1000 kg")).is_right);
}

TEST_CASE("without a unit, the right line is met before an expected mistake") {
    const auto question = sample::question("number", "How long?\n\n- [ ] 20 minutes\n  > Too long.\n- [x] 20 seconds\n");
    CHECK(mark(question, typed("20")).is_right);
    CHECK(mark(question, typed("20 minutes")).answers[0].shows_feedback);
}

TEST_CASE("there is something to submit once anything was ticked, placed or typed") {
    CHECK_FALSE(is_answered(sample::question("choose all", water), {}));
    CHECK(is_answered(sample::question("choose all", water), ticks({3})));
    CHECK_FALSE(is_answered(sample::question("choose all", water), ticks({9})));
    CHECK_FALSE(is_answered(sample::question("match", pairs), ticks({-1, -1, -1, -1})));
    CHECK(is_answered(sample::question("match", pairs), ticks({-1, 3, -1, -1})));
    CHECK_FALSE(is_answered(sample::question("put in order", steps), {}));
    CHECK(is_answered(sample::question("put in order", steps), ticks({3, 2, 1, 0})));
    const auto question = sample::question("number", "How many?\n\n- [x] 3\n");
    CHECK_FALSE(is_answered(question, typed(" \n")));
    CHECK(is_answered(question, typed("three")));
}
