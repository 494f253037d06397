#include "player/state/attempt_module.h"
#include "player/state/progress.h"
#include "player/state/shown.h"
#include "tests/support/catch.h"
#include "tests/unit/state/learner.h"

using namespace state;
using sample::Learner;
using sample::morning;
using sample::only_save;

namespace {

const Response fluke{{0}, {}};
const Response feather{{1}, {}};
const Response hawser{{}, "hawser"};

}  // namespace

TEST_CASE("an attempt begins on disk and then on the screen") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    const Save save = only_save(learner.send(StartQuiz{"ropes"}));
    REQUIRE(save.changes.size() == 1);
    const Attempt& begun = std::get<AttemptStarted>(save.changes[0]).attempt;
    CHECK(begun.number == 1);
    CHECK(begun.seed != 0);
    CHECK(begun.module_version == 1);
    CHECK(begun.module_source == sample::ropes);
    CHECK(begun.started == morning);
    CHECK(screen(learner.state).kind == Screen::Kind::lesson);
    CHECK(learner.send(StartQuiz{"ropes"}).empty());

    learner.saves_succeed();
    CHECK(screen(learner.state) == Screen{Screen::Kind::quiz, "ropes", 0});
    REQUIRE(open_attempt(learner.record()) != nullptr);
    CHECK(*open_attempt(learner.record()) == begun);
}

TEST_CASE("a quiz left half way opens again at its first blank") {
    Learner learner;
    learner.starts_quiz();
    learner.does(AnswerQuiz{"ropes", 2, fluke});
    learner.does(Back{});
    CHECK(screen(learner.state).kind == Screen::Kind::lesson);
    CHECK(learner.send(StartQuiz{"ropes"}) == std::vector<Effect>{Flush{}});
    CHECK(screen(learner.state).kind == Screen::Kind::quiz);
    CHECK(learner.state.quiz.position == 1);
}

TEST_CASE("a chosen answer is saved at once and shown until that is known") {
    Learner learner;
    learner.starts_quiz();
    const Save save = only_save(learner.send(AnswerQuiz{"ropes", 2, fluke}));
    CHECK(save.changes == Changes{QuizAnswered{"ropes", 1, 2, fluke, morning}});
    CHECK(learner.record().attempts[0].responses.empty());
    CHECK(shown_quiz_answer(learner.state, "ropes", 2) == fluke);
    learner.saves_succeed();
    CHECK(learner.record().attempts[0].responses.at(2) == fluke);
    CHECK(learner.send(AnswerQuiz{"ropes", 2, fluke}).empty());
}

TEST_CASE("a typed answer is a draft at every key, written soon") {
    Learner learner;
    learner.starts_quiz();
    CHECK(learner.send(AnswerQuiz{"ropes", 3, {{}, "ha"}, true}) ==
          std::vector<Effect>{SaveSoon{QuizAnswered{"ropes", 1, 3, {{}, "ha"}, morning, {}, true}}});
    CHECK(learner.record().attempts[0].responses.at(3).text == "ha");
}

TEST_CASE("an answer that could not be saved gives way to the one chosen after it") {
    Learner learner;
    learner.starts_quiz();
    learner.send(AnswerQuiz{"ropes", 2, feather});
    learner.saves_fail();
    CHECK(shown_quiz_answer(learner.state, "ropes", 2) == feather);
    learner.send(AnswerQuiz{"ropes", 2, fluke});
    learner.saves_succeed();
    CHECK(learner.send(RetrySaves{}).empty());
    CHECK(learner.record().attempts[0].responses.at(2) == fluke);
    CHECK(sample::said(learner.state).empty());
}

TEST_CASE("a failure told late does not bring an older answer back") {
    Learner learner;
    learner.starts_quiz();
    const std::uint64_t older = only_save(learner.send(AnswerQuiz{"ropes", 2, feather})).ticket;
    learner.send(AnswerQuiz{"ropes", 2, fluke});
    learner.waiting.erase(learner.waiting.begin());
    learner.send(SaveFailed{older, "The disk is full."});
    learner.saves_succeed();
    CHECK(learner.send(RetrySaves{}).empty());
    CHECK(learner.record().attempts[0].responses.at(2) == fluke);
}

TEST_CASE("going to a question stays inside the quiz") {
    Learner learner;
    learner.starts_quiz();
    CHECK(learner.send(GoToQuestion{1}) == std::vector<Effect>{Flush{}});
    CHECK(learner.state.quiz.position == 1);
    learner.send(GoToQuestion{99});
    CHECK(learner.state.quiz.position == 1);
}

