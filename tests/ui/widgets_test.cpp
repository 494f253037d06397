#include "player/ui/widgets.h"

#include "tests/support/catch.h"
#include "tests/support/ui_driver.h"

#include <array>
#include <string>
#include <vector>

namespace {

using support::UiDriver;
using ui::Frame;
using ui::Key;
using ui::Role;

/// A driver that draws this instead of a screen.
struct Drawn {
    explicit Drawn(std::function<void(Frame&)> view, float width = 800, float height = 600)
        : driver({}, {.width = width, .height = height, .view = [view](const state::State&, Frame& frame) {
                          const ui::ScrollArea area(frame, "Page", frame.viewport, frame.px(24), frame.px(16));
                          view(frame);
                      }}) {
        driver.settle();
    }
    UiDriver driver;
};

}  // namespace

TEST_CASE("a button is pressed by a click, by Enter and by Space, and by nothing else") {
    int pressed = 0;
    Drawn drawn([&](Frame& frame) {
        if (ui::button(frame, "Submit")) ++pressed;
    });
    drawn.driver.click(Role::button, "Submit");
    CHECK(pressed == 1);
    drawn.driver.press(Key::enter);
    CHECK(pressed == 2);
    drawn.driver.press(Key::space);
    CHECK(pressed == 3);
    drawn.driver.press(Key::down);
    drawn.driver.type("x");
    CHECK(pressed == 3);
}

TEST_CASE("a press that is dragged off the button does not count") {
    int pressed = 0;
    Drawn drawn([&](Frame& frame) {
        if (ui::button(frame, "Submit")) ++pressed;
    });
    drawn.driver.press_pointer(Role::button, "Submit");
    drawn.driver.release_pointer_at(700, 500);
    CHECK(pressed == 0);
}

TEST_CASE("a disabled button is in the tree, and neither Tab nor keys reach it") {
    int pressed = 0;
    Drawn drawn([&](Frame& frame) {
        if (ui::button(frame, "Submit", {.is_disabled = true})) ++pressed;
        ui::button(frame, "Back");
    });
    CHECK(drawn.driver.node(Role::button, "Submit").is_disabled);
    drawn.driver.press(Key::tab);
    CHECK(drawn.driver.focused().name == "Back");
    CHECK(pressed == 0);
}

TEST_CASE("every target is at least 44 px high, and grows with the text") {
    Drawn drawn([&](Frame& frame) {
        ui::button(frame, "Submit");
        ui::choice(frame, "Soap", {});
        ui::checkbox(frame, "Reduce motion", false);
        ui::link(frame, "Why it matters");
        const std::array<std::string, 2> uses{"one", "two"};
        ui::combo_box(frame, "Use", uses, std::nullopt);
    });
    for (const int percent : {100, 200}) {
        drawn.driver.state().record.settings.text_percent = percent;
        drawn.driver.settle();
        for (const ui::Node& node : drawn.driver.interface().semantics().nodes()) {
            CAPTURE(node.name, percent);
            if (node.is_focusable) CHECK(node.rect.height >= 44.0F * static_cast<float>(percent) / 100.0F);
        }
    }
}

TEST_CASE("the focus stays with a control when others appear before it") {
    bool has_more = false;
    Drawn drawn([&](Frame& frame) {
        if (has_more) ui::button(frame, "New");
        ui::button(frame, "Submit");
        ui::button(frame, "Back");
    });
    drawn.driver.tab_to(Role::button, "Back");
    has_more = true;
    drawn.driver.settle();
    CHECK(drawn.driver.focused().name == "Back");
}

TEST_CASE("one option of a question is ticked at a time, and arrows move among them") {
    int chosen = -1;
    const std::array<std::string_view, 3> words{"Before", "After", "Both times"};
    Drawn drawn([&](Frame& frame) {
        for (int index = 0; index < 3; ++index) {
            const bool is_ticked = chosen == index;
            if (ui::choice(frame, words[static_cast<std::size_t>(index)], {.is_ticked = is_ticked, .group = 5})) {
                chosen = index;
            }
        }
        ui::button(frame, "Submit");
    });
    drawn.driver.press(Key::tab);
    drawn.driver.press(Key::down);
    drawn.driver.press(Key::down);
    CHECK(drawn.driver.focused().name == "Both times");
    CHECK(chosen == -1);
    drawn.driver.press(Key::space);
    CHECK(chosen == 2);
    CHECK(drawn.driver.node(Role::radio, "Both times").is_checked == true);
    CHECK(drawn.driver.node(Role::radio, "Before").is_checked == false);
    drawn.driver.press(Key::tab);
    CHECK(drawn.driver.focused().name == "Submit");
}

