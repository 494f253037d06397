#include "player/ui/problem_words.h"
#include "player/ui/views.h"
#include "tests/support/catch.h"
#include "tests/ui/trainer.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace {

using learning::press_alt;
using support::PreviewedText;
using support::UiDriver;
using trainer::long_body;
using trainer::looks_at;
using ui::Key;
using ui::Role;

bool is_in_view(const UiDriver& driver, Role role, const std::string& beginning) {
    const auto nodes = driver.interface().semantics().all(role);
    return std::any_of(nodes.begin(), nodes.end(), [&](const ui::Node* node) {
        return node->name.starts_with(beginning) && ui::is_visible(*node);
    });
}

const ui::Node& problem(const UiDriver& driver, const std::string& code) {
    for (const ui::Node* node : driver.interface().semantics().all(Role::button))
        if (node->name.find(", " + code + ": ") != std::string::npos) return *node;
    throw std::runtime_error("There is no problem " + code + " in\n" + driver.interface().semantics().dump());
}

void click_problem(UiDriver& driver, const std::string& code) {
    driver.click(Role::button, std::string(problem(driver, code).name));
}

}  // namespace

TEST_CASE("a preview shows the page as learners see it beside its problems, errors and warnings apart") {
    UiDriver driver = looks_at(PreviewedText::mistaken);
    driver.settle();
    CHECK(driver.has(Role::heading, "First aid at work"));
    CHECK(driver.has(Role::heading, "Errors"));
    CHECK(driver.has(Role::heading, "Warnings"));
    CHECK(driver.has(Role::status, "3 errors, 1 warning"));
    CHECK(problem(driver, "E202").name == "Line 20, E202: unknown kind 'chose one': did you mean 'choose one'?");
    CHECK(driver.has(Role::button, "Line 5, E107: unknown key 'verison': did you mean 'version'?"));
    const ui::Node& page = driver.node(Role::main, "Preview");
    const ui::Node& problems = driver.node(Role::navigation, "Problems");
    CHECK(page.rect.x + page.rect.width <= problems.rect.x);
}

TEST_CASE("no problems are said in words") {
    UiDriver driver = looks_at(PreviewedText::sound);
    driver.settle();
    CHECK(driver.has(Role::status, "No problems"));
    CHECK_FALSE(driver.has(Role::heading, "Errors"));
}

TEST_CASE("a click on a problem goes to its place and shows the lines around it, with its own marked") {
    UiDriver driver = looks_at(PreviewedText::mistaken);
    driver.settle();
    click_problem(driver, "E229");
    CHECK(driver.has(Role::heading, "The first minute"));
    CHECK(problem(driver, "E229").is_expanded == true);
    const int line = std::stoi(problem(driver, "E229").name.substr(5));
    const ui::Node& source = driver.node(Role::code, "The lines around line " + std::to_string(line));
    int marked = 0;
    for (const ui::Node* node : driver.interface().semantics().all(Role::item)) {
        if (!driver.interface().semantics().is_within(*node, source)) continue;
        if (!node->is_selected) continue;
        ++marked;
        CHECK(node->name.starts_with(std::to_string(line) + ": Look before you run."));
    }
    CHECK(marked == 1);
    click_problem(driver, "E229");
    CHECK(problem(driver, "E229").is_expanded == false);
}

TEST_CASE("a problem far down its page brings its place into view") {
    UiDriver driver =
        looks_at(long_body(1, 60) + "[There](#nowhere) is no such page.\n\n" + long_body(61, 80).substr(17));
    driver.settle();
    click_problem(driver, "E229");
    CHECK(is_in_view(driver, Role::paragraph, "There is no such page."));
}

TEST_CASE("a problem in the quiz opens the quiz at its question") {
    UiDriver driver = looks_at(
        "Hello.\n\n## Quiz\n\n### Question 1 (true or false)\n\nYes?\n\n- [x] True\n- [ ] False\n\n"
        "### Question 2 (true or false)\n\nSee [there](#nowhere).\n\n- [x] True\n- [ ] False\n");
    driver.settle();
    click_problem(driver, "E229");
    CHECK(driver.has(Role::paragraph, "Question 2 of 2"));
    driver.press(Key::escape);
    CHECK(driver.has(Role::button, "Go on with the quiz"));
}

