#include "tests/support/catch.h"
#include "tests/ui/learning.h"

#include <algorithm>
#include <utility>

namespace {

using learning::press_alt;
using support::UiDriver;
using ui::Key;
using ui::Role;

constexpr const char* choose_one = R"(### Question 1 (choose one, fixed order)

When should you clean your hands?

- [ ] Only when they look dirty
  > Germs are too small to see.
- [x] Before and after each patient
  > Yes, both times count.
- [ ] Once, at the start of the day

> **Hint:** Who are the germs travelling between?

> **Explanation:** Cleaning before protects the patient.
)";

constexpr const char* choose_all = R"(### Question 2 (choose all, part marks, fixed order)

Which are needed?

- [x] Clean water
- [x] Soap
- [ ] Gloves
  > Gloves do not replace washing.
)";

constexpr const char* put_in_order = R"(### Question 3 (put in order)

Put the steps in order.

1. Wet
2. Rub
3. Rinse
)";

constexpr const char* a_match = R"(### Question 4 (match)

Match each item to its use.

- Alcohol rub -> hands that look clean
- Soap and water -> hands that look dirty
- -> cleaning the floor
)";

constexpr const char* short_answer = R"(### Question 5 (short answer)

What do we call a germ that can make people ill?

- [x] pathogen
- [ ] virus
  > A virus is one kind.
)";

constexpr const char* a_number = R"(### Question 6 (number)

For how many seconds should you rub?

- [x] 20 to 30 seconds
- [ ] 5 seconds
  > That is too short to work.
)";

constexpr const char* true_or_false = R"(### Question 7 (true or false)

Gloves replace washing.

- [ ] True
- [x] False
)";

/// A module whose introduction asks one question.
state::State asking(const std::string& question) { return learning::with_module(learning::module_text(question)); }

void open(UiDriver& driver) { driver.send(state::OpenModule{"practice"}); }

const state::PracticeAnswer* saved(UiDriver& driver, int number) {
    const auto& practice = driver.state().record.modules.at("practice").practice;
    const auto found = practice.find(number);
    return found == practice.end() ? nullptr : &found->second;
}

/// The items to order as they stand on the screen.
std::vector<std::string> items(UiDriver& driver) {
    const auto& tree = driver.interface().semantics();
    std::vector<std::string> all;
    for (const ui::Node* node : tree.all(Role::item)) all.push_back(node->name);
    return all;
}

}  // namespace

TEST_CASE("a practice question says what it is for, its kind in words and what it asks, but not its permanent number") {
    UiDriver driver(asking(choose_one));
    open(driver);
    CHECK(driver.has(Role::group, "Check your understanding, choose one: When should you clean your hands?"));
    CHECK(driver.has(Role::paragraph, "Choose one"));
    CHECK(driver.node(Role::button, "Check my answer").is_disabled);
}

TEST_CASE("choosing and checking shows right or wrong, the feedback and the explanation") {
    UiDriver driver(asking(choose_one));
    open(driver);
    driver.click(Role::radio, "Only when they look dirty");
    CHECK(driver.node(Role::radio, "Only when they look dirty").is_checked == true);
    driver.click(Role::button, "Check my answer");
    CHECK(driver.has(Role::status, "Not right"));
    CHECK(driver.node(Role::radio, "Only when they look dirty").value == "Not right");
    CHECK(driver.node(Role::radio, "Before and after each patient").value == "The right answer");
    CHECK(driver.has(Role::paragraph, "Germs are too small to see."));
    CHECK_FALSE(driver.has(Role::paragraph, "Yes, both times count."));
    CHECK(driver.has(Role::paragraph, "Cleaning before protects the patient."));
    REQUIRE(saved(driver, 1) != nullptr);
    CHECK(saved(driver, 1)->response.chosen == std::vector<int>{0});
}