TEST_CASE("submitting with blanks asks first and says which") {
    Learner learner;
    learner.starts_quiz();
    learner.does(AnswerQuiz{"ropes", 2, fluke});
    CHECK(learner.send(SubmitQuiz{"ropes"}).empty());
    CHECK(learner.state.dialog.kind == Dialog::Kind::submit_with_blanks);
    CHECK(learner.state.dialog.blanks == std::vector<int>{2});
    learner.does(SubmitQuiz{"ropes", true});
    CHECK(learner.state.dialog.kind == Dialog::Kind::none);
    CHECK(learner.record().attempts[0].score == Fraction(1, 2));
    CHECK_FALSE(learner.record().attempts[0].is_passed);
}

TEST_CASE("a submitted quiz is marked, and its pass and completion are in the same save") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.does(PageSeen{"ropes", 0});
    learner.does(PageSeen{"ropes", 1});
    learner.does(StartQuiz{"ropes"});
    learner.does(AnswerQuiz{"ropes", 2, fluke});
    learner.does(AnswerQuiz{"ropes", 3, hawser, true});
    learner.now += std::chrono::minutes{5};
    const Save save = only_save(learner.send(SubmitQuiz{"ropes"}));
    CHECK(save.changes ==
          Changes{QuizAnswered{"ropes", 1, 3, hawser, learner.now},
                  AttemptSubmitted{"ropes", 1, learner.now, {{2, {{1, 1}, 1}}, {3, {{1, 1}, 1}}}, {1, 1}, true},
                  ModuleCompleted{"ropes", learner.now}, ModulePassed{"ropes", {learner.now, {1, 1}, 1}}});
    CHECK(is_submitting(learner.state, "ropes"));
    CHECK(screen(learner.state).kind == Screen::Kind::quiz);
    CHECK(learner.send(SubmitQuiz{"ropes"}).empty());
    learner.saves_succeed();
    CHECK(screen(learner.state) == Screen{Screen::Kind::results, "ropes", 0});
    CHECK(learner.record().completed == learner.now);
    CHECK(learner.record().pass == Pass{learner.now, {1, 1}, 1});
}

TEST_CASE("a quiz passed before every page was read completes with the last page") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.takes_quiz(true);
    CHECK(learner.record().pass.has_value());
    CHECK_FALSE(learner.record().completed.has_value());
    learner.does(PageSeen{"ropes", 0});
    const Save save = only_save(learner.send(PageSeen{"ropes", 1}));
    CHECK(save.changes == Changes{PageRead{"ropes", "knots", 0, morning}, ModuleCompleted{"ropes", morning}});
}

TEST_CASE("a passed module stays passed after a failed retry, with its best score") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.takes_quiz(true);
    learner.now += std::chrono::hours{1};
    learner.takes_quiz(false);
    CHECK(learner.record().attempts.size() == 2);
    CHECK(learner.record().attempts[1].score == Fraction());
    CHECK(learner.record().pass == Pass{morning, {1, 1}, 1});
    CHECK(progress(learner.state.pathway->modules[0].module, &learner.record()).standing == Standing::passed);
}

TEST_CASE("used-up attempts shut the quiz until every page has been read again") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.does(PageSeen{"ropes", 0});
    learner.does(PageSeen{"ropes", 1});
    learner.takes_quiz(false);
    learner.takes_quiz(false);
    CHECK(learner.send(StartQuiz{"ropes"}).empty());
    CHECK(sample::said(learner.state) ==
          std::vector<std::string>{
              "All tries at this quiz are used up. Read every page of the module again, and the quiz opens once more."});
    learner.does(PageSeen{"ropes", 0});
    CHECK(learner.send(StartQuiz{"ropes"}).empty());
    learner.does(PageSeen{"ropes", 1});
    learner.takes_quiz(true);
    CHECK(learner.record().attempts.size() == 3);
    CHECK(learner.record().attempts[2].number == 3);
    CHECK(learner.record().pass.has_value());
}

TEST_CASE("a retry from the results takes their place") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.takes_quiz(false);
    learner.does(StartQuiz{"ropes"});
    CHECK(learner.state.screens == std::vector<Screen>{{Screen::Kind::home, {}, 0},
                                                       {Screen::Kind::lesson, "ropes", 0},
                                                       {Screen::Kind::quiz, "ropes", 0}});
}

