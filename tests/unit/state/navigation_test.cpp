#include "tests/support/catch.h"
#include "tests/unit/state/learner.h"

using namespace state;
using sample::Learner;

namespace {

const Screen home{Screen::Kind::home, {}, 0};

Screen lesson(std::size_t page) { return {Screen::Kind::lesson, "ropes", page}; }

}  // namespace

TEST_CASE("somebody new begins with the first run, somebody known at home") {
    Record record;
    const Learner fresh(sample::pathway(), record);
    CHECK(screen(fresh.state).kind == Screen::Kind::first_run);
    record.is_welcomed = true;
    const Learner known(sample::pathway(), record);
    CHECK(screen(known.state).kind == Screen::Kind::home);
}

TEST_CASE("without any modules the player still opens") {
    Learner learner(nullptr, Record{});
    learner.does(Welcome{});
    CHECK(screen(learner.state) == home);
    learner.does(OpenModule{"ropes"});
    learner.does(SearchFor{"rope"});
    CHECK(learner.state.search.everywhere.hits.empty());
}

TEST_CASE("Back leads the way one came and never further than home") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.does(Open{{Screen::Kind::journal, {}, 0}});
    CHECK(learner.state.screens.size() == 3);
    learner.does(Back{});
    CHECK(screen(learner.state) == lesson(0));
    learner.does(Back{});
    CHECK(screen(learner.state) == home);
    CHECK(learner.send(Back{}).empty());
    CHECK(learner.state.screens == std::vector<Screen>{home});
}

TEST_CASE("Back cannot leave the first run") {
    Learner learner(sample::pathway(), Record{});
    CHECK(learner.send(Back{}).empty());
    CHECK(screen(learner.state).kind == Screen::Kind::first_run);
}

TEST_CASE("Back closes a dialog before it leaves the screen") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.does(ShowKeys{});
    CHECK(learner.state.dialog.kind == Dialog::Kind::keys);
    learner.does(Back{});
    CHECK(learner.state.dialog.kind == Dialog::Kind::none);
    CHECK(screen(learner.state) == lesson(0));
}

TEST_CASE("home begins the way anew") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.does(Open{{Screen::Kind::settings, {}, 0}});
    learner.does(Open{});
    CHECK(learner.state.screens == std::vector<Screen>{home});
}

TEST_CASE("turning pages does not lengthen the way back") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.does(NextPage{});
    learner.does(OpenPage{"ropes", 3});
    learner.does(PreviousPage{});
    CHECK(learner.state.screens == std::vector<Screen>{home, lesson(2)});
}

TEST_CASE("pages end at the first and the last") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    CHECK(learner.send(PreviousPage{}).empty());
    learner.does(OpenPage{"ropes", 99});
    CHECK(screen(learner.state) == lesson(3));
    CHECK(learner.send(NextPage{}).empty());
    CHECK(screen(learner.state) == lesson(3));
    learner.does(Open{});
    CHECK(learner.send(NextPage{}).empty());
    CHECK(learner.send(PreviousPage{}).empty());
}

TEST_CASE("a link inside the module leads to a page or a heading, and Back returns") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.does(OpenSlug{"ropes", "bends"});
    CHECK(screen(learner.state) == lesson(1));
    CHECK(learner.state.target.element == 1);
    learner.does(OpenSlug{"ropes", "#glossary"});
    CHECK(screen(learner.state) == lesson(3));
    learner.does(Back{});
    CHECK(screen(learner.state) == lesson(1));
    learner.does(Back{});
    CHECK(screen(learner.state) == lesson(0));
}

TEST_CASE("a link to a heading on the page brings it into view") {
    Learner learner;
    learner.does(OpenPage{"ropes", 1});
    const std::uint64_t before = learner.state.target.serial;
    learner.does(OpenSlug{"ropes", "bends"});
    CHECK(learner.state.screens == std::vector<Screen>{home, lesson(1)});
    CHECK(learner.state.target.element == 1);
    CHECK(learner.state.target.serial > before);
}

// Links that the check had accepted told the learner that their place was gone.
TEST_CASE("a link to a heading inside something leads to what holds it, and one to the title to the first page") {
    const auto pathway = sample::pathway_of(sample::with(sample::ropes, "Which knot holds?", "#### Think\n\nWhich?"));
    Learner asked(pathway, Learner().disk);
    asked.does(OpenModule{"ropes"});
    asked.does(OpenSlug{"ropes", "think"});
    CHECK(screen(asked.state) == lesson(1));
    CHECK(asked.state.target.element == 3);
    CHECK(asked.state.notices.empty());

    Learner learner;
    learner.does(OpenModule{"tides"});
    learner.does(OpenPage{"tides", 1});
    learner.does(OpenSlug{"tides", "tides"});
    CHECK(screen(learner.state) == Screen{Screen::Kind::lesson, "tides", 0});
    CHECK(learner.state.notices.empty());
}

TEST_CASE("a link that leads nowhere says so") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    CHECK(learner.send(OpenSlug{"ropes", "nowhere"}).empty());
    CHECK(sample::said(learner.state) ==
          std::vector<std::string>{"The place this link leads to is not in this module any more."});
    CHECK(screen(learner.state) == lesson(0));
}

TEST_CASE("a broken module opens the page that says so") {
    Learner learner;
    CHECK(learner.send(OpenModule{"wrecks"}) == std::vector<Effect>{Flush{}});
    CHECK(screen(learner.state) == Screen{Screen::Kind::broken, "wrecks", 0});
    CHECK(record_of(learner.state, "wrecks") == nullptr);
    learner.does(Back{});
    CHECK(screen(learner.state) == home);
}

TEST_CASE("a module that is gone says so") {
    Learner learner;
    CHECK(learner.send(OpenModule{"gone"}).empty());
    CHECK(sample::said(learner.state) ==
          std::vector<std::string>{"This module is not on this laptop any more. Your progress in it is kept."});
    CHECK(screen(learner.state) == home);
}

TEST_CASE("only web addresses are opened") {
    Learner learner;
    CHECK(learner.send(OpenLink{"https://example.org/a?b"}) ==
          std::vector<Effect>{OpenAddress{"https://example.org/a?b"}});
    CHECK(learner.send(OpenLink{"HTTP://example.org"}) == std::vector<Effect>{OpenAddress{"HTTP://example.org"}});
    for (const char* address : {"file:///etc/passwd", "javascript:alert(1)", "https://", "http:/x", "ftp://example.org",
                                "https://example.org/ -x", "https://example.org/\n", ""}) {
        CHECK(learner.send(OpenLink{address}).empty());
    }
    CHECK(sample::said(learner.state) ==
          std::vector<std::string>{"This link was not opened, because Mooring opens web addresses only: those that begin "
                                   "with http:// or https://."});
}

TEST_CASE("reading in the browser asks for the page at hand, and for none of a module that is gone") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    const std::string slug = readable_module(learner.state, "ropes")->pages.at(1).slug;
    CHECK(learner.send(ReadInBrowser{"ropes", 1}) == std::vector<Effect>{OpenModulePage{"ropes", slug}});
    CHECK(learner.send(ReadInBrowser{"ropes", 99}).empty());
    CHECK(learner.send(ReadInBrowser{"gone", 0}).empty());
}

TEST_CASE("the rail opens, and closes when a page is chosen") {
    Learner learner;
    learner.does(OpenModule{"ropes"});
    learner.does(ToggleRail{});
    CHECK(learner.state.is_rail_open);
    learner.does(OpenPage{"ropes", 1});
    CHECK_FALSE(learner.state.is_rail_open);
}
