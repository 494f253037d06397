#include "tests/end_to_end/sync/road.h"

#include <climits>
#include <csignal>

namespace tests {

using support::Heard;
using support::Said;

Road::Road(hub_desk::HubProgram& hub)
    : hub_(hub), fair_(hub, 0, INT_MAX, 7), hostile_(hub, 25, INT_MAX, 7),
      server_([this](const Heard& heard) { return pass(heard); }) {}

void Road::close() {
    is_open_ = false;
    hub_.process().send_signal(SIGKILL);
    hub_.process().wait(hub_desk::limit);
}

void Road::open() {
    hub_.start();
    is_open_ = true;
}

Said Road::pass(const Heard& heard) {
    if (!is_open_) return {200, "", {}, Said::Ending::hangs_up};
    Said said = is_hostile_ ? hostile_(heard) : fair_(heard);
    if (heard.target == "/connect") {  // the hub tells its own address, which is another after each start
        const std::string own = std::to_string(hub_.port());
        if (const auto at = said.body.find(own); at != std::string::npos)
            said.body.replace(at, own.size(), std::to_string(server_.port()));
    }
    return said;
}

}  // namespace tests
