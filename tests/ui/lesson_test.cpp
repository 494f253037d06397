#include "content/slugs.h"
#include "tests/support/catch.h"
#include "tests/ui/learner.h"
#include "tests/ui/learning.h"

#include <algorithm>

namespace {

using learning::press_alt;
using learning::press_ctrl;
using support::UiDriver;
using ui::Key;
using ui::Role;

void open(UiDriver& driver, const std::string& module = "practice") { driver.send(state::OpenModule{module}); }

std::string long_page(int paragraphs) {
    std::string body = "Hello.\n\n## Long\n\n";
    for (int number = 1; number <= paragraphs; ++number) {
        body += "Paragraph " + std::to_string(number) + " of a page that is longer than any window is high.\n\n";
    }
    return learning::module_text(body + "## After\n\nThe end.\n");
}

const ui::Node* text_with(const UiDriver& driver, const std::string& words) {
    for (const ui::Node* node : driver.interface().semantics().all(Role::paragraph)) {
        if (node->name.find(words) != std::string::npos) return node;
    }
    return nullptr;
}

bool is_in_view(const UiDriver& driver, const std::string& words) {
    const ui::Node* node = text_with(driver, words);
    return node != nullptr && ui::is_visible(*node);
}

}  // namespace

TEST_CASE("a module opens on its introduction, with what it holds and what it teaches") {
    UiDriver driver(learning::hand_hygiene());
    open(driver, "hand-hygiene");
    CHECK(driver.has(Role::heading, "Hand hygiene in the clinic"));
    CHECK(driver.has(Role::paragraph, "20 minutes · 3 pages · quiz with a pass mark of 80%"));
    CHECK(driver.has(Role::heading, "Outcomes"));
    CHECK(is_in_view(driver, "say how, and for how long"));
}

TEST_CASE("the contents say which pages are read, and clicking one opens it") {
    UiDriver driver(learning::hand_hygiene());
    open(driver, "hand-hygiene");
    CHECK(driver.node(Role::link, "Introduction").value == "read");
    CHECK(driver.node(Role::link, "Why it matters").value == "not read yet");
    CHECK(driver.node(Role::link, "Quiz").value == "not started");
    driver.click(Role::link, "Why it matters");
    CHECK(state::screen(driver.state()).page == 1);
    CHECK(driver.node(Role::link, "Why it matters").is_selected);
    CHECK(driver.node(Role::link, "Why it matters").value == "reading now");
}

TEST_CASE("every page of a module can be read in the browser, and the tree says whom that is for") {
    UiDriver driver(learning::hand_hygiene());
    open(driver, "hand-hygiene");
    CHECK(driver.node(Role::button, "Read in the browser").description ==
          "The whole module as one page, for screen readers and phones");
    for (const char* page : {"Why it matters", "Quiz", "Glossary"}) {
        driver.click(Role::link, page);
        driver.tab_to(Role::button, "Read in the browser");
        driver.press(Key::enter);
        const auto* asked = std::get_if<state::OpenModulePage>(&driver.effects().back());
        REQUIRE(asked != nullptr);
        CHECK(asked->module == "hand-hygiene");
        CHECK(asked->slug == content::slug(page));
    }
}

TEST_CASE("in a narrow window the contents lead to the browser too") {
    UiDriver driver(learning::hand_hygiene());
    driver.resize(640, 480);
    open(driver, "hand-hygiene");
    CHECK_FALSE(driver.has(Role::button, "Read in the browser"));
    driver.click(Role::button, "Contents");
    driver.click(Role::button, "Read in the browser");
    CHECK(std::holds_alternative<state::OpenModulePage>(driver.effects().back()));
}

TEST_CASE("the rail says how far the learner is and how long is left") {
    UiDriver driver(learning::hand_hygiene());
    open(driver, "hand-hygiene");
    const ui::Node& progress = driver.node(Role::progress, "Progress in this module");
    CHECK(progress.value == "2%, 20 minutes left");
}

TEST_CASE("a page is read once its last line has been on the screen, and not before") {
    UiDriver driver(learning::with_module(long_page(60)));
    open(driver);
    press_alt(driver, Key::right);
    REQUIRE(state::screen(driver.state()).page == 1);
    CHECK(driver.node(Role::link, "Long").value == "reading now");
    driver.press(Key::page_down);
    CHECK(driver.node(Role::link, "Long").value == "reading now");
    driver.press(Key::end);
    CHECK(driver.node(Role::link, "Long").value == "read");
}

TEST_CASE("pressing Next marks a page read") {
    UiDriver driver(learning::with_module(long_page(60)));
    open(driver);
    driver.click(Role::button, "Long");
    driver.click(Role::button, "After");
    CHECK(driver.node(Role::link, "Long").value == "read");
}

