/// How long to wait before a server is asked again.
#pragma once

#include <chrono>
#include <optional>

namespace syncing {

constexpr std::chrono::seconds longest_wait{300};           ///< between two tries of our own
constexpr std::chrono::seconds longest_asked_wait{86'400};  ///< a server that asks for more gets a day

/// After so many tries that failed: longer each time, never earlier than the server asked for, and not everybody in the
/// same second. `chance` is a random number from 0 to 1.
std::chrono::milliseconds patience(int tries, std::optional<std::chrono::seconds> asked, double chance);

}  // namespace syncing
