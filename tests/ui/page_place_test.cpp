#include "tests/support/catch.h"
#include "tests/ui/learning.h"

#include <algorithm>

namespace {

using learning::press_ctrl;
using support::UiDriver;
using ui::Key;
using ui::Role;

/// A page of paragraphs of unequal lengths, with a question and a reflection among them.
std::string uneven_page() {
    std::string body = "Hello.\n\n## Long\n\n";
    for (int number = 1; number <= 60; ++number) {
        const bool is_after_practice = number % 9 == 5 || number % 20 == 10;
        if (is_after_practice) body += "### Part " + std::to_string(number) + "\n\n";
        body += "Paragraph " + std::to_string(number) + " begins.";
        for (int more = 0; more < number * 7 % 11; ++more) body += " It goes on for another sentence, as some do.";
        body += "\n\n";
        if (number % 9 == 4) {
            body += "### Question " + std::to_string(number) +
                    " (choose one)\n\nWhich of number " + std::to_string(number) +
                    " stays in its place, whatever the weather, for as long as anybody can remember?\n\n"
                    "- [x] A hospital\n- [ ] A circus\n- [ ] A cloud\n\n";
        }
        if (number % 20 == 9) {
            body += "### Reflection " + std::to_string(number) + " (private)\n\nWhat of number " +
                    std::to_string(number) + "?\n\n";
        }
    }
    return learning::module_text(body + "## After\n\nThe end.\n");
}

/// What stands at the view's top: a question or reflection, or the first paragraph or heading of which most of a line can
/// be seen.
std::string at_the_top(UiDriver& driver) {
    const ui::Node& view = driver.node(Role::scroll_area, "Long");
    const float line = 27.0F * static_cast<float>(driver.state().record.settings.text_percent) / 100.0F;
    const float top = view.rect.y + line * 0.75F;
    for (const ui::Node& node : driver.interface().semantics().nodes()) {
        const bool is_inside = driver.interface().semantics().is_within(node, view) && &node != &view;
        const bool is_whole = node.role == Role::group || node.role == Role::paragraph || node.role == Role::heading;
        if (is_inside && is_whole && node.rect.y + node.rect.height > top) return node.name.substr(0, 14);
    }
    return {};
}

void set_text_size(UiDriver& driver, int percent) {
    state::Settings settings = driver.state().record.settings;
    settings.text_percent = percent;
    driver.send(state::ChangeSettings{settings});
}

UiDriver reader_of_long_page(float width = 1280, float height = 800) {
    return UiDriver(learning::with_module(uneven_page()), {.width = width, .height = height});
}

void scroll_into(UiDriver& driver, int pages) {
    driver.send(state::OpenModule{"practice"});
    learning::press_alt(driver, Key::right);
    for (int page = 0; page < pages; ++page) driver.press(Key::page_down);
}

std::string copied(const UiDriver& driver) {
    for (auto effect = driver.effects().rbegin(); effect != driver.effects().rend(); ++effect) {
        if (const auto* copy = std::get_if<state::CopyText>(&*effect)) return copy->text;
    }
    return {};
}

}  // namespace

TEST_CASE("the paragraph at the top stays at the top when the text grows and shrinks, in a small window too") {
    for (const auto& [width, height] : {std::pair(1280.0F, 800.0F), std::pair(640.0F, 480.0F)}) {
        for (const int pages : {3, 6, 9}) {
            INFO(width << " wide, " << pages << " pages down");
            UiDriver driver = reader_of_long_page(width, height);
            scroll_into(driver, pages);
            const std::string before = at_the_top(driver);
            REQUIRE(before.size() > 9);
            for (const int percent : {110, 150, 200, 120, 80, 100}) {
                INFO(percent << "%");
                set_text_size(driver, percent);
                CHECK(at_the_top(driver) == before);
            }
        }
    }
}

TEST_CASE("the paragraph at the top stays there when the window is narrowed until the contents close, and widened") {
    UiDriver driver = reader_of_long_page();
    scroll_into(driver, 5);
    const std::string before = at_the_top(driver);
    REQUIRE(before.size() > 9);
    for (const float width : {1000.0F, 820.0F, 500.0F, 480.0F, 900.0F, 1280.0F}) {
        INFO(width << " wide");
        driver.resize(width, 800);
        CHECK(at_the_top(driver) == before);
    }
}

