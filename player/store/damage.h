/// What is done about a damaged or missing file: it is set aside, never deleted, and a backup takes its place.
#pragma once

#include "player/state/record.h"
#include "player/store/error.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace store {

/// Renames a file and its logs to `progress.damaged-<UTC>.sqlite`, and gives that name.
tl::expected<std::filesystem::path, Error> set_aside(const std::filesystem::path& file, state::TimePoint now);

/// Puts the newest sound backup of the file's folder in its place. Gives the time it was made, or nothing when there
/// is none.
tl::expected<std::optional<state::TimePoint>, Error> restore_newest_backup(const std::filesystem::path& file);

}  // namespace store
