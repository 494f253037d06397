#include "tests/support/catch.h"
#include "tests/ui/trainer.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

namespace {

using learning::press_alt;
using support::PreviewedText;
using support::UiDriver;
using trainer::learner;
using trainer::looks_at;
using trainer::save;
using ui::Key;
using ui::Role;

bool writes(const UiDriver& driver) {
    return std::any_of(driver.effects().begin(), driver.effects().end(), [](const state::Effect& effect) {
        return std::holds_alternative<state::Save>(effect) || std::holds_alternative<state::SaveSoon>(effect);
    });
}

}  // namespace

TEST_CASE("the quiz of a preview is answered to its end, with its warning about blanks, and nothing of it is kept") {
    state::State state = learner();
    const state::Record before = state.record;
    UiDriver driver(support::previewing(state, PreviewedText::sound));
    driver.settle();
    press_alt(driver, Key::right);
    press_alt(driver, Key::right);
    driver.click(Role::button, "Start the quiz");
    driver.click(Role::button, "Submit the quiz");
    REQUIRE(driver.has(Role::button, "Go to question 1"));
    driver.click(Role::button, "Go to question 1");
    driver.click(Role::radio, "True");
    driver.click(Role::button, "Submit the quiz");
    CHECK(driver.state().preview.made()->rehearsal.record.modules.at("first-aid").attempts.back().is_passed);
    CHECK(driver.state().record == before);
    CHECK_FALSE(writes(driver));
}

TEST_CASE("a reflection can be tried, and its words are in no save") {
    UiDriver driver = looks_at(PreviewedText::sound);
    driver.settle();
    press_alt(driver, Key::right);
    driver.click(Role::text_area, "Your thoughts");
    driver.type("canary");
    driver.press(Key::tab);
    driver.press(Key::enter);
    CHECK_FALSE(writes(driver));
    CHECK(driver.state().record.drafts.empty());
}

TEST_CASE("where a learner reads that work is saved, a preview says of a reflection and a quiz that nothing is recorded") {
    const std::string nothing = "Nothing that you try here is recorded.";
    UiDriver driver = looks_at(PreviewedText::sound, 800, 900);  // its problems, which say so too, are closed
    driver.settle();
    press_alt(driver, Key::right);
    driver.click(Role::text_area, "Your thoughts");
    driver.type("Something");
    CHECK(driver.has(Role::status, nothing));
    press_alt(driver, Key::right);
    CHECK(driver.has(Role::paragraph, nothing));
    driver.click(Role::button, "Start the quiz");
    CHECK(driver.has(Role::status, nothing));
    driver.click(Role::radio, "True");
    CHECK(driver.has(Role::status, nothing));
    CHECK(driver.interface().semantics().dump().find("aved on this laptop") == std::string::npos);
}

TEST_CASE("progress of the learner in the same module is neither shown nor changed") {
    state::State state = learner();
    state.record.modules["first-aid"].registration = "b3c1a7de-52f4-4a0b-8d8b-0f7c7f1f6e10";
    state.record.modules["first-aid"].practice[1] = {{{1}, ""}, {}, 3, {}};
    const state::Record before = state.record;
    UiDriver driver(support::previewing(state, PreviewedText::sound));
    driver.settle();
    press_alt(driver, Key::right);
    CHECK(driver.has(Role::button, "Check my answer"));
    CHECK_FALSE(driver.has(Role::button, "Try again"));
    CHECK(driver.state().record == before);
}

TEST_CASE("an answer picked from many is gone when the saved question has fewer, of every kind") {
    const auto text = [](const std::string& answers, const std::string& kind) {
        return "### Question 1 (" + kind + ")\n\nWhat?\n\n" + answers;
    };
    const std::vector<std::array<std::string, 3>> kinds{
        {"choose all", "- [x] a\n- [x] b\n- [ ] c\n", "- [x] a\n- [ ] c\n"},
        {"put in order", "1. a\n2. b\n3. c\n", "1. a\n2. c\n"},
        {"match", "- a -> 1\n- b -> 2\n- c -> 3\n", "- a -> 1\n- c -> 3\n"},
        {"short answer", "- [x] a\n- [ ] b\n", "- [x] c\n"},
        {"number", "- [x] 1\n- [ ] 2\n", "- [x] 3\n"}};
    for (const auto& [kind, many, few] : kinds) {
        INFO(kind);
        UiDriver driver = looks_at(text(many, kind));
        driver.settle();
        const bool is_typed = kind == "short answer" || kind == "number";
        state::Response response{is_typed ? std::vector<int>{} : std::vector<int>{2, 0, 1}, is_typed ? "2" : ""};
        const auto send = [&](const state::Message& message) {
            driver.send(state::InPreview{std::make_shared<const state::Message>(message)});
        };
        send(state::EditAnswer{"practice", 1, response});
        send(state::SubmitAnswer{"practice", 1});
        CHECK(driver.has(Role::button, "Try again"));
        save(driver, text(few, kind));
        CHECK(driver.has(Role::button, "Check my answer"));
    }
}
