#include "tests/support/catch.h"
#include "tests/support/record_scenes.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/learner.h"

namespace {

using support::UiDriver;
using ui::Key;
using ui::Role;
using Kind = state::Screen::Kind;

UiDriver at_connection(state::State state = tests::loaded(tests::ada()), support::UiOptions options = {}) {
    state.screens.push_back({.kind = Kind::connection});
    return UiDriver(std::move(state), std::move(options));
}

const state::TryConnection* tried(const UiDriver& driver) { return tests::last<state::TryConnection>(driver.effects()); }

void answer(UiDriver& driver, bool is_good, const std::string& sentence) {
    state::Travel travel = driver.state().travel;
    travel.answer = state::ConnectionAnswer{driver.state().connecting.request, is_good, sentence};
    driver.send(state::Travelled{travel});
    driver.settle();
}

/// The try that is under way has connected the laptop.
void connect(UiDriver& driver) {
    state::Travel travel;
    travel.kind = state::Travel::Kind::resting;
    travel.endpoint = "https://hub.example.org/xapi";
    travel.answer = state::ConnectionAnswer{driver.state().connecting.request, true, "Connected to hub.example.org."};
    driver.send(state::Travelled{travel});
    driver.settle();
}

void type_into(UiDriver& driver, const char* field, const char* words) {
    driver.click(Role::text_field, field);
    driver.type(words);
}

}  // namespace

TEST_CASE("the settings say how the laptop is connected, and lead there and to the records") {
    UiDriver driver(tests::on_screen(Kind::settings));
    driver.settle();
    CHECK(driver.has(Role::paragraph, "Not connected: your records stay on this laptop."));
    driver.click(Role::button, "Connect this laptop");
    CHECK(state::screen(driver.state()).kind == Kind::connection);
    driver.press(Key::escape);
    driver.click(Role::button, "See your records");
    CHECK(state::screen(driver.state()).kind == Kind::records);

    state::State connected = support::connected(tests::on_screen(Kind::settings));
    UiDriver other(connected);
    other.settle();
    CHECK(other.has(Role::paragraph, "Connected to https://hub.example.org/xapi"));
    other.click(Role::button, "Look at the connection");
    CHECK(state::screen(other.state()).kind == Kind::connection);
}

TEST_CASE("a connection code is pasted and tried, which can be stopped") {
    UiDriver driver = at_connection();
    driver.settle();
    CHECK(driver.node(Role::button, "Connect").is_disabled);
    type_into(driver, "Connection code", "https://hub.example.org/connect#ABCDE-FGHIJ");
    driver.press(Key::enter);
    REQUIRE(tried(driver) != nullptr);
    CHECK(tried(driver)->way == state::WayToConnect{state::WithCode{"https://hub.example.org/connect#ABCDE-FGHIJ", ""}});
    CHECK(driver.node(Role::button, "Connecting …").is_disabled);
    CHECK(driver.frames_when_idle() == 0);
    driver.click(Role::button, "Stop trying");
    CHECK(tests::last<state::GiveUpConnection>(driver.effects()) != nullptr);
    CHECK_FALSE(driver.has(Role::button, "Connecting …"));
}

TEST_CASE("the learner's name and staff number go along only when they are ticked, and it is said who will see them") {
    state::Record ada = tests::ada();
    ada.profile.staff_number = "0417";
    UiDriver driver = at_connection(tests::loaded(ada));
    driver.settle();
    const ui::Node& name = driver.node(Role::checkbox, "Your name goes with your records");
    CHECK(name.is_checked == false);
    CHECK(name.description ==
          "Whoever may read your records sees “Ada” with all of them, those sent before too. Unticked, nobody new is told; "
          "who was told already still knows.");
    driver.click(Role::checkbox, "Your name goes with your records");
    CHECK(driver.state().record.settings.gives_name);
    CHECK_FALSE(driver.state().record.settings.gives_staff_number);
    driver.click(Role::checkbox, "Your staff number goes along when you connect");
    type_into(driver, "Connection code", "https://hub.example.org/connect#ABCDE");
    driver.press(Key::enter);
    REQUIRE(tried(driver) != nullptr);
    CHECK(tried(driver)->way == state::WayToConnect{state::WithCode{"https://hub.example.org/connect#ABCDE", "Ada", "0417"}});
}

