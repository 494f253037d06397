#include "player/state/change.h"
#include "tests/support/catch.h"

using namespace state;

namespace {

TimePoint at(int minute) { return TimePoint{std::chrono::minutes{minute}}; }

Record with_ropes() {
    Record record;
    apply(record, ModuleStarted{"ropes", "first", at(1)});
    return record;
}

Attempt attempt(int number) {
    Attempt attempt;
    attempt.number = number;
    attempt.started = at(2);
    return attempt;
}

const DraftKey practice_draft{"ropes", DraftKey::Kind::practice, 1};
const DraftKey reflection_draft{"ropes", DraftKey::Kind::reflection, 1};

}  // namespace

TEST_CASE("a saved profile welcomes the learner") {
    Record record;
    apply(record, ProfileChanged{{"Ada", "12", "Harbour"}});
    CHECK(record.profile == Profile{"Ada", "12", "Harbour"});
    CHECK(record.is_welcomed);
}

TEST_CASE("settings and the window's place are kept") {
    Record record;
    apply(record, SettingsChanged{{150, ThemeChoice::dark, true, true, true}});
    apply(record, WindowMoved{{5, 6, 700, 500, true}});
    CHECK(record.settings == Settings{150, ThemeChoice::dark, true, true, true});
    CHECK(record.window == WindowPlace{5, 6, 700, 500, true});
}

TEST_CASE("starting a module gives it a registration and makes it the last one") {
    const Record record = with_ropes();
    CHECK(record.modules.at("ropes").registration == "first");
    CHECK(record.modules.at("ropes").started == at(1));
    CHECK(record.last_module == "ropes");
}

TEST_CASE("starting again clears pages, practice and attempts, the pass, reflections and their drafts stay") {
    Record record = with_ropes();
    apply(record, PageRead{"ropes", "knots", 0, at(2)});
    apply(record, PracticeAnswered{"ropes", 1, {{{0}, {}}, {1, 1}, 1, at(3)}});
    apply(record, AttemptStarted{"ropes", attempt(1)});
    apply(record, ReflectionSaved{"ropes", 1, {"Once.", at(4)}});
    apply(record, ModuleCompleted{"ropes", at(5)});
    apply(record, ModulePassed{"ropes", {at(5), {9, 10}, 1}});
    apply(record, PlaceKept{"ropes", {"knots", 2, 0.5F}});
    apply(record, DraftChanged{practice_draft, {{1}, {}}});
    apply(record, DraftChanged{reflection_draft, {{}, "Twi"}});

    apply(record, ModuleStarted{"ropes", "second", at(9)});

    ModuleRecord expected;
    expected.registration = "second";
    expected.started = at(9);
    expected.reflections[1] = {"Once.", at(4)};
    expected.pass = Pass{at(5), {9, 10}, 1};
    CHECK(record.modules.at("ropes") == expected);
    CHECK(record.drafts == std::map<DraftKey, Response>{{reflection_draft, {{}, "Twi"}}});
}

TEST_CASE("a start that is saved twice starts nothing again") {
    Record record = with_ropes();
    apply(record, PageRead{"ropes", "knots", 0, at(2)});
    const Record before = record;
    apply(record, ModuleStarted{"ropes", "first", at(9)});
    CHECK(record == before);
}

TEST_CASE("a page is read once a round, however often it is saved") {
    Record record = with_ropes();
    apply(record, PageRead{"ropes", "knots", 0, at(2)});
    apply(record, PageRead{"ropes", "knots", 0, at(3)});
    apply(record, PageRead{"ropes", "knots", 1, at(4)});
    CHECK(record.modules.at("ropes").pages_read == std::set<std::pair<int, std::string>>{{0, "knots"}, {1, "knots"}});
}

TEST_CASE("keeping a place makes its module the last one") {
    Record record = with_ropes();
    apply(record, ModuleStarted{"tides", "other", at(2)});
    apply(record, PlaceKept{"ropes", {"knots", 3, 0.25F}});
    CHECK(record.modules.at("ropes").place == Place{"knots", 3, 0.25F});
    CHECK(record.last_module == "ropes");
}

TEST_CASE("a submitted practice answer removes its draft and no other") {
    Record record = with_ropes();
    apply(record, DraftChanged{practice_draft, {{0}, {}}});
    apply(record, DraftChanged{reflection_draft, {{}, "Twi"}});
    apply(record, PracticeAnswered{"ropes", 1, {{{0}, {}}, {1, 1}, 2, at(3)}});
    CHECK(record.modules.at("ropes").practice.at(1) == PracticeAnswer{{{0}, {}}, {1, 1}, 2, at(3)});
    CHECK(record.drafts == std::map<DraftKey, Response>{{reflection_draft, {{}, "Twi"}}});
}