TEST_CASE("everything in a preview is done by keyboard: pages, a page by name, a problem, a question, the way back") {
    UiDriver driver = looks_at(
        "Hello.\n\n## First\n\n### Question 1 (choose one, fixed order)\n\nWhat comes first?\n\n- [x] Looking\n- [ ] "
        "Lifting\n\n"
        "## Second\n\n[There](#nowhere) is no such page.\n\n## Third\n\nThe end.\n");
    driver.settle();
    press_alt(driver, Key::right);
    CHECK(driver.has(Role::heading, "First"));
    driver.tab_to(Role::radio, "Looking");
    driver.press(Key::space);
    driver.tab_to(Role::button, "Check my answer");
    driver.press(Key::enter);
    CHECK(driver.has(Role::button, "Try again"));
    press_alt(driver, Key::left);
    CHECK(driver.has(Role::heading, "Practice"));
    driver.tab_to(Role::combo_box, "Page");
    driver.press(Key::space);
    driver.press(Key::end);
    driver.press(Key::enter);
    CHECK(driver.node(Role::combo_box, "Page").value == "Third");
    driver.tab_to(Role::button, std::string(problem(driver, "E229").name));
    driver.press(Key::enter);
    CHECK(driver.node(Role::combo_box, "Page").value == "Second");
    CHECK(driver.focused().name == problem(driver, "E229").name);
    driver.press(Key::escape);
    CHECK(driver.has(Role::heading, "Your pathway"));
    CHECK(driver.state().preview.made() == nullptr);
}

TEST_CASE("in a narrow window the problems open below the page, and in a low one in its place") {
    UiDriver driver = looks_at(PreviewedText::mistaken, 800, 900);
    driver.settle();
    CHECK_FALSE(driver.has(Role::navigation, "Problems"));
    driver.click(Role::button, "3 errors, 1 warning");
    const ui::Node& problems = driver.node(Role::navigation, "Problems");
    const ui::Node& page = driver.node(Role::main, "Preview");
    CHECK(page.rect.y + page.rect.height <= problems.rect.y);
    driver.press(Key::escape);
    CHECK_FALSE(driver.has(Role::navigation, "Problems"));
    driver.resize(640, 480);
    driver.click(Role::button, "3 errors, 1 warning");
    CHECK(driver.has(Role::navigation, "Problems"));
    CHECK_FALSE(driver.has(Role::main, "Preview"));
    driver.press(Key::escape);
    CHECK(driver.has(Role::main, "Preview"));
}

TEST_CASE("a problem that is opened over the page in a small window leads to the page") {
    UiDriver driver = looks_at(PreviewedText::mistaken, 640, 480);
    driver.settle();
    driver.click(Role::button, "3 errors, 1 warning");
    click_problem(driver, "E229");
    CHECK(driver.has(Role::navigation, "Problems"));  // the lines of the source are in it
    driver.press(Key::escape);
    CHECK(driver.has(Role::heading, "The first minute"));
}

// Every row was laid out, whether anybody saw it or not.
TEST_CASE("of 5,000 problems only those in view are laid out, and each can be reached") {
    state::State state = support::previewing(trainer::learner(), support::PreviewedText::sound);
    content::Problems& problems = state.preview.made()->found.problems.at(0);
    for (int line = 1; line <= 5000; ++line) {
        const std::string words = line % 3 == 0 ? " of many words, so that it takes more than one line of the list" : "";
        problems.push_back({"module.md", line, "E203", content::Severity::error,
                            "question " + std::to_string(line) + " has no answers" + words});
    }
    std::size_t remembered = 0;
    const auto draw = [&remembered](const state::State& shown, ui::Frame& frame) {
        ui::screen_view(shown, frame);
        remembered = frame.memory.size();
    };
    UiDriver driver(std::move(state), {.width = 1280, .height = 800, .view = draw});
    driver.settle();
    CHECK(remembered < 300);
    const ui::Rect area = driver.node(Role::navigation, "Problems").rect;
    for (const int line : {2500, 5000, 1}) {
        const std::string beginning = "Line " + std::to_string(line) + ", E203: ";
        const auto nodes = driver.interface().semantics().all(Role::button);
        const auto found = std::find_if(nodes.begin(), nodes.end(),
                                        [&](const ui::Node* node) { return node->name.starts_with(beginning); });
        REQUIRE(found != nodes.end());
        driver.click(Role::button, std::string((*found)->name));
        REQUIRE(driver.state().preview.made()->shown_problem);
        CHECK(driver.state().preview.made()->shown_problem->problem.line == line);
        CHECK(is_in_view(driver, Role::button, beginning));
    }
    CHECK(remembered < 600);
    driver.click_at(area.x + area.width / 2, area.y + area.height / 2);
    CHECK(driver.frames_when_idle() == 0);
}

TEST_CASE("what is to be typed stands in a problem as code, without its backticks") {
    const auto codes = [](std::string_view message) {
        std::vector<std::string> texts;
        for (const content::Inline& run : ui::problem_words(message))
            texts.push_back((run.kind == content::Inline::Kind::code ? "code:" : "") + run.text);
        return texts;
    };
    using Texts = std::vector<std::string>;
    CHECK(codes("write `[ ]` or `[x]`, then one space") ==
          Texts{"write ", "code:[ ]", " or ", "code:[x]", ", then one space"});
    CHECK(codes("nothing to type") == Texts{"nothing to type"});
    CHECK(codes("a lone ` stays") == Texts{"a lone ` stays"});
    CHECK(codes("`` `a` ``") == Texts{"code:`a`"});
    CHECK(codes("").empty());
}