TEST_CASE("what goes with the records is set under Settings too, and says where there is nothing to give yet") {
    UiDriver driver(tests::on_screen(Kind::settings));
    driver.settle();
    CHECK(driver.has(Role::paragraph, "You have not written a staff number yet. Its place is under Settings."));
    driver.click(Role::checkbox, "Your name goes with your records");
    CHECK(driver.state().record.settings.gives_name);
    driver.click(Role::checkbox, "Your name goes with your records");
    CHECK_FALSE(driver.state().record.settings.gives_name);
}

TEST_CASE("what is wrong with a code is said under it, and what was pasted stays to be mended") {
    UiDriver driver = at_connection();
    driver.settle();
    type_into(driver, "Connection code", "ABCDE");
    driver.press(Key::enter);
    answer(driver, false, "The address of the hub is missing. Paste the whole line that you were given.");
    CHECK(driver.has(Role::alert, "The address of the hub is missing. Paste the whole line that you were given."));
    CHECK(driver.node(Role::text_field, "Connection code").value == "ABCDE");
    driver.click(Role::text_field, "Connection code");
    driver.press(Key::enter);
    CHECK_FALSE(driver.has(Role::alert, "The address of the hub is missing. Paste the whole line that you were given."));
}

TEST_CASE("an address and key are tested, and the answer is under them") {
    UiDriver driver = at_connection();
    driver.settle();
    type_into(driver, "Address", "lrs.example.org/xapi");
    type_into(driver, "Key", "ward-9");
    type_into(driver, "Secret", "hush hush");
    driver.click(Role::button, "Test");
    REQUIRE(tried(driver) != nullptr);
    CHECK(tried(driver)->is_test);
    CHECK(tried(driver)->way == state::WayToConnect{state::WithKey{"lrs.example.org/xapi", "ward-9", "hush hush"}});
    CHECK(driver.node(Role::button, "Trying …").is_disabled);
    answer(driver, true, "There is a record store at https://lrs.example.org/xapi, and it takes this key.");
    CHECK(driver.has(Role::status, "There is a record store at https://lrs.example.org/xapi, and it takes this key."));
}

/// The answer to a test could lie half below the window's edge.
TEST_CASE("what came of a try is in view, at any size") {
    const auto [width, height, percent] = GENERATE(table<float, float, int>({{1280, 800, 100}, {1280, 800, 200}, {640, 480, 200}}));
    const bool is_good = GENERATE(false, true);
    UiDriver driver = at_connection(tests::loaded(tests::ada()), {.width = width, .height = height});
    state::Settings settings = driver.state().record.settings;
    settings.text_percent = percent;
    driver.send(state::ChangeSettings{settings});
    driver.settle();
    type_into(driver, "Address", "lrs.example.org/xapi");
    type_into(driver, "Secret", "hush hush");
    driver.click(Role::button, "Test");
    const std::string sentence = "lrs.example.org does not know this key, or its secret is another.";
    answer(driver, is_good, sentence);
    CHECK(is_wholly_visible(driver.node(is_good ? Role::status : Role::alert, sentence)));
}

TEST_CASE("a secret shows as dots, also to assistive technology, and cannot be copied") {
    UiDriver driver = at_connection();
    driver.settle();
    type_into(driver, "Secret", "hush hush");
    CHECK(driver.node(Role::text_field, "Secret").value == "•••••••••");
    CHECK(driver.interface().semantics().dump().find("hush") == std::string::npos);
    driver.press({.key = Key::a, .is_ctrl = true});
    driver.press({.key = Key::c, .is_ctrl = true});
    driver.press({.key = Key::x, .is_ctrl = true});
    CHECK(tests::last<state::CopyWords>(driver.messages()) == nullptr);
    CHECK(driver.state().connecting.draft.secret == "hush hush");
    driver.press({.key = Key::left, .is_ctrl = true});  // to its beginning: where words end is a secret too
    driver.type("!");
    CHECK(driver.state().connecting.draft.secret == "!hush hush");
    driver.press(Key::backspace);
    driver.press(Key::end);
    driver.press(Key::backspace);
    CHECK(driver.state().connecting.draft.secret == "hush hus");
}