TEST_CASE("a practice question can be tried again, and starts empty") {
    UiDriver driver(asking(choose_one));
    open(driver);
    driver.click(Role::radio, "Only when they look dirty");
    driver.click(Role::button, "Check my answer");
    driver.click(Role::button, "Try again");
    CHECK(driver.node(Role::radio, "Only when they look dirty").is_checked == false);
    driver.click(Role::radio, "Before and after each patient");
    driver.click(Role::button, "Check my answer");
    CHECK(driver.has(Role::status, "Right"));
    CHECK(driver.has(Role::paragraph, "Tried 2 times"));
    CHECK(saved(driver, 1)->tries == 2);
}

TEST_CASE("choose one by keyboard: a digit chooses, Enter checks, and the focus goes on to Try again") {
    UiDriver driver(asking(choose_one));
    open(driver);
    driver.type("2");
    CHECK(driver.node(Role::radio, "Before and after each patient").is_checked == true);
    driver.press(Key::enter);
    CHECK(driver.has(Role::status, "Right"));
    CHECK(driver.focused().name == "Try again");
    driver.press(Key::enter);
    CHECK(driver.focused().name == "Only when they look dirty");
}

TEST_CASE("arrows move among the answers and Space chooses") {
    UiDriver driver(asking(choose_one));
    open(driver);
    driver.tab_to(Role::radio, "Only when they look dirty");
    driver.press(Key::down);
    driver.press(Key::down);
    CHECK(driver.focused().name == "Once, at the start of the day");
    driver.press(Key::space);
    CHECK(driver.node(Role::radio, "Once, at the start of the day").is_checked == true);
}

TEST_CASE("a hint stays hidden until it is asked for") {
    UiDriver driver(asking(choose_one));
    open(driver);
    CHECK_FALSE(driver.has(Role::paragraph, "Who are the germs travelling between?"));
    driver.click(Role::button, "Show a hint");
    CHECK(driver.has(Role::paragraph, "Who are the germs travelling between?"));
    driver.click(Role::button, "Hide the hint");
    CHECK_FALSE(driver.has(Role::paragraph, "Who are the germs travelling between?"));
}

TEST_CASE("choose all takes several answers and takes them back") {
    UiDriver driver(asking(choose_all));
    open(driver);
    driver.click(Role::checkbox, "Clean water");
    driver.click(Role::checkbox, "Gloves");
    driver.click(Role::checkbox, "Gloves");
    driver.click(Role::button, "Check my answer");
    CHECK(driver.has(Role::status, "Partly right: 50% of the marks"));
    CHECK(driver.node(Role::checkbox, "Soap").value == "This one was right");
    CHECK(driver.node(Role::checkbox, "Gloves").value.empty());
}

TEST_CASE("choose all by keyboard alone") {
    UiDriver driver(asking(choose_all));
    open(driver);
    driver.type("1");
    driver.type("2");
    driver.press(Key::enter);
    CHECK(driver.has(Role::status, "Right"));
}

TEST_CASE("true or false is answered like a choice") {
    UiDriver driver(asking(true_or_false));
    open(driver);
    CHECK(driver.has(Role::group, "Check your understanding, true or false: Gloves replace washing."));
    driver.click(Role::radio, "False");
    driver.press(Key::enter);
    CHECK(driver.has(Role::status, "Right"));
}

TEST_CASE("an answer kept from before its question was rewritten as one to put in order is not looked at") {
    // What was chosen then pointed outside the new answers, at every start.
    state::State state = asking(put_in_order);
    state::Response& kept = state.record.drafts[{"practice", state::DraftKey::Kind::practice, 3}];
    kept.chosen = {-1, 7, 7};
    UiDriver driver(std::move(state));
    driver.send(state::OpenModule{"practice"});
    driver.settle();
    CHECK(items(driver).size() == 3);
}

