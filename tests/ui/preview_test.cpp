#include "tests/support/catch.h"
#include "tests/support/preview_scenes.h"
#include "tests/support/source_path.h"
#include "tests/ui/learner.h"
#include "tests/ui/learning.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

using learning::press_alt;
using support::PreviewedText;
using support::UiDriver;
using ui::Key;
using ui::Role;

/// A learner in the middle of a module with the same id as the one that is previewed.
state::State learner() {
    return learning::with_module(learning::module_text("Hello.\n\n## First\n\nOne.\n"));
}

UiDriver trainer(PreviewedText text, float width = 1280, float height = 800) {
    return UiDriver(support::previewing(learner(), text), {.width = width, .height = height});
}

UiDriver trainer(const std::string& body, float width = 1280, float height = 800) {
    return UiDriver(support::previewing(learner(), {{"module.md", learning::module_text(body)}}),
                    {.width = width, .height = height});
}

void save(UiDriver& driver, const std::string& body) {
    driver.send(state::PreviewRead{support::previewed_files({{"module.md", learning::module_text(body)}})});
}

bool is_in_view(const UiDriver& driver, Role role, const std::string& beginning) {
    const auto nodes = driver.interface().semantics().all(role);
    return std::any_of(nodes.begin(), nodes.end(), [&](const ui::Node* node) {
        return node->name.starts_with(beginning) && ui::is_visible(*node);
    });
}

/// The top of the paragraph that begins so.
float top_of(const UiDriver& driver, const std::string& beginning) {
    for (const ui::Node* node : driver.interface().semantics().all(Role::paragraph))
        if (node->name.starts_with(beginning)) return node->rect.y;
    return -1e6F;
}

const ui::Node& problem(const UiDriver& driver, const std::string& code) {
    for (const ui::Node* node : driver.interface().semantics().all(Role::button))
        if (node->name.find(", " + code + ": ") != std::string::npos) return *node;
    throw std::runtime_error("There is no problem " + code + " in\n" + driver.interface().semantics().dump());
}

void click_problem(UiDriver& driver, const std::string& code) {
    driver.click(Role::button, std::string(problem(driver, code).name));
}

std::string long_body(int first, int last) {
    std::string body = "Hello.\n\n## Long\n\n";
    for (int number = first; number <= last; ++number) {
        body += "Paragraph " + std::to_string(number) +
                " begins here, and goes on for a while so that it fills a line or two "
                "of the page that it stands on.\n\n";
        if (number % 10 == 0) {
            body += "### Question " + std::to_string(number) + " (choose one)\n\nWhich of number " +
                    std::to_string(number) + "?\n\n- [x] This\n- [ ] That\n\n### After question " +
                    std::to_string(number) + "\n\n";
        }
    }
    return body;
}

bool writes(const UiDriver& driver) {
    return std::any_of(driver.effects().begin(), driver.effects().end(), [](const state::Effect& effect) {
        return std::holds_alternative<state::Save>(effect) || std::holds_alternative<state::SaveSoon>(effect);
    });
}

}  // namespace

TEST_CASE("a preview shows the page as learners see it beside its problems, errors and warnings apart") {
    UiDriver driver = trainer(PreviewedText::mistaken);
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
    UiDriver driver = trainer(PreviewedText::sound);
    driver.settle();
    CHECK(driver.has(Role::status, "No problems"));
    CHECK_FALSE(driver.has(Role::heading, "Errors"));
}

TEST_CASE("a click on a problem goes to its place and shows the lines around it, with its own marked") {
    UiDriver driver = trainer(PreviewedText::mistaken);
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
        trainer(long_body(1, 60) + "[There](#nowhere) is no such page.\n\n" + long_body(61, 80).substr(17));
    driver.settle();
    click_problem(driver, "E229");
    CHECK(is_in_view(driver, Role::paragraph, "There is no such page."));
}

TEST_CASE("a problem in the quiz opens the quiz at its question") {
    UiDriver driver = trainer(
        "Hello.\n\n## Quiz\n\n### Question 1 (true or false)\n\nYes?\n\n- [x] True\n- [ ] False\n\n"
        "### Question 2 (true or false)\n\nSee [there](#nowhere).\n\n- [x] True\n- [ ] False\n");
    driver.settle();
    click_problem(driver, "E229");
    CHECK(driver.has(Role::paragraph, "Question 2 of 2"));
    driver.press(Key::escape);
    CHECK(driver.has(Role::button, "Go on with the quiz"));
}