TEST_CASE("whoever connects by a form goes on where it is said that they are connected") {
    // With the forms the focus fell on the tick about the name, at which nobody wanted to be.
    const auto [width, height, percent] = GENERATE(table<float, float, int>({{1280, 800, 100}, {1280, 800, 200}, {640, 480, 200}}));
    const auto [field, is_by_keyboard] = GENERATE(table<const char*, bool>(
        {{"Connection code", true}, {"Connection code", false}, {"Secret", true}}));
    UiDriver driver = at_connection(tests::loaded(tests::ada()), {.width = width, .height = height});
    state::Settings settings = driver.state().record.settings;
    settings.text_percent = percent;
    driver.send(state::ChangeSettings{settings});
    driver.settle();
    type_into(driver, field, "https://hub.example.org/connect#ABCDE");
    if (is_by_keyboard)
        driver.press(Key::enter);
    else
        driver.click(Role::button, "Connect");
    connect(driver);
    CHECK(driver.focused().name == "See your records");
    CHECK(is_wholly_visible(driver.focused()));
    CHECK(is_wholly_visible(driver.node(Role::status, "Connected to hub.example.org.")));
    CHECK(driver.frames_when_idle() == 0);
}

TEST_CASE("whoever does something else meanwhile stays there when the laptop is connected") {
    UiDriver driver = at_connection();
    driver.settle();
    type_into(driver, "Connection code", "https://hub.example.org/connect#ABCDE");
    driver.press(Key::enter);
    driver.click(Role::checkbox, "Your staff number goes along when you connect");
    connect(driver);
    CHECK(driver.focused().name == "Your staff number goes along when you connect");
}

TEST_CASE("a hub that does not say as whom a laptop is connected leaves it at the key") {
    state::State state = support::connected(tests::loaded(tests::ada()));
    state.travel.person.clear();
    UiDriver in_a_team = at_connection(state);
    in_a_team.settle();
    CHECK(in_a_team.has(Role::paragraph, "In the team Ward 9"));
    state.travel.team.clear();
    UiDriver driver = at_connection(state);
    driver.settle();
    CHECK(driver.has(Role::paragraph, "With the key kestrel-4417, since 3 November 2026"));
    CHECK(driver.interface().semantics().dump().find("the team") == std::string::npos);
}

TEST_CASE("who is connected sees to what, as whom, with which key and since when, and may ask for another place") {
    UiDriver driver = at_connection(support::connected(tests::loaded(tests::ada())));
    driver.settle();
    CHECK(driver.has(Role::heading, "Connected to https://hub.example.org/xapi"));
    CHECK(driver.has(Role::paragraph, "As Ada Lovelace, in the team Ward 9"));
    CHECK(driver.has(Role::paragraph, "With the key kestrel-4417, since 3 November 2026"));
    CHECK(driver.has(Role::status, "3 records waiting · 1 record refused · last sent 12 Nov, 14:05"));
    CHECK_FALSE(driver.has(Role::text_field, "Connection code"));
    driver.click(Role::button, "Connect to another place");
    CHECK(driver.has(Role::text_field, "Connection code"));
    type_into(driver, "Connection code", "https://other.example.org/connect#ABCDE");
    driver.press(Key::enter);
    answer(driver, true, "Connected to other.example.org.");
    CHECK_FALSE(driver.has(Role::text_field, "Connection code"));
    CHECK(driver.has(Role::status, "Connected to other.example.org."));
}

