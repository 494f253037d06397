#include "content/load.h"
#include "tests/support/catch.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/learner.h"

namespace {

using support::UiDriver;
using ui::Key;
using ui::Role;
using Kind = state::Screen::Kind;

state::State broken_module() {
    state::State state = tests::loaded(tests::ada());
    content::Pathway pathway = *state.pathway;
    auto& problems = pathway.modules[1].problems;
    problems.push_back({"good-work/module.md", 12, "E203", content::Severity::error, "question 3 has no answers"});
    problems.push_back({"good-work/module.md", 40, "W301", content::Severity::warning, "the page is long"});
    state.pathway = std::make_shared<const content::Pathway>(pathway);
    return state;
}

}  // namespace

TEST_CASE("a learner is told in plain words that a module cannot be opened and that nothing is lost") {
    UiDriver driver(broken_module());
    driver.settle();
    driver.click(Role::button, "Good work");
    CHECK(driver.has(Role::heading, "This module cannot be opened"));
    CHECK(driver.has(Role::paragraph, "Your work in it is safe, and the other modules still open."));
    CHECK(driver.focused().name == "Back to your modules");
    driver.press(Key::enter);
    CHECK(state::screen(driver.state()).kind == Kind::home);
}

TEST_CASE("its author finds every problem with file, line and code, and can copy the list") {
    UiDriver driver(broken_module());
    driver.settle();
    driver.click(Role::button, "Good work");
    CHECK(driver.has(Role::list, "2 problems"));
    CHECK(driver.has(Role::item, "good-work/module.md:12: E203 question 3 has no answers"));
    CHECK(driver.has(Role::item, "good-work/module.md:40: W301 the page is long"));
    driver.click(Role::button, "Copy the list");
    const auto* copied = tests::last<state::CopyText>(driver.effects());
    REQUIRE(copied != nullptr);
    CHECK(copied->text ==
          "good-work/module.md:12: E203 question 3 has no answers\n"
          "good-work/module.md:40: W301 the page is long\n");
}

TEST_CASE("a damaged module that the learner added can be removed from its screen, after a question") {
    state::State state = broken_module();
    UiDriver installed(state);
    installed.settle();
    installed.click(Role::button, "Good work");
    CHECK_FALSE(installed.has(Role::button, "Remove it"));
    state.added = {{"good-work", "/own/good-work.mooring"}};
    UiDriver driver(std::move(state));
    driver.settle();
    driver.click(Role::button, "Good work");
    CHECK(driver.focused().name == "Back to your modules");
    driver.click(Role::button, "Remove it");
    CHECK(driver.has(Role::dialog, "Remove “Good work”?"));
    CHECK(driver.focused().name == "Keep it");
    CHECK(tests::last<state::DropModule>(driver.effects()) == nullptr);
    driver.click(Role::button, "Remove");
    REQUIRE(tests::last<state::DropModule>(driver.effects()) != nullptr);
    CHECK(tests::last<state::DropModule>(driver.effects())->path == "/own/good-work.mooring");
}

// It bore the title of the sound module whose id it had taken.
TEST_CASE("of two modules with one id the later says under its own title why it cannot be opened") {
    const auto module = [](const std::string& title) {
        return "---\ntitle: " + title + "\nid: ants\nversion: 1\nlanguage: en-GB\n---\n# " + title + "\n## Page\nText.\n";
    };
    const auto folder = content::memory_folder({{"a/module.md", module("Ants")}, {"b/module.md", module("Bees")}});
    state::State state = tests::loaded(tests::ada());
    state.pathway = std::make_shared<const content::Pathway>(content::load_pathway(*folder, "modules"));
    UiDriver driver(std::move(state));
    driver.settle();
    driver.click(Role::button, "Bees");
    CHECK(driver.has(Role::heading, "This module cannot be opened"));
    CHECK(driver.has(Role::paragraph, "Bees"));
    CHECK_FALSE(driver.has(Role::paragraph, "Ants"));
    CHECK(driver.has(Role::list, "1 problem"));
}

TEST_CASE("when the record cannot be opened, the learner reads why and can hand on a report") {
    state::State state;
    state::update(state, state::Stopped{"Your work was saved by a newer Mooring than this one."}, {});
    UiDriver driver(state);
    driver.settle();
    CHECK(driver.has(Role::heading, "Mooring cannot open your work"));
    CHECK(driver.has(Role::paragraph, "Your work was saved by a newer Mooring than this one."));
    CHECK(driver.focused().name == "Copy a report");
    driver.press(Key::enter);
    CHECK(tests::last<state::CopyReport>(driver.effects()) != nullptr);
    driver.press({.key = Key::k, .is_ctrl = true});
    CHECK(state::screen(driver.state()).kind == Kind::stopped);
    driver.click(Role::button, "Close Mooring");
    CHECK(tests::last<state::Quit>(driver.effects()) != nullptr);
}