TEST_CASE("another typeface keeps the paragraph at the top") {
    UiDriver driver = reader_of_long_page();
    scroll_into(driver, 5);
    const std::string before = at_the_top(driver);
    for (const bool is_dyslexic : {true, false}) {
        state::Settings settings = driver.state().record.settings;
        settings.has_dyslexic_font = is_dyslexic;
        driver.send(state::ChangeSettings{settings});
        CHECK(at_the_top(driver) == before);
    }
}

TEST_CASE("a page at its beginning stays there whatever the text size") {
    UiDriver driver = reader_of_long_page();
    scroll_into(driver, 0);
    for (const int percent : {200, 80, 100}) {
        set_text_size(driver, percent);
        CHECK(ui::is_visible(driver.node(Role::heading, "Long")));
    }
}

TEST_CASE("coming back to a paragraph below questions finds it, though their heights are not known yet") {
    state::State state = learning::with_module(uneven_page());
    std::string before;
    {
        UiDriver driver(state);
        scroll_into(driver, 9);
        before = at_the_top(driver);
        REQUIRE(before.size() > 9);
        state.record = driver.state().record;
    }
    UiDriver driver(state);
    driver.send(state::OpenModule{"practice"});
    CHECK(at_the_top(driver) == before);
}

TEST_CASE("a question's words are selected and copied with the page's") {
    UiDriver driver(learning::with_module(learning::module_text(
        "Hello.\n\n## Short\n\nBefore the question.\n\n### Question 1 (choose one)\n\nWhich stays in its place?\n\n"
        "- [x] A hospital\n- [ ] A circus\n\n### Then\n\nAfter the question.\n\n### Reflection 1 (private)\n\nWhat of yours?\n")));
    driver.send(state::OpenModule{"practice"});
    learning::press_alt(driver, Key::right);
    press_ctrl(driver, Key::a);
    press_ctrl(driver, Key::c);
    CHECK(copied(driver) == "Before the question.\nWhich stays in its place?\nThen\nAfter the question.\nWhat of yours?");

    const ui::Rect words = driver.node(Role::paragraph, "Which stays in its place?").rect;
    const float middle = words.y + words.height / 2;
    driver.drag(words.x, middle, words.x + words.width, middle);
    press_ctrl(driver, Key::c);
    CHECK(copied(driver) == "Which stays in its place?");

    const ui::Rect after = driver.node(Role::paragraph, "After the question.").rect;
    const ui::Rect before = driver.node(Role::paragraph, "Before the question.").rect;
    driver.drag(before.x, before.y + before.height / 2, after.x + after.width, after.y + after.height / 2);
    press_ctrl(driver, Key::c);
    CHECK(copied(driver) == "Before the question.\nWhich stays in its place?\nThen\nAfter the question.");
}

TEST_CASE("a whole long page is copied, also what is out of view") {
    UiDriver driver = reader_of_long_page();
    scroll_into(driver, 2);
    press_ctrl(driver, Key::a);
    press_ctrl(driver, Key::c);
    const std::string all = copied(driver);
    std::size_t at = 0;
    for (int number = 1; number <= 60; ++number) {
        INFO(number);
        at = all.find("Paragraph " + std::to_string(number) + " begins.", at);
        REQUIRE(at != std::string::npos);
        if (number % 9 == 4) at = all.find("Which of number " + std::to_string(number), at);
        if (number % 20 == 9) at = all.find("What of number " + std::to_string(number), at);
        REQUIRE(at != std::string::npos);
    }
}

TEST_CASE("the caret walks out of the page's text through a question and back") {
    UiDriver driver = reader_of_long_page();
    scroll_into(driver, 0);
    driver.press(Key::f7);
    press_ctrl(driver, Key::end);
    const ui::KeyPress select_up{.key = Key::up, .is_shift = true};
    for (int line = 0; line < 12; ++line) driver.press(select_up);
    press_ctrl(driver, Key::c);
    CHECK(copied(driver).find("Paragraph 60") != std::string::npos);
    press_ctrl(driver, Key::home);
    const ui::KeyPress select_down{.key = Key::down, .is_shift = true};
    for (int line = 0; line < 30; ++line) driver.press(select_down);
    press_ctrl(driver, Key::c);
    CHECK(copied(driver).find("Paragraph 4 begins.") != std::string::npos);
    CHECK(copied(driver).find("Which of number 4") != std::string::npos);
}
