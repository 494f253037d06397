#include "tests/end_to_end/desk.h"
#include "tests/support/catch.h"

using namespace end_to_end;

TEST_CASE("a second window on the same record offers to go to the first, and going there closes it") {
    const Desk desk;
    desk.welcome();
    PlayerWindow first(desk);
    PlayerWindow second(desk);
    second.click("button", "Go to that window");
    CHECK(second.wait_for_end().exit_code == 0);
    CHECK(first.process().is_running());
}

TEST_CASE("a second window can stay, for reading only") {
    const Desk desk;
    desk.welcome();
    PlayerWindow first(desk);
    PlayerWindow second(desk);
    second.click("button", "Read here, without saving");
    second.wait_until([](const ShownFrame& frame) { return frame.find("dialog", "…") == nullptr; },
                      "the pathway alone");
    CHECK(second.frame().find("status", "Open for reading only: nothing is saved") != nullptr);
    second.close();
    CHECK(second.wait_for_end().exit_code == 0);
    CHECK(first.process().is_running());
}