TEST_CASE("an empty draft is no draft") {
    Record record;
    apply(record, DraftChanged{reflection_draft, {{}, "T"}});
    apply(record, DraftChanged{reflection_draft, {}});
    CHECK(record.drafts.empty());
}

TEST_CASE("quiz answers go to the open attempt, and an empty one is taken back") {
    Record record = with_ropes();
    apply(record, AttemptStarted{"ropes", attempt(1)});
    apply(record, QuizAnswered{"ropes", 1, 2, {{0}, {}}, at(3)});
    apply(record, QuizAnswered{"ropes", 1, 3, {{}, "hawser"}, at(3)});
    apply(record, QuizAnswered{"ropes", 1, 2, {}, at(4)});
    CHECK(record.modules.at("ropes").attempts.at(0).responses == std::map<int, Response>{{3, {{}, "hawser"}}});
}

TEST_CASE("a submitted attempt takes no more answers and no second submission") {
    Record record = with_ropes();
    apply(record, AttemptStarted{"ropes", attempt(1)});
    apply(record, AttemptSubmitted{"ropes", 1, at(5), {{2, {{1, 1}, 1}}}, {1, 1}, true});
    const Record before = record;
    apply(record, QuizAnswered{"ropes", 1, 2, {{1}, {}}, at(6)});
    apply(record, AttemptSubmitted{"ropes", 1, at(7), {}, {}, false});
    CHECK(record == before);
    const Attempt& submitted = record.modules.at("ropes").attempts.at(0);
    CHECK(submitted.submitted == at(5));
    CHECK(submitted.scores == std::map<int, QuestionScore>{{2, {{1, 1}, 1}}});
    CHECK(submitted.score == Fraction(1, 1));
    CHECK(submitted.is_passed);
}

TEST_CASE("attempts are kept in order, each number once") {
    Record record = with_ropes();
    apply(record, AttemptStarted{"ropes", attempt(2)});
    apply(record, AttemptStarted{"ropes", attempt(1)});
    Attempt other = attempt(2);
    other.seed = 99;
    apply(record, AttemptStarted{"ropes", other});
    REQUIRE(record.modules.at("ropes").attempts.size() == 2);
    CHECK(record.modules.at("ropes").attempts[0].number == 1);
    CHECK(record.modules.at("ropes").attempts[1].seed == 0);
}

TEST_CASE("the first completion stands, and a pass gives way only to a better one") {
    Record record = with_ropes();
    apply(record, ModuleCompleted{"ropes", at(5)});
    apply(record, ModuleCompleted{"ropes", at(6)});
    apply(record, ModulePassed{"ropes", {at(5), {8, 10}, 1}});
    apply(record, ModulePassed{"ropes", {at(6), {8, 10}, 2}});
    CHECK(record.modules.at("ropes").completed == at(5));
    CHECK(record.modules.at("ropes").pass == Pass{at(5), {8, 10}, 1});
    apply(record, ModulePassed{"ropes", {at(7), {9, 10}, 2}});
    CHECK(record.modules.at("ropes").pass == Pass{at(7), {9, 10}, 2});
}

TEST_CASE("a module that was never started takes nothing but reflections") {
    Record record;
    apply(record, PageRead{"ropes", "knots", 0, at(2)});
    apply(record, PlaceKept{"ropes", {"knots", 0, 0}});
    apply(record, PracticeAnswered{"ropes", 1, {}});
    apply(record, AttemptStarted{"ropes", attempt(1)});
    apply(record, QuizAnswered{"ropes", 1, 2, {{0}, {}}, at(3)});
    apply(record, AttemptSubmitted{"ropes", 1, at(3), {}, {}, false});
    apply(record, ModuleCompleted{"ropes", at(3)});
    apply(record, ModulePassed{"ropes", {at(3), {1, 1}, 1}});
    CHECK(record == Record{});

    apply(record, ReflectionSaved{"ropes", 1, {"Once.", at(4)}});
    CHECK(record.modules.at("ropes").registration.empty());
    CHECK(record.modules.at("ropes").reflections.at(1) == ReflectionEntry{"Once.", at(4)});
    apply(record, PageRead{"ropes", "knots", 0, at(5)});
    CHECK(record.modules.at("ropes").pages_read.empty());
    apply(record, ReflectionSaved{"ropes", 1, {"", at(6)}});
    CHECK(record == Record{});
}

TEST_CASE("a saved reflection removes its draft, and an empty one the entry") {
    Record record = with_ropes();
    apply(record, DraftChanged{reflection_draft, {{}, "Once."}});
    apply(record, ReflectionSaved{"ropes", 1, {"Once.", at(4)}});
    CHECK(record.drafts.empty());
    apply(record, ReflectionSaved{"ropes", 1, {"", at(5)}});
    CHECK(record.modules.at("ropes").reflections.empty());
    CHECK(record.modules.at("ropes").registration == "first");
}
