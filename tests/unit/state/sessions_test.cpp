#include "player/state/sessions.h"

#include "tests/support/catch.h"
#include "tests/unit/state/learner.h"
#include "tests/unit/state/telling.h"

using namespace state;
using namespace std::chrono_literals;
using sample::in_words;
using sample::Learner;
using sample::morning;
using sample::with_verb;
using Words = std::vector<std::string>;

TEST_CASE("a session lasts from opening a module to leaving it") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.now += 10min;
    learner.does(OpenPage{"ropes", 1});
    learner.does(Open{Screen{Screen::Kind::settings, {}, 0}});
    learner.does(Back{});
    CHECK(in_words(learner.told) == Words{"initialized module/ropes"});
    learner.now += 5min;
    learner.does(Open{});
    CHECK(in_words(learner.told) == Words{"initialized module/ropes", "terminated module/ropes"});
    CHECK(learner.told.back().timestamp == morning + 15min);
    CHECK(learner.told.back().result.duration == 15min);
    CHECK(learner.record().spent == 15min);
    CHECK_FALSE(learner.record().session->is_open);
}

TEST_CASE("opening another module ends the session of the first") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.does(OpenPlace{"tides", 0, 0});
    CHECK(in_words(learner.told) ==
          Words{"initialized module/ropes", "terminated module/ropes", "initialized module/tides"});
    learner.does(Back{});
    CHECK(in_words(learner.told).back() == "initialized module/ropes");
}

TEST_CASE("closing the window ends the session before the program ends") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    const auto effects = learner.send(Close{});
    CHECK(std::holds_alternative<Quit>(effects.back()));
    CHECK(sample::has<Save>(effects));
    learner.saves_succeed();
    learner.does(PageSeen{"ropes", 0});  // the last frame may still say so
    CHECK(in_words(with_verb(learner.told, "terminated")).size() == with_verb(learner.told, "initialized").size());
}

TEST_CASE("a learner who stays after all is in a new session") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.does(Close{});
    learner.does(NextPage{});
    CHECK(learner.record().session->is_open);
    CHECK(with_verb(learner.told, "initialized").size() == 2);
}

TEST_CASE("a session that a crash cut short ends at the next start, when something was saved in it last") {
    Learner before;
    before.does(OpenModule{"ropes"});
    before.now += 7min;
    before.does(PageSeen{"ropes", 0});
    before.now += 3h;  // the power went at some time in these hours
    Learner learner(sample::pathway(), before.disk);
    CHECK(learner.told.empty());
    learner.now = before.now;
    learner.saves_succeed();
    REQUIRE(in_words(learner.told) == Words{"terminated module/ropes"});
    CHECK(learner.told[0].timestamp == morning + 7min);
    CHECK(learner.told[0].result.duration == 7min);
    CHECK(sample::session_of(learner.told[0]) == before.record().session->id);
    learner.does(OpenModule{"ropes"});
    CHECK(learner.record().session->id != before.record().session->id);
}

TEST_CASE("a quiz answer is something saved, so that a crash after it does not lose the time") {
    Learner before;
    before.starts_quiz();
    before.now += 20min;
    before.does(AnswerQuiz{"ropes", 2, {{0}, {}}});
    Learner learner(sample::pathway(), before.disk);
    learner.saves_succeed();
    CHECK(learner.told.at(0).result.duration == 20min);
}

TEST_CASE("a window for reading only begins no session") {
    Learner before;
    before.does(OpenModule{"ropes"});
    Learner reading(sample::pathway(), before.disk, Access::read_only);
    CHECK(reading.waiting.empty());
    reading.send(OpenModule{"ropes"});
    reading.send(Open{});
    reading.send(Close{});
    CHECK(reading.waiting.empty());
}

TEST_CASE("a clock that is set back puts nothing before the session's beginning and makes no time below nothing") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.now -= 2h;
    learner.does(PageSeen{"ropes", 0});
    learner.does(Open{});
    for (const records::Statement& one : learner.told) CHECK(one.timestamp == morning);
    CHECK(learner.told.back().result.duration == 0ms);
    CHECK(learner.record().spent == 0ms);
}

TEST_CASE("work on a module that the learner is not in stands in a short session of its own") {
    Learner learner;
    learner.does(OpenPage{"ropes", 1});
    learner.does(EditReflection{"ropes", 2, "My aunt."});
    learner.does(Open{});
    learner.told.clear();
    learner.does(Open{Screen{Screen::Kind::journal, {}, 0}});
    learner.does(SaveReflection{"ropes", 2});
    CHECK(in_words(learner.told) ==
          Words{"initialized module/ropes", "answered module/ropes/reflection/2", "terminated module/ropes"});
    CHECK(sample::session_of(learner.told[0]) == sample::session_of(learner.told[1]));
    CHECK(sample::session_of(learner.told[0]) == sample::session_of(learner.told[2]));
    CHECK_FALSE(learner.record().session->is_open);
}
