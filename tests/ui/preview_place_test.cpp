#include "tests/support/catch.h"
#include "tests/ui/trainer.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace {

using learning::press_alt;
using support::PreviewedText;
using support::UiDriver;
using trainer::long_body;
using trainer::looks_at;
using trainer::save;
using ui::Key;
using ui::Role;

/// The top of the paragraph that begins so.
float top_of(const UiDriver& driver, const std::string& beginning) {
    for (const ui::Node* node : driver.interface().semantics().all(Role::paragraph))
        if (node->name.starts_with(beginning)) return node->rect.y;
    return -1e6F;
}

}  // namespace

TEST_CASE("a save keeps the paragraph at the top where it is, whatever was written above or below it") {
    for (const auto& [width, height] : {std::pair(1280.0F, 800.0F), std::pair(640.0F, 480.0F)}) {
        for (const int pages : {2, 7}) {
            INFO(width << " wide, " << pages << " pages down");
            UiDriver driver = looks_at(long_body(1, 60), width, height);
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
    UiDriver driver = looks_at(long_body(1, 60));
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
    UiDriver driver = looks_at(before);
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
    UiDriver driver = looks_at(PreviewedText::sound);
    driver.settle();
    driver.tab_to(Role::combo_box, "Page");
    driver.send(
        state::PreviewRead{support::previewed_files({{"module.md", learning::module_text("Hello.\n\n## A\n\nB.\n")}})});
    CHECK(driver.focused().name == "Page");
}
