#include "player/state/shown.h"
#include "tests/support/catch.h"
#include "tests/unit/state/learner.h"

using namespace state;
using sample::Learner;
using sample::morning;
using sample::only_save;

namespace {

const Response bowline{{0}, {}};
const Response granny{{1}, {}};
const DraftKey key{"ropes", DraftKey::Kind::practice, 1};

Learner at_question() {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.does(OpenPage{"ropes", 1});
    return learner;
}

}  // namespace

TEST_CASE("a ticked answer is a draft at once and on disk soon") {
    Learner learner = at_question();
    const auto effects = learner.send(EditAnswer{"ropes", 1, granny});
    CHECK(effects == std::vector<Effect>{SaveSoon{DraftChanged{key, granny}}});
    CHECK(learner.state.record.drafts.at(key) == granny);
    CHECK(shown_answer(learner.state, "ropes", 1) == granny);
    CHECK(learner.send(EditAnswer{"ropes", 1, granny}).empty());
}

TEST_CASE("an answer whose save failed is told apart from one on its way, until it is tried again") {
    Learner learner = at_question();
    learner.send(EditAnswer{"ropes", 1, bowline});
    learner.send(SubmitAnswer{"ropes", 1});
    CHECK(is_saving(learner.state, "ropes", 1, Saves::under_way));
    CHECK_FALSE(is_saving(learner.state, "ropes", 1, Saves::failed));
    learner.saves_fail();
    CHECK(is_saving(learner.state, "ropes", 1));
    CHECK(is_saving(learner.state, "ropes", 1, Saves::failed));
    CHECK_FALSE(is_saving(learner.state, "ropes", 1, Saves::under_way));
    learner.send(RetrySaves{});
    CHECK(is_saving(learner.state, "ropes", 1, Saves::under_way));
}

TEST_CASE("feedback shows when the answer is on disk, not before") {
    Learner learner = at_question();
    learner.send(EditAnswer{"ropes", 1, bowline});
    const auto effects = learner.send(SubmitAnswer{"ropes", 1});
    REQUIRE(effects.size() == 2);
    CHECK(effects[0] == Effect(Flush{}));
    CHECK(only_save(effects).changes == Changes{PracticeAnswered{"ropes", 1, {bowline, {1, 1}, 1, morning}}});
    CHECK(is_saving(learner.state, "ropes", 1));
    CHECK(shown_practice(learner.state, "ropes", 1) == nullptr);
    CHECK(learner.record().practice.empty());

    learner.saves_succeed();
    CHECK_FALSE(is_saving(learner.state, "ropes", 1));
    REQUIRE(shown_practice(learner.state, "ropes", 1) != nullptr);
    CHECK(*shown_practice(learner.state, "ropes", 1) == PracticeAnswer{bowline, {1, 1}, 1, morning});
    CHECK(learner.state.record.drafts.empty());
    CHECK(learner.disk == learner.state.record);
}

TEST_CASE("submitting twice saves once") {
    Learner learner = at_question();
    learner.send(EditAnswer{"ropes", 1, bowline});
    learner.send(SubmitAnswer{"ropes", 1});
    CHECK(learner.send(SubmitAnswer{"ropes", 1}).empty());
}

TEST_CASE("there is nothing to submit before anything was ticked") {
    Learner learner = at_question();
    CHECK(learner.send(SubmitAnswer{"ropes", 1}).empty());
    CHECK(learner.send(SubmitAnswer{"ropes", 77}).empty());
    CHECK(learner.send(SubmitAnswer{"gone", 1}).empty());
}

TEST_CASE("an answer that cannot be saved stays, is told, and is tried again") {
    Learner learner = at_question();
    learner.send(EditAnswer{"ropes", 1, bowline});
    const std::uint64_t ticket = only_save(learner.send(SubmitAnswer{"ropes", 1})).ticket;
    learner.waiting.clear();
    const auto effects = learner.send(SaveFailed{ticket, "The disk is full."});
    CHECK(effects == std::vector<Effect>{RetryLater{}});
    CHECK(sample::said(learner.state) ==
          std::vector<std::string>{"The disk is full. Your answer is kept here and will be tried again."});
    CHECK(learner.state.notices[0].is_error);
    CHECK(shown_answer(learner.state, "ropes", 1) == bowline);
    CHECK(shown_practice(learner.state, "ropes", 1) == nullptr);
    CHECK(has_failed_saves(learner.state));

    const Save again = only_save(learner.send(RetrySaves{}));
    CHECK(again.ticket == ticket);
    CHECK(again.changes == Changes{PracticeAnswered{"ropes", 1, {bowline, {1, 1}, 1, morning}}});
    learner.saves_succeed();
    CHECK(sample::said(learner.state).empty());
    CHECK_FALSE(has_failed_saves(learner.state));
    CHECK(shown_practice(learner.state, "ropes", 1) != nullptr);
}

