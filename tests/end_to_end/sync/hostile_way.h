/// What stands between a laptop and the hub on a bad day: a server that passes requests on, or not, or twice, and
/// loses, cuts and makes up replies.
#pragma once

#include "tests/end_to_end/hub/hub_program.h"
#include "tests/support/tiny_server.h"

#include <random>
#include <string>

namespace tests {

class HostileWay {
public:
    /// Of a hundred requests `fault_percent` go wrong, and before or after each `kill_every`th the hub is killed with
    /// -9 and started again.
    HostileWay(hub_desk::HubProgram& hub, int fault_percent, int kill_every, unsigned seed)
        : hub_(hub), fault_percent_(fault_percent), kill_every_(kill_every), random_(seed) {}

    support::Said operator()(const support::Heard& heard);

    int kills() const { return kills_; }
    /// Every byte that the laptop has sent.
    const std::string& sent() const { return sent_; }

private:
    support::Said pass_on(const support::Heard& heard);
    support::Said go_wrong(const support::Heard& heard);
    void kill_hub();
    int roll(int sides) { return std::uniform_int_distribution<int>(0, sides - 1)(random_); }

    hub_desk::HubProgram& hub_;
    int fault_percent_;
    int kill_every_;
    std::mt19937 random_;
    int requests_ = 0;
    int kills_ = 0;
    std::string sent_;
};

}  // namespace tests