TEST_CASE("Enter on an option is left for submitting") {
    int chosen = 0;
    bool is_submitted = false;
    Drawn drawn([&](Frame& frame) {
        if (ui::choice(frame, "Soap", {.is_many = true})) ++chosen;
        if (frame.keys.take(Key::enter)) is_submitted = true;
    });
    drawn.driver.press(Key::tab);
    drawn.driver.press(Key::enter);
    CHECK(chosen == 0);
    CHECK(is_submitted);
}

TEST_CASE("a marked option says in words whether it was right") {
    Drawn drawn([&](Frame& frame) {
        ui::choice(frame, "Soap", {.is_ticked = true, .is_disabled = true, .verdict = ui::Verdict::right});
        ui::choice(frame, "Gloves", {.is_ticked = true, .is_disabled = true, .verdict = ui::Verdict::wrong});
        ui::choice(frame, "Water", {.is_disabled = true, .verdict = ui::Verdict::missed});
    });
    CHECK(drawn.driver.node(Role::radio, "Soap").value == "Right");
    CHECK(drawn.driver.node(Role::radio, "Gloves").value == "Not right");
    CHECK(drawn.driver.node(Role::radio, "Water").value == "This one was right");
}

namespace {

struct Combo {
    std::optional<std::size_t> chosen;
    std::array<std::string, 3> uses{"hands that look clean", "hands that look dirty", "the floor"};
    Drawn drawn{[this](Frame& frame) {
        if (const auto now = ui::combo_box(frame, "Soap", uses, chosen, {.placeholder = "Choose one"})) chosen = now;
        ui::button(frame, "Submit");
    }};
    UiDriver& driver = drawn.driver;
};

}  // namespace

TEST_CASE("a combo box opens on a click, and a click on an option chooses it") {
    Combo combo;
    CHECK(combo.driver.node(Role::combo_box, "Soap").value == "Choose one");
    CHECK_FALSE(combo.driver.has(Role::option, "the floor"));
    combo.driver.click(Role::combo_box, "Soap");
    CHECK(combo.driver.node(Role::combo_box, "Soap").is_expanded == true);
    combo.driver.click(Role::option, "the floor");
    CHECK(combo.chosen == 2);
    CHECK_FALSE(combo.driver.has(Role::option, "the floor"));
    CHECK(combo.driver.node(Role::combo_box, "Soap").value == "the floor");
    CHECK(combo.driver.focused().name == "Soap");
}

TEST_CASE("a long option wraps in the list and in the field, so that all of it can be read") {
    // Long answers used to end in "…", and nobody could tell them apart.
    Combo combo;
    combo.uses[2] = "the floor of a clinic, which is walked on all day by people with muddy shoes and by dogs";
    combo.driver.resize(400, 600);
    combo.driver.click(Role::combo_box, "Soap");
    const float short_row = combo.driver.node(Role::option, combo.uses[0]).rect.height;
    CHECK(combo.driver.node(Role::option, combo.uses[2]).rect.height > short_row);
    const float empty_field = combo.driver.node(Role::combo_box, "Soap").rect.height;
    combo.driver.click(Role::option, combo.uses[2]);
    CHECK(combo.driver.node(Role::combo_box, "Soap").rect.height > empty_field);
}

TEST_CASE("a button that its own press disables keeps the focus") {
    // The focus went to the next control, and a second Enter pressed that.
    bool is_saved = false;
    int left = 0;
    Drawn drawn([&](Frame& frame) {
        if (ui::button(frame, "Save", {.is_disabled = is_saved})) is_saved = true;
        if (ui::button(frame, "Leave")) ++left;
    });
    drawn.driver.tab_to(Role::button, "Save");
    drawn.driver.press(Key::enter);
    drawn.driver.press(Key::enter);
    CHECK(is_saved);
    CHECK(left == 0);
    CHECK(drawn.driver.focused().name == "Save");
    drawn.driver.press(Key::tab);
    CHECK(drawn.driver.focused().name == "Leave");
}