TEST_CASE("a submission that cannot be saved shows no results until it is") {
    Learner learner;
    learner.starts_quiz();
    learner.does(AnswerQuiz{"ropes", 2, fluke});
    learner.send(SubmitQuiz{"ropes", true});
    learner.saves_fail();
    CHECK(screen(learner.state).kind == Screen::Kind::quiz);
    CHECK(shown_quiz_answer(learner.state, "ropes", 2) == fluke);
    learner.send(RetrySaves{});
    learner.saves_succeed();
    CHECK(screen(learner.state).kind == Screen::Kind::results);
}

TEST_CASE("changing an answer takes back a submission that could not be saved") {
    Learner learner;
    learner.starts_quiz();
    learner.does(AnswerQuiz{"ropes", 2, feather});
    learner.send(SubmitQuiz{"ropes", true});
    learner.saves_fail();
    learner.send(AnswerQuiz{"ropes", 2, fluke});
    learner.saves_succeed();
    CHECK(learner.send(RetrySaves{}).empty());
    CHECK(open_attempt(learner.record()) != nullptr);
    CHECK(learner.record().attempts[0].responses.at(2) == fluke);
}

TEST_CASE("answers that could not be saved go along with the submission") {
    Learner learner;
    learner.starts_quiz();
    learner.send(AnswerQuiz{"ropes", 2, fluke});
    learner.saves_fail();
    const Save save = only_save(learner.send(SubmitQuiz{"ropes", true}));
    CHECK(save.changes.at(0) == Change(QuizAnswered{"ropes", 1, 2, fluke, morning}));
    learner.saves_succeed();
    CHECK(learner.record().attempts[0].responses.at(2) == fluke);
    CHECK(learner.record().attempts[0].score == Fraction(1, 2));
    CHECK(learner.disk == learner.state.record);
}

TEST_CASE("a quiz under way finishes on the version it began") {
    Learner learner;
    learner.starts_quiz();
    learner.does(AnswerQuiz{"ropes", 2, fluke});
    const std::string newer = sample::with(sample::with(sample::ropes, "version: 1", "version: 2"),
                                           "- [x] Fluke\n- [ ] Feather", "- [ ] Fluke\n- [x] Feather");
    Learner later(sample::pathway_of(newer), learner.disk);
    later.does(OpenModule{"ropes"});
    later.does(StartQuiz{"ropes"});
    const content::Module* begun = attempt_module(later.state, "ropes", *open_attempt(later.record()));
    REQUIRE(begun != nullptr);
    CHECK(begun->metadata.version == 1);
    later.does(AnswerQuiz{"ropes", 3, hawser, true});
    later.does(SubmitQuiz{"ropes"});
    CHECK(later.record().attempts[0].score == Fraction(1, 1));
    CHECK(later.record().pass == Pass{morning, {1, 1}, 1});
    CHECK(attempt_module(later.state, "ropes", later.record().attempts[0])->metadata.version == 1);

    later.does(StartQuiz{"ropes"});
    CHECK(attempt_module(later.state, "ropes", later.record().attempts[1])->metadata.version == 2);
}

TEST_CASE("an attempt on the version that is there uses it as it is") {
    Learner learner;
    learner.starts_quiz();
    const Learner later(sample::pathway(), learner.disk);
    CHECK(attempt_module(later.state, "ropes", later.record().attempts[0]) ==
          &later.state.pathway->modules[0].module);
}

TEST_CASE("an open attempt of a module that is gone does no harm") {
    Learner learner;
    learner.starts_quiz();
    learner.does(AnswerQuiz{"ropes", 2, fluke});
    Learner later(std::make_shared<const content::Pathway>(), learner.disk);
    CHECK(later.send(StartQuiz{"ropes"}).empty());
    CHECK(later.send(SubmitQuiz{"ropes", true}).empty());
    CHECK(later.send(AnswerQuiz{"ropes", 2, feather}).empty());
    CHECK(later.send(GoToQuestion{1}).empty());
    CHECK(later.state.record == learner.disk);
}

TEST_CASE("a module without a quiz, or never opened, has none to start") {
    Learner learner;
    CHECK(learner.send(StartQuiz{"ropes"}).empty());
    learner.does(OpenModule{"tides"});
    CHECK(learner.send(StartQuiz{"tides"}).empty());
    CHECK(learner.send(AnswerQuiz{"tides", 2, fluke}).empty());
    CHECK(learner.send(SubmitQuiz{"tides", true}).empty());
}
