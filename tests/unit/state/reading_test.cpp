#include "player/state/progress.h"
#include "tests/support/catch.h"
#include "tests/unit/state/learner.h"

using namespace state;
using sample::Learner;
using sample::morning;
using sample::only_save;

namespace {

bool is_read(const Learner& learner, std::size_t page) {
    const ModuleRecord* record = record_of(learner.state, "ropes");
    return record != nullptr && is_page_read(module_named(learner.state, "ropes")->module, *record, page);
}

}  // namespace

TEST_CASE("opening a module for the first time starts it") {
    Learner learner;
    const Save save = only_save(learner.send(OpenModule{"ropes"}));
    CHECK(screen(learner.state) == Screen{Screen::Kind::lesson, "ropes", 0});
    CHECK(record_of(learner.state, "ropes") == nullptr);
    REQUIRE(save.changes.size() == 1);
    const auto& started = std::get<ModuleStarted>(save.changes[0]);
    CHECK(started.module == "ropes");
    CHECK(started.at == morning);
    CHECK(started.registration.size() == 36);

    learner.saves_succeed();
    REQUIRE(record_of(learner.state, "ropes") != nullptr);
    CHECK(learner.record().registration == started.registration);
    CHECK(learner.state.record.last_module == "ropes");
}

TEST_CASE("opening a module again starts nothing") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    const std::string registration = learner.record().registration;
    learner.does(Open{});
    for (const Effect& effect : learner.send(OpenModule{"ropes"})) {
        const auto* save = std::get_if<Save>(&effect);
        if (save == nullptr) continue;
        for (const Change& change : save->changes) CHECK_FALSE(std::holds_alternative<ModuleStarted>(change));
    }
    learner.saves_succeed();
    CHECK(learner.record().registration == registration);
}

TEST_CASE("a search hit in a module that was never opened starts it too") {
    Learner learner;
    learner.does(OpenPlace{"ropes", 1, 2});
    CHECK(record_of(learner.state, "ropes") != nullptr);
    CHECK(screen(learner.state) == Screen{Screen::Kind::lesson, "ropes", 1});
    CHECK(learner.state.target.element == 2);
}

TEST_CASE("a page counts as read only when that is on disk") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    const Save save = only_save(learner.send(PageSeen{"ropes", 0}));
    CHECK(save.changes == Changes{PageRead{"ropes", "ropes", 0, morning}});
    CHECK_FALSE(is_read(learner, 0));
    learner.saves_succeed();
    CHECK(is_read(learner, 0));
}

TEST_CASE("seeing a page again has no effects, saved or on its way") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.send(PageSeen{"ropes", 0});
    CHECK(learner.send(PageSeen{"ropes", 0}).empty());
    learner.saves_succeed();
    CHECK(learner.send(PageSeen{"ropes", 0}).empty());
}

TEST_CASE("Next marks the page read and goes on") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    const Save save = only_save(learner.send(NextPage{}));
    CHECK(save.changes == Changes{PageRead{"ropes", "ropes", 0, morning}});
    CHECK(screen(learner.state) == Screen{Screen::Kind::lesson, "ropes", 1});
    learner.saves_succeed();
    CHECK(is_read(learner, 0));
    learner.does(PreviousPage{});
    CHECK(screen(learner.state).page == 0);
    CHECK(only_save(learner.send(NextPage{})) == Save{});
}

TEST_CASE("the quiz and the glossary are not read by looking at them") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    CHECK(learner.send(PageSeen{"ropes", 2}).empty());
    CHECK(learner.send(PageSeen{"ropes", 3}).empty());
    CHECK(learner.send(PageSeen{"ropes", 99}).empty());
    CHECK(learner.send(PageSeen{"gone", 0}).empty());
}

TEST_CASE("a module without a quiz is completed and passed with its last page, in the same save") {
    Learner learner;
    learner.does(OpenModule{"tides"});
    learner.does(NextPage{});
    const Save save = only_save(learner.send(PageSeen{"tides", 1}));
    CHECK(save.changes == Changes{PageRead{"tides", "flood", 0, morning}, ModuleCompleted{"tides", morning},
                                  ModulePassed{"tides", {morning, {1, 1}, 2}}});
    CHECK_FALSE(learner.record("tides").completed.has_value());
    learner.saves_succeed();
    CHECK(learner.record("tides").completed == morning);
    CHECK(learner.record("tides").pass == Pass{morning, {1, 1}, 2});
}

TEST_CASE("pages whose saves failed are counted when they get through, and complete the module then") {
    Learner learner;
    learner.does(OpenModule{"tides"});
    learner.send(NextPage{});
    learner.send(PageSeen{"tides", 1});
    learner.saves_fail();
    CHECK_FALSE(learner.record("tides").completed.has_value());
    learner.send(RetrySaves{});
    learner.saves_succeed();
    CHECK(learner.record("tides").completed == morning);
    CHECK(learner.disk_soon() == learner.state.record);
}

