#include "tests/support/catch.h"
#include "tests/unit/state/learner.h"

using namespace state;
using sample::Learner;
using sample::only_save;

TEST_CASE("the first run saves the profile and then shows home") {
    Learner learner(sample::pathway(), Record{});
    CHECK(learner.send(EditProfile{{"Ada", "12", "Harbour"}}).empty());
    CHECK(learner.state.record.profile == Profile{});
    const Save save = only_save(learner.send(Welcome{}));
    CHECK(save.changes == Changes{ProfileChanged{{"Ada", "12", "Harbour"}}});
    CHECK(screen(learner.state).kind == Screen::Kind::first_run);
    CHECK(learner.send(Welcome{}).empty());
    learner.saves_succeed();
    CHECK(screen(learner.state).kind == Screen::Kind::home);
    CHECK(learner.state.record.is_welcomed);
}

TEST_CASE("a first run that cannot be saved keeps what was typed and tries again") {
    Learner learner(sample::pathway(), Record{});
    learner.send(EditProfile{{"Ada", "", ""}});
    learner.send(Welcome{});
    learner.saves_fail();
    CHECK(sample::said(learner.state) ==
          std::vector<std::string>{"The disk is full. Your profile is kept here and will be tried again."});
    CHECK(learner.state.profile_draft.name == "Ada");
    learner.send(RetrySaves{});
    learner.saves_succeed();
    CHECK(screen(learner.state).kind == Screen::Kind::home);
}

TEST_CASE("a profile is saved when it was changed") {
    Learner learner;
    CHECK(learner.send(SaveProfile{}).empty());
    learner.does(EditProfile{{"Ada", "", ""}});
    learner.does(SaveProfile{});
    CHECK(learner.disk.profile.name == "Ada");
    CHECK(learner.send(SaveProfile{}).empty());
}

TEST_CASE("settings change at once and are written soon") {
    Learner learner;
    Settings settings;
    settings.theme = ThemeChoice::dark;
    CHECK(learner.send(ChangeSettings{settings}) == std::vector<Effect>{SaveSoon{SettingsChanged{settings}}});
    CHECK(learner.state.record.settings.theme == ThemeChoice::dark);
    CHECK(learner.send(ChangeSettings{settings}).empty());
}

TEST_CASE("text size stays between 80 and 200 per cent") {
    Learner learner;
    learner.does(ChangeSettings{{300}});
    CHECK(learner.state.record.settings.text_percent == 200);
    learner.does(ChangeSettings{{10}});
    CHECK(learner.state.record.settings.text_percent == 80);
}

TEST_CASE("the window's place is kept soon") {
    Learner learner;
    const WindowPlace place{10, 20, 900, 700, false};
    CHECK(learner.send(MoveWindow{place}) == std::vector<Effect>{SaveSoon{WindowMoved{place}}});
    CHECK(learner.send(MoveWindow{place}).empty());
}

TEST_CASE("notices are said once, stay until dismissed, and dismissing one leaves the others") {
    Learner learner;
    learner.does(Noticed{"A backup was made.", false});
    learner.does(Noticed{"A backup was made.", false});
    learner.does(Noticed{"The backup failed.", true});
    CHECK(sample::said(learner.state) == std::vector<std::string>{"A backup was made.", "The backup failed."});
    CHECK(learner.state.notices[1].is_error);
    learner.does(DismissNotice{learner.state.notices[0].id});
    CHECK(sample::said(learner.state) == std::vector<std::string>{"The backup failed."});
    learner.does(DismissNotice{9999});
    CHECK(learner.state.notices.size() == 1);
}

TEST_CASE("what is asked of the world outside is passed on") {
    Learner learner;
    CHECK(learner.send(CopyWords{"rope"}) == std::vector<Effect>{CopyText{"rope"}});
    CHECK(learner.send(CopyReportNow{}) == std::vector<Effect>{CopyReport{}});
    CHECK(learner.send(BackUpNow{}) == std::vector<Effect>{Flush{}, BackUp{}});
}