TEST_CASE("Alt and the arrows turn the pages, and stop at the first and the last") {
    UiDriver driver(learning::with_module(long_page(2)));
    open(driver);
    press_alt(driver, Key::left);
    CHECK(state::screen(driver.state()).page == 0);
    press_alt(driver, Key::right);
    press_alt(driver, Key::right);
    press_alt(driver, Key::right);
    CHECK(state::screen(driver.state()).page == 2);
    CHECK(driver.has(Role::heading, "After"));
}

TEST_CASE("the foot of a page says where it is") {
    UiDriver driver(learning::with_module(long_page(2)));
    open(driver);
    CHECK(driver.has(Role::paragraph, "Page 1 of 3"));
    press_alt(driver, Key::right);
    CHECK(driver.has(Role::paragraph, "Page 2 of 3"));
    CHECK(driver.node(Role::button, "Introduction").description == "Previous page");
    CHECK(driver.node(Role::button, "After").description == "Next page");
}

TEST_CASE("where a page's name has no room the button says Next, and what is next is in the tree") {
    state::State state = learning::hand_hygiene();
    state.record.settings.text_percent = 200;
    UiDriver driver(state);
    driver.resize(480, 480);
    open(driver, "hand-hygiene");
    CHECK(driver.node(Role::button, "Next").description == "Why it matters");
    driver.click(Role::button, "Next");
    CHECK(driver.has(Role::heading, "Why it matters"));
}

TEST_CASE("the last page leads back to the pathway") {
    UiDriver driver(learning::with_module(long_page(2)));
    open(driver);
    press_alt(driver, Key::right);
    press_alt(driver, Key::right);
    driver.click(Role::button, "Back to your pathway");
    CHECK(state::screen(driver.state()).kind == state::Screen::Kind::home);
}

TEST_CASE("a module opens again at the paragraph where the learner stopped") {
    UiDriver driver(learning::with_module(long_page(100)));
    open(driver);
    press_alt(driver, Key::right);
    for (int pages = 0; pages < 3; ++pages) driver.press(Key::page_down);
    const state::Place kept = driver.state().record.modules.at("practice").place;
    REQUIRE(kept.page == "long");
    REQUIRE(kept.block > 10);

    state::State later = learning::with_module(long_page(100));
    later.record = driver.state().record;
    UiDriver again(later);
    open(again);
    CHECK(again.has(Role::heading, "Long"));
    CHECK(is_in_view(again, "Paragraph " + std::to_string(kept.block + 2) + " "));
    CHECK_FALSE(is_in_view(again, "Paragraph 1 "));
    CHECK(again.state().record.modules.at("practice").place.block == kept.block);
}

TEST_CASE("scrolling inside one paragraph does not write the place anew at every pixel") {
    UiDriver driver(learning::with_module(long_page(100)));
    open(driver);
    press_alt(driver, Key::right);
    driver.press(Key::page_down);
    const auto kept_places = [&driver] {
        return std::count_if(driver.messages().begin(), driver.messages().end(), [](const state::Message& message) {
            return std::holds_alternative<state::KeepPlace>(message);
        });
    };
    const auto before = kept_places();
    for (int frame = 0; frame < 20; ++frame) driver.step();
    CHECK(kept_places() == before);
}

TEST_CASE("a page of two thousand paragraphs costs what is on the screen") {
    UiDriver driver(learning::with_module(long_page(2000)));
    open(driver);
    press_alt(driver, Key::right);
    CHECK(driver.interface().semantics().nodes().size() < 120);
    driver.press(Key::end);
    CHECK(driver.interface().semantics().nodes().size() < 120);
    CHECK(is_in_view(driver, "Paragraph 2000 "));
}

// At 200% text the bars took more than half of a small window.
TEST_CASE("in a small window at 200% text two thirds are left for reading") {
    state::State state = learning::with_module(long_page(20));
    state.record.settings.text_percent = 200;
    UiDriver driver(std::move(state), {.width = 640, .height = 480});
    driver.send(state::OpenPage{"practice", 1});
    CHECK(driver.node(Role::main, "Long").rect.height >= 320);
    CHECK(driver.interface().semantics().all(Role::button).size() == 4);
    for (const ui::Node* button : driver.interface().semantics().all(Role::button)) CHECK(button->rect.height >= 44);
}

TEST_CASE("at 100% text the buttons of the bars are 44 pixels high, even in a low window") {
    UiDriver driver(learning::with_module(long_page(20)), {.width = 640, .height = 360});
    driver.send(state::OpenPage{"practice", 1});
    for (const char* name : {"Contents", "Find on this page", "Introduction", "After"}) {
        CHECK(driver.node(Role::button, name).rect.height >= 44);
    }
}