TEST_CASE("disconnecting asks a plain question, whose first answer is to stay") {
    UiDriver driver = at_connection(support::connected(tests::loaded(tests::ada())));
    driver.settle();
    driver.click(Role::button, "Disconnect");
    CHECK(driver.has(Role::dialog, "Disconnect this laptop?"));
    CHECK(driver.focused().name == "Stay connected");
    driver.press(Key::escape);
    CHECK(tests::last<state::ForgetConnection>(driver.effects()) == nullptr);
    driver.click(Role::button, "Disconnect");
    driver.press(Key::tab);
    driver.press(Key::enter);
    CHECK(tests::last<state::ForgetConnection>(driver.effects()) != nullptr);
}

TEST_CASE("when sending has stopped the screen says why, offers another go and the forms at once") {
    UiDriver driver = at_connection(support::sending_stopped(tests::loaded(tests::ada())));
    driver.settle();
    CHECK(driver.has(Role::alert, "Sending has stopped: The record store does not know this key, or its secret is another. "
                                  "Your records are safe here. Connect again below, or send again once it is mended."));
    CHECK(driver.has(Role::text_field, "Connection code"));
    driver.click(Role::button, "Send again");
    CHECK(tests::last<state::SendRecords>(driver.effects()) != nullptr);
}

/// Both forms, what was typed into them and what the test found went from the screen while the records were tried again.
TEST_CASE("forms that came up because sending had stopped stay while somebody uses them") {
    UiDriver driver = at_connection(support::sending_stopped(tests::loaded(tests::ada())));
    driver.settle();
    type_into(driver, "Address", "lrs.example.org/xapi");
    const auto travels = [&](state::Travel::Kind kind) {
        state::Travel travel = driver.state().travel;
        travel.kind = kind;
        driver.send(state::Travelled{travel});
        driver.settle();
    };
    travels(state::Travel::Kind::sending);
    CHECK(driver.node(Role::text_field, "Address").value == "lrs.example.org/xapi");
    driver.click(Role::button, "Test");
    travels(state::Travel::Kind::connecting);
    CHECK(driver.has(Role::button, "Stop trying"));
    answer(driver, false, "lrs.example.org does not know this key, or its secret is another.");
    CHECK(driver.has(Role::alert, "lrs.example.org does not know this key, or its secret is another."));
    driver.press({.key = Key::escape});
    CHECK(driver.state().connecting.draft == state::ConnectionDraft{});
}

TEST_CASE("forms that came up because sending had stopped go when it is mended and nobody used them") {
    UiDriver driver = at_connection(support::sending_stopped(tests::loaded(tests::ada())));
    driver.settle();
    state::Travel travel = driver.state().travel;
    travel.kind = state::Travel::Kind::resting;
    driver.send(state::Travelled{travel});
    driver.settle();
    CHECK_FALSE(driver.has(Role::text_field, "Address"));
    CHECK(driver.has(Role::button, "Connect to another place"));
}

TEST_CASE("a connection that could not be forgotten says so") {
    state::State state = tests::loaded(tests::ada());
    state.travel.answer = state::ConnectionAnswer{0, false, "The keyring is locked."};
    UiDriver driver = at_connection(std::move(state));
    driver.settle();
    CHECK(driver.has(Role::alert, "The keyring is locked."));
}

TEST_CASE("connecting fits a small window with large text, and is reached by keyboard") {
    UiDriver driver = at_connection(support::sending_stopped(tests::loaded(tests::ada())), {.width = 640, .height = 480});
    state::Settings settings = driver.state().record.settings;
    settings.text_percent = 200;
    driver.send(state::ChangeSettings{settings});
    driver.settle();
    driver.tab_to(Role::text_field, "Secret");
    CHECK(is_wholly_visible(driver.focused()));
    const ui::Node& area = driver.node(Role::scroll_area, "Connection");
    for (const ui::Node& node : driver.interface().semantics().nodes()) {
        INFO(node.name);
        CHECK(node.rect.x + node.rect.width <= area.rect.x + area.rect.width + 1);
    }
}
