#include "tests/end_to_end/desk.h"
#include "tests/support/catch.h"

using namespace end_to_end;

TEST_CASE("the first start asks for a name by keyboard alone, dead keys too, and the name survives a power cut") {
    const Desk desk;
    desk.use_keyboard("us", "intl");
    PlayerWindow player(desk);
    player.wait_for("heading", "Welcome to Mooring");
    player.press({"S", "i", "dead_circumflex", "a", "n", "space", "dead_circumflex", "W", "y", "n"});
    CHECK(player.wait_for("text field", "Your name (optional)").value == "Siân Ŵyn");
    player.tab_to("button", "Begin");
    player.press({"Return"});
    player.wait_until([](const ShownFrame& frame) { return frame.find("heading", "Welcome to Mooring") == nullptr; },
                      "the first run to end");
    player.kill();
    CHECK(player.wait_for_end().signal == 9);
    CHECK(desk.saved().is_welcomed);
    CHECK(desk.saved().profile.name == "Siân Ŵyn");

    const PlayerWindow again(desk);
    CHECK(again.frame().find("heading", "Welcome to Mooring") == nullptr);
}

TEST_CASE("a first run that was left early is asked again") {
    const Desk desk;
    {
        PlayerWindow player(desk);
        player.type("Ada");
        player.close();
        player.wait_for_end();
    }
    CHECK(!desk.saved().is_welcomed);
    const PlayerWindow again(desk);
    again.wait_for("heading", "Welcome to Mooring");
}

TEST_CASE("the text size chosen with Ctrl and plus is kept") {
    const Desk desk;
    desk.welcome();
    {
        PlayerWindow player(desk);
        player.press({"ctrl+plus", "ctrl+plus"});
        player.close();
        player.wait_for_end();
    }
    CHECK(desk.saved().settings.text_percent == 120);
}
