#include "tests/support/catch.h"
#include "tests/support/source_path.h"
#include "tests/ui/trainer.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace {

using support::PreviewedText;
using support::UiDriver;
using trainer::learner;
using trainer::looks_at;
using trainer::save;
using ui::Key;
using ui::Role;

}  // namespace

TEST_CASE("a pathway shows its modules with their problems, and each can be opened and left") {
    UiDriver driver = looks_at(PreviewedText::pathway);
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
    UiDriver driver = looks_at(PreviewedText::empty);
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
    UiDriver driver = looks_at(PreviewedText::mistaken);
    driver.settle();
    CHECK(driver.frames_when_idle() == 0);
}