TEST_CASE("a combo box is used by keyboard alone") {
    Combo combo;
    combo.driver.press(Key::tab);
    combo.driver.press(Key::enter);
    combo.driver.press(Key::down);
    combo.driver.press(Key::enter);
    CHECK(combo.chosen == 1);
    combo.driver.press(Key::space);
    combo.driver.press(Key::down);
    combo.driver.press(Key::escape);
    CHECK(combo.chosen == 1);
    CHECK_FALSE(combo.driver.has(Role::option, "the floor"));
}

TEST_CASE("a combo box closes when the learner clicks elsewhere or leaves with Tab") {
    Combo combo;
    combo.driver.click(Role::combo_box, "Soap");
    combo.driver.click_at(700, 550);
    CHECK_FALSE(combo.driver.has(Role::option, "the floor"));
    combo.driver.click(Role::combo_box, "Soap");
    combo.driver.press(Key::tab);
    CHECK_FALSE(combo.driver.has(Role::option, "the floor"));
    CHECK(combo.driver.focused().name == "Submit");
}

TEST_CASE("an open combo box sleeps too") {
    Combo combo;
    combo.driver.click(Role::combo_box, "Soap");
    CHECK(combo.driver.frames_when_idle() == 0);
}

namespace {

struct Asking {
    bool is_open = false;
    int answers = 0;
    int presses_below = 0;
    Drawn drawn{[this](Frame& frame) {
        if (ui::button(frame, "Submit quiz")) is_open = true;
        if (ui::button(frame, "Below")) ++presses_below;
        if (!is_open) return;
        ui::Dialog dialog(frame, "Submit with blanks?");
        ui::paragraph(frame, "Questions 2 and 5 have no answer yet.");
        if (ui::button(frame, "Go back")) is_open = false;
        if (ui::button(frame, "Submit anyway", {.is_initial = true})) ++answers;
        if (dialog.is_dismissed()) is_open = false;
    }};
    UiDriver& driver = drawn.driver;
};

}  // namespace

TEST_CASE("a dialog takes the keyboard, keeps it, and gives it back when Esc closes it") {
    Asking asking;
    asking.driver.tab_to(Role::button, "Submit quiz");
    asking.driver.press(Key::enter);
    CHECK(asking.driver.has(Role::dialog, "Submit with blanks?"));
    CHECK(asking.driver.focused().name == "Submit anyway");
    asking.driver.press(Key::tab);
    CHECK(asking.driver.focused().name == "Go back");
    asking.driver.press(Key::tab);
    asking.driver.press(Key::enter);
    CHECK(asking.answers == 1);
    asking.driver.press(Key::escape);
    CHECK_FALSE(asking.driver.has(Role::dialog, "Submit with blanks?"));
    CHECK(asking.driver.focused().name == "Submit quiz");
}

TEST_CASE("what lies under a dialog cannot be clicked, and a click beside the dialog closes it") {
    Asking asking;
    const ui::Rect below = asking.driver.node(Role::button, "Below").rect;
    asking.driver.click(Role::button, "Submit quiz");
    asking.driver.click_at(below.x + 5, below.y + 5);
    CHECK(asking.presses_below == 0);
    CHECK_FALSE(asking.is_open);
}

TEST_CASE("a dialog is used with the pointer") {
    Asking asking;
    asking.driver.click(Role::button, "Submit quiz");
    asking.driver.click(Role::button, "Submit anyway");
    CHECK(asking.answers == 1);
    asking.driver.click(Role::button, "Go back");
    CHECK_FALSE(asking.is_open);
}

TEST_CASE("a dialog taller than the window scrolls to what has the keyboard") {
    Drawn drawn([](Frame& frame) {
        ui::Dialog dialog(frame, "Keys");
        for (int line = 0; line < 40; ++line) ui::paragraph(frame, "Tab: the next control");
        ui::button(frame, "Close");
    });
    drawn.driver.settle();
    CHECK(is_visible(drawn.driver.node(Role::button, "Close")));
    CHECK(drawn.driver.node(Role::dialog, "Keys").rect.height <= 600);
}

