#include "tests/end_to_end/records/sending.h"

#include "player/store/outbox.h"
#include "tests/support/catch.h"

namespace end_to_end {

std::int64_t waiting(const Desk& desk) {
    const auto outbox = store::Outbox::open(desk.data);
    REQUIRE(outbox);
    const auto counts = outbox->counts();
    REQUIRE(counts);
    return counts->waiting;
}

void press_on(const PlayerWindow& player, const Wanted& control) {
    player.tab_to(control);
    player.strike({"Return"});
}

void connect(const PlayerWindow& player, const std::string& invitation) {
    press_on(player, {"button", "Settings"});
    press_on(player, {"button", "Connect this laptop"});
    player.write({"text field", "Connection code"}, invitation);
    player.strike({"Return"});
    player.wait_for("heading", "Connected to …");
    player.strike({"Escape", "Escape"});
    player.wait_for("heading", "Your pathway");
}

void go_home(const PlayerWindow& player) {
    for (int steps = 0; player.frame().find("heading", "Your pathway") == nullptr; ++steps) {
        REQUIRE(steps < 10);
        player.press({"Escape"});
    }
}

void send_all(const PlayerWindow& player, const Desk& desk) {
    press_on(player, {"button", "Saved on this laptop…"});
    player.wait_for("heading", "Your records");
    const auto is_all_sent = [&] {
        if (waiting(desk) == 0) return true;
        const ShownFrame frame = player.frame();
        const Shown* send = frame.find("button", "Send now");
        if (send != nullptr && !send->is("disabled")) player.click("button", "Send now");
        return false;
    };
    REQUIRE(support::eventually(is_all_sent, patience));
}

}  // namespace end_to_end
