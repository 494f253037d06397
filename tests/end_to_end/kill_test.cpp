#include "tests/end_to_end/small_module.h"
#include "tests/support/catch.h"

#include <random>

using namespace end_to_end;

namespace {

constexpr int kills = 200;

/// From before the answer can have reached the disk to well after its feedback shows.
std::chrono::milliseconds time_to_live(std::mt19937& chance) {
    return std::chrono::milliseconds(std::uniform_int_distribution<int>(0, 60)(chance));
}

int tries(const Desk& desk) {
    const state::Record record = desk.saved();
    const auto module = record.modules.find("tying-up");
    if (module == record.modules.end() || !module->second.practice.contains(1)) return 0;
    return module->second.practice.at(1).tries;
}

}  // namespace

TEST_CASE("of 200 kills at any moment around an answer, none loses an answer whose feedback showed") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 chance(seed);
    const Desk desk;
    desk.welcome();
    const std::vector<std::string> arguments = {"--modules", small_pathway(desk).string(), "--open", "tying-up"};
    int shown = 0;
    for (int round = 0; round < kills; ++round) {
        CAPTURE(round);
        const int before = tries(desk);
        PlayerWindow player(desk, arguments);
        answer_but_for_the_last_key(player);
        player.strike({"Return"});
        REQUIRE(!player.process().wait(time_to_live(chance)));
        player.kill();
        player.wait_for_end();
        const bool has_shown = player.frame().find("button", "Try again") != nullptr;
        shown += has_shown ? 1 : 0;
        const int after = tries(desk);
        CHECK(after <= before + 1);
        CHECK(after >= before + (has_shown ? 1 : 0));
    }
    WARN("feedback was on the screen at " << shown << " of " << kills << " kills");
}