namespace {

/// Forty buttons, of which thirteen fit.
Drawn long_page() {
    return Drawn([](Frame& frame) {
        for (int number = 1; number <= 40; ++number) ui::button(frame, "Line " + std::to_string(number));
    });
}

}  // namespace

TEST_CASE("what takes the focus is scrolled into view") {
    Drawn drawn = long_page();
    CHECK_FALSE(is_visible(drawn.driver.node(Role::button, "Line 40")));
    drawn.driver.press({.key = Key::tab, .is_shift = true});
    CHECK(drawn.driver.focused().name == "Line 40");
    CHECK(is_visible(drawn.driver.node(Role::button, "Line 40")));
    drawn.driver.press(Key::tab);
    CHECK(is_visible(drawn.driver.node(Role::button, "Line 1")));
}

TEST_CASE("the page keys and the wheel scroll, and stop at the ends") {
    Drawn drawn = long_page();
    const auto top = [&] { return drawn.driver.node(Role::button, "Line 1").rect.y; };
    CHECK(top() == 24);
    drawn.driver.press(Key::up);
    CHECK(top() == 24);
    drawn.driver.press(Key::page_down);
    CHECK(top() == Approx(24 - 600 * 0.88).margin(1));
    drawn.driver.press(Key::end);
    CHECK(drawn.driver.node(Role::button, "Line 40").rect.y + 44 == Approx(600 - 24).margin(1));
    drawn.driver.press(Key::home);
    CHECK(top() == 24);
    drawn.driver.hover(Role::button, "Line 3");
    drawn.driver.wheel(-1);
    CHECK(top() == 24 - 72);
}

TEST_CASE("at another text size the same line stays at the top") {
    Drawn drawn = long_page();
    drawn.driver.press(Key::page_down);
    const float before = drawn.driver.node(Role::button, "Line 10").rect.y;
    drawn.driver.state().record.settings.text_percent = 200;
    drawn.driver.settle();
    CHECK(drawn.driver.node(Role::button, "Line 10").rect.y == Approx(2 * before).margin(30));
}

TEST_CASE("the chosen segment is said, and arrows and Space choose another") {
    std::size_t theme = 0;
    const std::array<std::string_view, 3> names{"Light", "Dark", "High contrast"};
    Drawn drawn([&](Frame& frame) {
        if (const auto chosen = ui::segments(frame, "Theme", names, theme)) theme = *chosen;
    });
    CHECK(drawn.driver.node(Role::radio, "Light").is_checked == true);
    drawn.driver.press(Key::tab);
    CHECK(drawn.driver.focused().name == "Light");
    drawn.driver.press(Key::right);
    drawn.driver.press(Key::space);
    CHECK(theme == 1);
    drawn.driver.click(Role::radio, "High contrast");
    CHECK(theme == 2);
}

TEST_CASE("segments that do not fit side by side stand below each other") {
    const std::array<std::string_view, 3> names{"Light", "Dark", "High contrast"};
    Drawn drawn([&](Frame& frame) { ui::segments(frame, "Theme", names, 0); }, 320);
    CHECK(drawn.driver.node(Role::radio, "Light").rect.x == drawn.driver.node(Role::radio, "Dark").rect.x);
    CHECK(drawn.driver.node(Role::radio, "Light").rect.y < drawn.driver.node(Role::radio, "Dark").rect.y);
}

TEST_CASE("a stepper stops where its value does") {
    int percent = 190;
    Drawn drawn([&](Frame& frame) {
        percent += 10 * ui::stepper(frame, "Text size", std::to_string(percent) + "%", percent > 80, percent < 200);
    });
    CHECK(drawn.driver.node(Role::group, "Text size").value == "190%");
    drawn.driver.click(Role::button, "More");
    CHECK(percent == 200);
    CHECK(drawn.driver.node(Role::button, "More").is_disabled);
    drawn.driver.click(Role::button, "Less");
    CHECK(percent == 190);
}
