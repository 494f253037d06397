#include "tests/end_to_end/desk.h"
#include "tests/support/catch.h"

#include <csignal>

using namespace end_to_end;
namespace fs = std::filesystem;

TEST_CASE("the version is printed without a window or a desktop") {
    const Outcome outcome = run({MOORING_PROGRAM, "--version"}, {{"DISPLAY", ""}, {"WAYLAND_DISPLAY", ""}});
    CHECK(outcome.ending.exit_code == 0);
    CHECK(outcome.printed == "mooring " MOORING_VERSION "\n");
}

TEST_CASE("an option that does not exist is refused in one sentence with exit code 2") {
    const Outcome outcome = run({MOORING_PROGRAM, "--modlues", "."});
    CHECK(outcome.ending.exit_code == 2);
    CHECK(outcome.printed == "mooring: '--modlues' means nothing here; 'mooring --help' lists what can be said.\n");
}

TEST_CASE("without a desktop one sentence says so, with exit code 1, and no record is made") {
    const support::TemporaryFolder home;
    const Outcome outcome = run({MOORING_PROGRAM}, {{"DISPLAY", ""},
                                                    {"WAYLAND_DISPLAY", ""},
                                                    {"HOME", home.path().string()},
                                                    {"XDG_DATA_HOME", ""},
                                                    {"XDG_STATE_HOME", ""}});
    CHECK(outcome.ending.exit_code == 1);
    CHECK(outcome.printed.starts_with("mooring: Mooring needs a desktop to open its window on, and found none ("));
    CHECK(outcome.printed.find('\n') == outcome.printed.size() - 1);
    CHECK(fs::is_empty(home.path()));
}

TEST_CASE("a display that nobody serves is told the same way") {
    const Outcome outcome = run({MOORING_PROGRAM}, {{"DISPLAY", ":54321"}, {"WAYLAND_DISPLAY", ""}});
    CHECK(outcome.ending.exit_code == 1);
    CHECK(outcome.printed.starts_with("mooring: Mooring needs a desktop"));
}

TEST_CASE("the window opens on the pathway and closes by its button with exit code 0") {
    const Desk desk;
    desk.welcome();
    PlayerWindow player(desk);
    player.wait_for("heading", "Your pathway");
    CHECK(player.frame().find("window", "Mooring") != nullptr);
    player.close();
    CHECK(player.wait_for_end().exit_code == 0);
}

TEST_CASE("the end of the session closes the window in good order") {
    const Desk desk;
    desk.welcome();
    PlayerWindow player(desk);
    player.process().send_signal(SIGTERM);
    CHECK(player.wait_for_end().exit_code == 0);
}

TEST_CASE("a window that nobody touches draws nothing") {
    const Desk desk;
    desk.welcome();
    PlayerWindow player(desk);
    const auto before = player.frame().serial;
    CHECK(!support::eventually([&] { return player.frame().serial != before; }, std::chrono::seconds(3)));
}

TEST_CASE("the window remembers where it was") {
    const Desk desk;
    desk.welcome();
    {
        PlayerWindow player(desk);
        player.move_and_resize(100, 50, 900, 700);
        player.wait_until([](const ShownFrame& frame) { return frame.nodes.front().width == 900; },
                          "a narrower window");
        player.close();
        player.wait_for_end();
    }
    const state::WindowPlace place = desk.saved().window;
    CHECK(place == state::WindowPlace{100, 50, 900, 700, false});
    const PlayerWindow again(desk);
    CHECK(again.frame().nodes.front().width == 900);
    CHECK(again.frame().nodes.front().height == 700);
}

TEST_CASE("a computer with nothing but OpenGL 2 shows the same pathway") {
    const Desk desk;
    desk.welcome();
    const PlayerWindow player(desk, {}, {}, {{"MESA_GL_VERSION_OVERRIDE", "2.1"}});
    player.wait_for("heading", "Your pathway");
}

TEST_CASE("a computer without OpenGL is told so in one sentence with exit code 1") {
    const Desk desk;
    auto environment = desk.environment();
    environment["MESA_GL_VERSION_OVERRIDE"] = "1.4";
    const Outcome outcome = run({MOORING_PROGRAM}, environment);
    CHECK(outcome.ending.exit_code == 1);
    CHECK(outcome.printed.starts_with("mooring: Mooring needs OpenGL 2 or later to draw its window"));
}