TEST_CASE("a page at rest draws no frames") {
    UiDriver driver(learning::hand_hygiene());
    open(driver, "hand-hygiene");
    CHECK(driver.frames_when_idle() == 0);
}

TEST_CASE("in a narrow window the contents open over the page, and Esc closes them") {
    UiDriver driver(learning::hand_hygiene());
    driver.resize(640, 480);
    open(driver, "hand-hygiene");
    CHECK_FALSE(driver.has(Role::link, "Why it matters"));
    driver.click(Role::button, "Contents");
    CHECK(driver.has(Role::link, "Why it matters"));
    driver.press(Key::escape);
    CHECK_FALSE(driver.has(Role::link, "Why it matters"));
    CHECK(state::screen(driver.state()).kind == state::Screen::Kind::lesson);
    driver.click(Role::button, "Contents");
    driver.click(Role::link, "Why it matters");
    CHECK(driver.has(Role::heading, "Why it matters"));
    CHECK_FALSE(driver.has(Role::dialog, "Contents"));
}

TEST_CASE("larger text makes a window narrow: the rail hides by what fits, not by pixels") {
    state::State state = learning::hand_hygiene();
    state.record.settings.text_percent = 200;
    UiDriver driver(state);
    open(driver, "hand-hygiene");
    CHECK(driver.has(Role::button, "Contents"));
    driver.resize(1920, 1080);
    CHECK_FALSE(driver.has(Role::button, "Contents"));
    CHECK(driver.has(Role::link, "Why it matters"));
}

TEST_CASE("Ctrl+F finds words on the page, Enter goes from place to place, Esc closes the bar") {
    UiDriver driver(learning::with_module(long_page(80)));
    open(driver);
    press_alt(driver, Key::right);
    press_ctrl(driver, Key::f);
    CHECK(driver.focused().name == "Find on this page");
    driver.type("paragraph 7");
    CHECK(driver.has(Role::status, "1 of 11"));  // 7 and 70 to 79
    CHECK(is_in_view(driver, "Paragraph 7 "));
    driver.press(Key::enter);
    CHECK(driver.has(Role::status, "2 of 11"));
    CHECK(is_in_view(driver, "Paragraph 70 "));
    driver.press({.key = Key::enter, .is_shift = true});
    CHECK(driver.has(Role::status, "1 of 11"));
    CHECK(is_in_view(driver, "Paragraph 7 "));
    driver.press(Key::escape);
    CHECK_FALSE(driver.has(Role::text_field, "Find on this page"));
    CHECK(state::screen(driver.state()).kind == state::Screen::Kind::lesson);
}

TEST_CASE("words that are not there are said to be not there") {
    UiDriver driver(learning::with_module(long_page(2)));
    open(driver);
    driver.click(Role::button, "Find on this page");
    driver.type("zebra");
    CHECK(driver.has(Role::status, "Nothing found"));
    CHECK(driver.node(Role::button, "Next place").is_disabled);
}

TEST_CASE("the quiz page says what the quiz asks before it is begun") {
    UiDriver driver(learning::hand_hygiene());
    open(driver, "hand-hygiene");
    driver.click(Role::link, "Quiz");
    CHECK(driver.has(Role::paragraph, "5 questions"));
    CHECK(driver.has(Role::paragraph, "Pass mark 80%"));
    CHECK(driver.has(Role::paragraph, "As many tries as you like"));
    CHECK(driver.focused().name == "Start the quiz");
}

// The address was in the semantic tree only: who reads offline could not write it down.
TEST_CASE("a link out shows its address, and finding looks there too") {
    UiDriver driver(learning::with_module(
        learning::module_text("## Sources\n\nSee [the plan](https://example.org/plan), 2019.\n")));
    driver.send(state::OpenPage{"practice", 1});
    driver.settle();
    CHECK(driver.has(Role::paragraph, "See the plan (example.org/plan), 2019."));
    CHECK(driver.node(Role::link, "the plan").description == "https://example.org/plan");
    driver.send(state::OpenFind{});
    driver.settle();
    driver.type("example.org");
    driver.settle();
    CHECK(driver.has(Role::status, "1 of 1"));
}

TEST_CASE("an address that no browser opened can be copied") {
    UiDriver driver(tests::on_screen(state::Screen::Kind::settings));
    driver.send(state::Noticed{"No browser could be opened. The address, for later: https://example.org/a", true,
                               "https://example.org/a"});
    driver.settle();
    driver.click(Role::button, "Copy the address");
    const auto* copied = tests::last<state::CopyText>(driver.effects());
    REQUIRE(copied != nullptr);
    CHECK(copied->text == "https://example.org/a");
    CHECK_FALSE(driver.has(Role::button, "Copy the address"));
}