TEST_CASE("a save that fails again and again is told once") {
    Learner learner = at_question();
    learner.send(EditAnswer{"ropes", 1, bowline});
    learner.send(SubmitAnswer{"ropes", 1});
    learner.saves_fail();
    learner.send(RetrySaves{});
    learner.saves_fail();
    CHECK(learner.state.notices.size() == 1);
}

TEST_CASE("nothing is retried when nothing failed") {
    Learner learner = at_question();
    learner.send(EditAnswer{"ropes", 1, bowline});
    learner.send(SubmitAnswer{"ropes", 1});
    CHECK(learner.send(RetrySaves{}).empty());
    CHECK(learner.send(Saved{9999}).empty());
    CHECK(learner.send(SaveFailed{9999, "Why."}).empty());
}

TEST_CASE("trying again clears the feedback and keeps the tries") {
    Learner learner = at_question();
    learner.does(EditAnswer{"ropes", 1, granny});
    learner.does(SubmitAnswer{"ropes", 1});
    CHECK(learner.record().practice.at(1).score == Fraction());
    learner.does(TryAgain{"ropes", 1});
    CHECK(shown_practice(learner.state, "ropes", 1) == nullptr);
    CHECK(shown_answer(learner.state, "ropes", 1) == Response{});
    CHECK(learner.record().practice.at(1).tries == 1);
    learner.does(EditAnswer{"ropes", 1, bowline});
    learner.does(SubmitAnswer{"ropes", 1});
    CHECK(*shown_practice(learner.state, "ropes", 1) == PracticeAnswer{bowline, {1, 1}, 2, morning});
}

TEST_CASE("unticking everything does not bring old feedback back") {
    Learner learner = at_question();
    learner.does(EditAnswer{"ropes", 1, granny});
    learner.does(SubmitAnswer{"ropes", 1});
    learner.does(EditAnswer{"ropes", 1, bowline});
    learner.does(EditAnswer{"ropes", 1, {}});
    CHECK(shown_practice(learner.state, "ropes", 1) == nullptr);
    CHECK(shown_answer(learner.state, "ropes", 1) == Response{});
}

TEST_CASE("an answer changed while the last one could not be saved stays as it was changed") {
    Learner learner = at_question();
    learner.send(EditAnswer{"ropes", 1, granny});
    learner.send(SubmitAnswer{"ropes", 1});
    learner.saves_fail();
    learner.send(EditAnswer{"ropes", 1, bowline});
    learner.send(RetrySaves{});
    learner.saves_succeed();
    CHECK(shown_answer(learner.state, "ropes", 1) == bowline);
    CHECK(learner.record().practice.at(1).response == granny);
    CHECK(learner.disk_soon() == learner.state.record);
}

TEST_CASE("a second submission replaces one that could not be saved") {
    Learner learner = at_question();
    learner.send(EditAnswer{"ropes", 1, granny});
    learner.send(SubmitAnswer{"ropes", 1});
    learner.saves_fail();
    learner.send(EditAnswer{"ropes", 1, bowline});
    learner.send(SubmitAnswer{"ropes", 1});
    learner.saves_succeed();
    CHECK(learner.send(RetrySaves{}).empty());
    CHECK(*shown_practice(learner.state, "ropes", 1) == PracticeAnswer{bowline, {1, 1}, 1, morning});
    CHECK(sample::said(learner.state).empty());
}

TEST_CASE("a draft is there again after a restart") {
    Learner learner = at_question();
    learner.send(EditAnswer{"ropes", 1, granny});
    learner.send(FocusLeft{});
    const Learner later(sample::pathway(), learner.disk);
    CHECK(shown_answer(later.state, "ropes", 1) == granny);
}