TEST_CASE("everything in a preview is done by keyboard: pages, a page by name, a problem, a question, the way back") {
    UiDriver driver = trainer(
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

TEST_CASE("a save keeps the paragraph at the top where it is, whatever was written above or below it") {
    for (const auto& [width, height] : {std::pair(1280.0F, 800.0F), std::pair(640.0F, 480.0F)}) {
        for (const int pages : {2, 7}) {
            INFO(width << " wide, " << pages << " pages down");
            UiDriver driver = trainer(long_body(1, 60), width, height);
            driver.settle();
            press_alt(driver, Key::right);
            for (int page = 0; page < pages; ++page) driver.press(Key::page_down);
            const auto nodes = driver.interface().semantics().all(Role::paragraph);
            const auto shown = std::find_if(nodes.begin(), nodes.end(), [](const ui::Node* node) {
                return node->name.starts_with("Paragraph") && ui::is_wholly_visible(*node);
            });
            REQUIRE(shown != nodes.end());
            const std::string name = (*shown)->name.substr(0, 13);
            const float top = top_of(driver, name);
            save(driver, "Hello.\n\n## Long\n\nSomething new.\n\nAnd more of it.\n\n" + long_body(1, 61).substr(17));
            CHECK(std::abs(top_of(driver, name) - top) <= 1);
            save(driver, long_body(2, 60));
            CHECK(std::abs(top_of(driver, name) - top) <= 1);
            save(driver, long_body(1, 60));
            CHECK(std::abs(top_of(driver, name) - top) <= 1);
        }
    }
}

TEST_CASE("no frame after a save shows another place than before it") {
    UiDriver driver = trainer(long_body(1, 60));
    driver.settle();
    press_alt(driver, Key::right);
    for (int page = 0; page < 5; ++page) driver.press(Key::page_down);
    const auto nodes = driver.interface().semantics().all(Role::paragraph);
    const auto shown = std::find_if(nodes.begin(), nodes.end(), [](const ui::Node* node) {
        return node->name.starts_with("Paragraph") && ui::is_wholly_visible(*node);
    });
    REQUIRE(shown != nodes.end());
    const std::string name = (*shown)->name.substr(0, 13);
    const float top = top_of(driver, name);
    state::update(
        driver.state(),
        state::PreviewRead{support::previewed_files(
            {{"module.md", learning::module_text("Hello.\n\n## Long\n\nNew.\n\n" + long_body(1, 60).substr(17))}})},
        {});
    for (int frame = 0; frame < 4; ++frame) {
        driver.step();
        CHECK(std::abs(top_of(driver, name) - top) <= 1);
    }
}

TEST_CASE("what a question asks is shown as it was saved last, and so is its feedback") {
    const std::string before =
        "### Question 1 (choose one)\n\nWhich one of them?\n\n- [x] This\n- [ ] That\n\n> **Explanation:** Old.\n";
    UiDriver driver = trainer(before);
    driver.settle();
    driver.click(Role::radio, "That");
    driver.click(Role::button, "Check my answer");
    CHECK(driver.has(Role::paragraph, "Old."));
    // Of the same lengths, so that the new text may come to stand where the old one stood in memory.
    for (int times = 0; times < 20; ++times) {
        save(
            driver,
            "### Question 1 (choose one)\n\nWhich two of them?\n\n- [x] This\n- [ ] That\n\n> **Explanation:** New.\n");
        REQUIRE(driver.has(Role::paragraph, "New."));
        REQUIRE(driver.has(Role::paragraph, "Which two of them?"));
        save(driver, before);
        REQUIRE(driver.has(Role::paragraph, "Old."));
        REQUIRE(driver.has(Role::paragraph, "Which one of them?"));
    }
}

TEST_CASE("who reads a preview by keyboard keeps the focus when the file is saved") {
    UiDriver driver = trainer(PreviewedText::sound);
    driver.settle();
    driver.tab_to(Role::combo_box, "Page");
    driver.send(
        state::PreviewRead{support::previewed_files({{"module.md", learning::module_text("Hello.\n\n## A\n\nB.\n")}})});
    CHECK(driver.focused().name == "Page");
}

TEST_CASE("in a narrow window the problems open below the page, and in a low one in its place") {
    UiDriver driver = trainer(PreviewedText::mistaken, 800, 900);
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
    UiDriver driver = trainer(PreviewedText::mistaken, 640, 480);
    driver.settle();
    driver.click(Role::button, "3 errors, 1 warning");
    click_problem(driver, "E229");
    CHECK(driver.has(Role::navigation, "Problems"));  // the lines of the source are in it
    driver.press(Key::escape);
    CHECK(driver.has(Role::heading, "The first minute"));
}

TEST_CASE("a pathway shows its modules with their problems, and each can be opened and left") {
    UiDriver driver = trainer(PreviewedText::pathway);
    driver.settle();
    CHECK(driver.has(Role::heading, "Safe at work"));
    CHECK(driver.node(Role::button, "First aid at work").description == "3 errors, 1 warning");
    CHECK(driver.node(Role::button, "When it burns").description == "No problems");
    CHECK(driver.has(Role::navigation, "Problems of pathway.md"));
    driver.click(Role::button, "When it burns");
    CHECK(driver.has(Role::status, "No problems"));
    CHECK(driver.has(Role::combo_box, "Page"));
    driver.click(Role::button, "Modules");
    CHECK(driver.has(Role::heading, "Safe at work"));
    driver.click(Role::button, "First aid at work");
    driver.press(Key::escape);
    CHECK(driver.has(Role::heading, "Safe at work"));
}

TEST_CASE("where there is no page a sentence says why: none yet, no module.md, no folder, no modules, not read yet") {
    UiDriver driver = trainer(PreviewedText::empty);
    driver.settle();
    CHECK(driver.has(Role::heading, "This module has no pages yet"));
    driver.send(state::PreviewRead{support::previewed_files({{"images/a.png", ""}})});
    CHECK(driver.has(Role::heading, "module.md cannot be read"));
    state::PreviewFound gone;
    gone.folder = support::previewed_folder;
    gone.why_not = "There is no folder /home/ada/first-aid.";
    driver.send(state::PreviewRead{gone});
    CHECK(driver.has(Role::heading, "This folder cannot be shown"));
    CHECK(driver.has(Role::paragraph, "There is no folder /home/ada/first-aid."));
    driver.send(
        state::PreviewRead{support::previewed_files({{"pathway.md", "---\ntitle: P\nid: p-p\nlanguage: en\n---\n"}})});
    CHECK(driver.has(Role::heading, "There are no modules in this folder"));
    save(driver, "Hello.\n");
    CHECK(driver.has(Role::heading, "Practice"));
    driver.send(state::PreviewFolder{"/home/ada/other"});
    CHECK(driver.has(Role::heading, "Reading the folder …"));
}

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
    UiDriver driver = trainer(PreviewedText::sound);
    driver.settle();
    press_alt(driver, Key::right);
    driver.click(Role::text_area, "Your thoughts");
    driver.type("canary");
    driver.press(Key::tab);
    driver.press(Key::enter);
    CHECK_FALSE(writes(driver));
    CHECK(driver.state().record.drafts.empty());
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
        UiDriver driver = trainer(text(many, kind));
        driver.settle();
        const bool is_typed = kind == "short answer" || kind == "number";
        state::Response response{is_typed ? std::vector<int>{} : std::vector<int>{2, 0, 1}, is_typed ? "2" : ""};
        const auto send = [&](const state::Message& message) {
            driver.send(state::InPreview{std::make_shared<const state::AnyMessage>(state::AnyMessage{message})});
        };
        send(state::EditAnswer{"practice", 1, response});
        send(state::SubmitAnswer{"practice", 1});
        CHECK(driver.has(Role::button, "Try again"));
        save(driver, text(few, kind));
        CHECK(driver.has(Role::button, "Check my answer"));
    }
}

