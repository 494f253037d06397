/// The secret that this device offers with a connection code, so that a reply that is lost on the way costs no code.
#pragma once

#include "player/sync/connecting.h"

#include <filesystem>
#include <string>
#include <system_error>

namespace syncing {

/// 256 random bits in letters and digits: those kept in `folder` when this invitation was tried before, else new ones,
/// which are kept there for their owner's eyes alone. By the same secret the hub knows the same device again; where it
/// cannot be kept, it is another each time, and a code works once.
std::string offered_secret(const std::filesystem::path& folder, const Invitation& invitation);

/// Deletes what was kept: the invitation was answered.
std::error_code forget_offered_secret(const std::filesystem::path& folder);

}  // namespace syncing
