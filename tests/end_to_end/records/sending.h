/// By keyboard: a laptop is connected, and what it has is sent.
#pragma once

#include "tests/end_to_end/desk.h"

#include <cstdint>
#include <string>

namespace end_to_end {

/// How many records wait on this laptop.
std::int64_t waiting(const Desk& desk);

/// Moves to a control and presses Enter.
void press_on(const PlayerWindow& player, const Wanted& control);

/// From home, with what the manager passed on.
void connect(const PlayerWindow& player, const std::string& invitation);

void go_home(const PlayerWindow& player);

/// From home: "Send now" until nothing waits. What went wrong on the way is tried again later by itself.
void send_all(const PlayerWindow& player, const Desk& desk);

}  // namespace end_to_end