TEST_CASE("a folder is chosen for the preview from Home's menu, and Back leads home from it") {
    UiDriver driver(learner());
    driver.settle();
    driver.click(Role::button, "Ada");
    driver.click(Role::button, "Preview a module…");
    REQUIRE(state::screen(driver.state()).kind == state::Screen::Kind::folder_chooser);
    driver.send(state::FolderChosen{state::ChooserPurpose::preview, support::previewed_folder});
    driver.send(state::PreviewRead{support::previewed_files({{"module.md", learning::module_text("Hello.\n")}})});
    CHECK(driver.has(Role::heading, "Practice"));
    driver.click(Role::button, "Home");
    CHECK(driver.has(Role::heading, "Your pathway"));
}

TEST_CASE("every broken module of the tests can be looked at from its first page to its last, and its quiz begun") {
    for (const auto& entry : std::filesystem::directory_iterator(tests::source_path("tests/data/broken"))) {
        INFO(entry.path().filename());
        std::map<std::string, std::string> files;
        for (const auto& file : std::filesystem::recursive_directory_iterator(entry.path())) {
            if (!file.is_regular_file()) continue;
            std::ifstream stream(file.path(), std::ios::binary);
            files[file.path().lexically_relative(entry.path()).generic_string()] =
                std::string(std::istreambuf_iterator<char>(stream), {});
        }
        UiDriver driver(support::previewing(learner(), files), {.width = 700, .height = 700});
        driver.settle();
        const state::PreviewFound found = driver.state().preview.made()->found;
        for (std::size_t index = 0; index < found.pathway->modules.size(); ++index) {
            const content::Module& module = found.pathway->modules[index].module;
            for (std::size_t page = 0; page < module.pages.size(); ++page) {
                driver.send(state::OpenPreviewed{module.folder, page});
                if (driver.has(Role::button, "Start the quiz")) driver.click(Role::button, "Start the quiz");
            }
            for (const content::Problem& problem : found.problems[index])
                driver.send(state::ShowProblem{{module.folder, problem}});
        }
    }
}

TEST_CASE("a preview that nobody touches draws nothing") {
    UiDriver driver = trainer(PreviewedText::mistaken);
    driver.settle();
    CHECK(driver.frames_when_idle() == 0);
}
