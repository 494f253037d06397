/// One address for a hub that comes and goes.
#pragma once

#include "tests/end_to_end/sync/hostile_way.h"

#include <atomic>
#include <string>
#include <vector>

namespace tests {

/// A hub has another port after each start, and laptops know one: what they send there is passed on while it is open.
class Road {
public:
    explicit Road(hub_desk::HubProgram& hub);

    /// Kills the hub.
    void close();
    /// Starts it again.
    void open();
    /// From now on a quarter of what travels goes wrong in some way.
    void turn_hostile() { is_hostile_ = true; }

    std::string url(const std::string& path) const { return server_.url(path); }
    /// Every request so far, in order.
    std::vector<support::Heard> heard() { return server_.heard(); }
    /// Every byte that laptops sent.
    std::string sent() const { return fair_.sent() + hostile_.sent(); }

private:
    support::Said pass(const support::Heard& heard);

    hub_desk::HubProgram& hub_;
    HostileWay fair_, hostile_;
    std::atomic<bool> is_open_ = true, is_hostile_ = false;
    support::TinyServer server_;
};

}  // namespace tests