TEST_CASE("items are put in order with their buttons") {
    UiDriver driver(asking(put_in_order));
    open(driver);
    CHECK(items(driver) != std::vector<std::string>{"Wet", "Rub", "Rinse"});
    CHECK(driver.node(Role::button, "Check my answer").is_disabled);
    for (int move = 0; move < 2; ++move) {
        if (items(driver).front() != "Wet") driver.click(Role::button, "Move up: Wet");
    }
    if (items(driver)[1] != "Rub") driver.click(Role::button, "Move up: Rub");
    CHECK(items(driver) == std::vector<std::string>{"Wet", "Rub", "Rinse"});
    driver.click(Role::button, "Check my answer");
    CHECK(driver.has(Role::status, "Right"));
}

TEST_CASE("the first item cannot move up and the last cannot move down") {
    UiDriver driver(asking(put_in_order));
    open(driver);
    CHECK(driver.node(Role::button, "Move up: " + items(driver).front()).is_disabled);
    CHECK(driver.node(Role::button, "Move down: " + items(driver).back()).is_disabled);
    CHECK_FALSE(driver.node(Role::button, "Move down: " + items(driver).front()).is_disabled);
}

TEST_CASE("items are put in order with Alt and the arrows, and the focus goes along") {
    UiDriver driver(asking(put_in_order));
    open(driver);
    const std::vector<std::string> before = items(driver);
    driver.tab_to(Role::item, before[0]);
    press_alt(driver, Key::down);
    CHECK(items(driver) == std::vector<std::string>{before[1], before[0], before[2]});
    CHECK(driver.focused().name == before[0]);
    CHECK(driver.focused().value == "2 of 3");
    press_alt(driver, Key::down);
    press_alt(driver, Key::down);
    CHECK(items(driver) == std::vector<std::string>{before[1], before[2], before[0]});
    driver.press(Key::enter);
    CHECK(saved(driver, 3) != nullptr);
}

TEST_CASE("items are put in order by dragging") {
    UiDriver driver(asking(put_in_order));
    open(driver);
    const std::vector<std::string> before = items(driver);
    const ui::Rect first = driver.node(Role::item, before[0]).rect;
    const ui::Rect last = driver.node(Role::item, before[2]).rect;
    driver.drag(first.x + 20, first.y + 20, last.x + 20, last.y + 30);
    CHECK(items(driver) == std::vector<std::string>{before[1], before[2], before[0]});
}

TEST_CASE("pairs are made with drop-downs by keyboard alone") {
    UiDriver driver(asking(a_match));
    open(driver);
    for (const auto& [left, right] : {std::pair{"Alcohol rub", "hands that look clean"},
                                      std::pair{"Soap and water", "hands that look dirty"}}) {
        driver.tab_to(Role::combo_box, left);
        driver.press(Key::enter);
        const std::vector<std::string> options = learning::names(driver, Role::option);
        const auto place = std::find(options.begin(), options.end(), right) - options.begin();
        for (std::ptrdiff_t step = 0; step < place; ++step) driver.press(Key::down);
        driver.press(Key::enter);
        CHECK(driver.node(Role::combo_box, left).value == right);
    }
    driver.tab_to(Role::button, "Check my answer");
    driver.press(Key::enter);
    CHECK(driver.has(Role::status, "Right"));
}

TEST_CASE("pairs are made by dragging, and can be emptied again") {
    UiDriver driver(asking(a_match));
    open(driver);
    const ui::Rect chip = driver.node(Role::item, "cleaning the floor").rect;
    const ui::Rect field = driver.node(Role::combo_box, "Alcohol rub").rect;
    driver.drag(chip.x + 20, chip.y + 20, field.x + 40, field.y + 20);
    CHECK(driver.node(Role::combo_box, "Alcohol rub").value == "cleaning the floor");
    driver.click(Role::combo_box, "Alcohol rub");
    driver.click(Role::option, "Leave empty");
    CHECK(driver.node(Role::combo_box, "Alcohol rub").value == "Choose …");
    CHECK(driver.node(Role::button, "Check my answer").is_disabled);
}