TEST_CASE("a page read while the module's start could not be saved is not lost") {
    Learner learner;
    learner.send(OpenModule{"tides"});
    learner.saves_fail();
    const Save save = only_save(learner.send(PageSeen{"tides", 0}));
    REQUIRE(save.changes.size() == 2);
    CHECK(std::holds_alternative<ModuleStarted>(save.changes[0]));
    CHECK(save.changes[1] == Change(PageRead{"tides", "ebb", 0, morning}));
    learner.saves_succeed();
    learner.send(RetrySaves{});
    learner.saves_succeed();
    CHECK(learner.record("tides").pages_read == std::set<std::pair<int, std::string>>{{0, "ebb"}});
    CHECK(learner.disk == learner.disk_soon());
    CHECK(learner.disk.modules == learner.state.record.modules);
}

TEST_CASE("an author who takes the unread page away completes the module at the next start") {
    Learner learner;
    learner.does(OpenModule{"tides"});
    learner.does(PageSeen{"tides", 0});
    const std::string shorter = sample::with(sample::tides, "## Flood\n\nWater comes back.\n", "");
    content::Pathway pathway;
    pathway.modules.push_back(sample::loaded(shorter));
    Learner later(std::make_shared<const content::Pathway>(std::move(pathway)), learner.disk);
    later.saves_succeed();
    CHECK(later.record("tides").completed == morning);
}

TEST_CASE("the place is kept soon and at once in memory") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    const auto effects = learner.send(KeepPlace{"ropes", {"knots", 2, 0.5F}});
    CHECK(effects == std::vector<Effect>{SaveSoon{PlaceKept{"ropes", {"knots", 2, 0.5F}}}});
    CHECK(learner.record().place == Place{"knots", 2, 0.5F});
    CHECK(learner.send(KeepPlace{"ropes", {"knots", 2, 0.5F}}).empty());
    CHECK(learner.send(KeepPlace{"tides", {"ebb", 0, 0}}).empty());
}

TEST_CASE("a module opens where the learner stopped, to the paragraph") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.does(KeepPlace{"ropes", {"knots", 2, 0.5F}});
    learner.does(Open{});
    const std::uint64_t before = learner.state.target.serial;
    learner.does(OpenModule{"ropes"});
    CHECK(screen(learner.state) == Screen{Screen::Kind::lesson, "ropes", 1});
    CHECK(learner.state.target.element == 2);
    CHECK(learner.state.target.within == 0.5F);
    CHECK(learner.state.target.serial > before);
    CHECK(learner.record().place == Place{"knots", 2, 0.5F});
}

TEST_CASE("the page that was turned to is where the next start opens") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.does(NextPage{});
    CHECK(learner.disk_soon().modules.at("ropes").place.page == "knots");
}

TEST_CASE("a place that the module no longer has opens its first page") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.does(KeepPlace{"ropes", {"removed", 9, 0.5F}});
    learner.does(Open{});
    learner.does(OpenModule{"ropes"});
    CHECK(screen(learner.state) == Screen{Screen::Kind::lesson, "ropes", 0});
    CHECK(learner.state.target.element == 0);
    CHECK(learner.state.target.within == 0.0F);
}

TEST_CASE("an element that the page no longer has opens the page at its top") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.does(KeepPlace{"ropes", {"knots", 999, 0.5F}});
    learner.does(Open{});
    learner.does(OpenModule{"ropes"});
    CHECK(screen(learner.state).page == 1);
    CHECK(learner.state.target.element == 0);
    CHECK(learner.state.target.within == 0.0F);
}

TEST_CASE("starting again asks first") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    CHECK(learner.send(StartAgain{"ropes"}).empty());
    CHECK(learner.state.dialog.kind == Dialog::Kind::start_again);
    CHECK(learner.state.dialog.module == "ropes");
    learner.send(CloseDialog{});
    CHECK(learner.state.dialog.kind == Dialog::Kind::none);
}

TEST_CASE("starting again is a new registration, the pass and reflections stay") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.does(NextPage{});
    learner.does(EditReflection{"ropes", 1, "Once."});
    learner.does(SaveReflection{"ropes", 1});
    learner.takes_quiz(true);
    const std::string first = learner.record().registration;
    learner.does(StartAgain{"ropes", true});
    CHECK(learner.record().registration != first);
    CHECK(learner.record().attempts.empty());
    CHECK(learner.record().pages_read.empty());
    CHECK(learner.record().pass == Pass{morning, {1, 1}, 1});
    CHECK(learner.record().reflections.at(1).text == "Once.");
    CHECK(learner.state.dialog.kind == Dialog::Kind::none);
    CHECK(learner.state.screens ==
          std::vector<Screen>{{Screen::Kind::home, {}, 0}, {Screen::Kind::lesson, "ropes", 0}});
    CHECK(progress(learner.state.pathway->modules[0].module, &learner.record()).standing == Standing::passed);
}

TEST_CASE("a module never opened cannot be started again") {
    Learner learner;
    CHECK(learner.send(StartAgain{"ropes", true}).empty());
}
