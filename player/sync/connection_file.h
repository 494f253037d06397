/// How this laptop is connected, remembered beside its record: as a learner's, as a manager's, or as both.
#pragma once

#include "player/sync/keyring.h"
#include "player/sync/lrs_client.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace syncing {

/// Keeps it in `folder` as the one of its role, for its owner's eyes alone. The secret goes into the keyring, and into the file only where
/// there is none (nullptr) or it does not work. The error is one sentence.
tl::expected<void, std::string> keep_connection(const std::filesystem::path& folder, Keyring* keyring,
                                                const Connection& connection);

/// Whether there is something to read; also when it may not be looked at.
bool is_connection_kept(const std::filesystem::path& folder, Role role = Role::learner);

/// What was kept; nothing when nothing was.
tl::expected<std::optional<Connection>, std::string> kept_connection(const std::filesystem::path& folder,
                                                                     Keyring* keyring, Role role = Role::learner);

tl::expected<void, std::string> forget_connection(const std::filesystem::path& folder, Keyring* keyring,
                                                  Role role = Role::learner);

}  // namespace syncing