// Nothing told the answers that were placed from those that were left.
TEST_CASE("an answer that has its place is marked as used, until its place is emptied") {
    UiDriver driver(asking(a_match));
    open(driver);
    CHECK(driver.node(Role::item, "cleaning the floor").value.empty());
    driver.click(Role::combo_box, "Alcohol rub");
    driver.click(Role::option, "cleaning the floor");
    CHECK(driver.node(Role::item, "cleaning the floor").value == "used");
    CHECK(driver.node(Role::item, "hands that look dirty").value.empty());
    driver.click(Role::combo_box, "Alcohol rub");
    driver.click(Role::option, "Leave empty");
    CHECK(driver.node(Role::item, "cleaning the floor").value.empty());
}

TEST_CASE("a wrong pair says what belongs there") {
    UiDriver driver(asking(a_match));
    open(driver);
    driver.click(Role::combo_box, "Alcohol rub");
    driver.click(Role::option, "cleaning the floor");
    driver.click(Role::button, "Check my answer");
    CHECK(driver.has(Role::paragraph, "cleaning the floor"));
    CHECK(driver.has(Role::paragraph, "The right answer: hands that look clean"));
}

TEST_CASE("a short answer is typed and checked with Enter") {
    UiDriver driver(asking(short_answer));
    open(driver);
    driver.tab_to(Role::text_field, "Your answer");
    driver.type("virus");
    driver.press(Key::enter);
    CHECK(driver.has(Role::status, "Not right"));
    CHECK(driver.has(Role::paragraph, "A virus is one kind."));
    CHECK(driver.has(Role::paragraph, "The right answer: pathogen"));
    driver.press(Key::enter);  // Try again
    driver.type("Pathogen.");
    driver.press(Key::enter);
    CHECK(driver.has(Role::status, "Right"));
}

TEST_CASE("a number field says its unit, and what is not a number is said at once") {
    UiDriver driver(asking(a_number));
    open(driver);
    driver.tab_to(Role::text_field, "Your answer, in seconds");
    driver.type("many");
    CHECK(driver.has(Role::paragraph, "Write a number in digits, such as 12 or 0.5."));
    for (int letter = 0; letter < 4; ++letter) driver.press(Key::backspace);
    driver.type("25");
    CHECK_FALSE(driver.has(Role::paragraph, "Write a number in digits, such as 12 or 0.5."));
    driver.press(Key::enter);
    CHECK(driver.has(Role::status, "Right"));
}

TEST_CASE("a draft is still there when the learner comes back to the page") {
    UiDriver driver(asking(choose_one));
    open(driver);
    driver.click(Role::radio, "Once, at the start of the day");
    driver.send(state::Open{});
    open(driver);
    CHECK(driver.node(Role::radio, "Once, at the start of the day").is_checked == true);
}

TEST_CASE("an answer that could not be saved stays, says so, and is marked only when it is safe") {
    UiDriver driver(asking(choose_one));
    open(driver);
    driver.click(Role::radio, "Before and after each patient");
    driver.break_saving("The disk is full.");
    driver.click(Role::button, "Check my answer");
    CHECK(driver.has(Role::status, "Not saved yet. Your answer is kept here and will be tried again."));
    CHECK_FALSE(driver.has(Role::status, "Right"));
    CHECK(driver.node(Role::radio, "Before and after each patient").is_checked == true);
    driver.break_saving("");
    driver.click(Role::button, "Try to save now");
    CHECK(driver.has(Role::status, "Right"));
}

TEST_CASE("with two questions on a page the digits answer the one that has the focus") {
    UiDriver driver(learning::with_module(learning::module_text(std::string(choose_one) + "\n" + choose_all)));
    driver.resize(1280, 1600);
    open(driver);
    driver.tab_to(Role::checkbox, "Soap");
    driver.type("1");
    CHECK(driver.node(Role::checkbox, "Clean water").is_checked == true);
    CHECK(driver.node(Role::radio, "Only when they look dirty").is_checked == false);
}
