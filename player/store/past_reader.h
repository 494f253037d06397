/// What was done before there were statements, read back as the changes that it came from.
#pragma once

#include "player/state/change.h"

#include <SQLiteCpp/Database.h>

#include <optional>
#include <vector>

namespace store {

/// For each registration, oldest first: its start, and then everything saved under it in the order of its times. The last
/// one of a module has the module's reflections too. Nothing once the past has been told. Where it could not be told at
/// once, it ends at what was told first. Throws SQLite::Exception.
std::optional<std::vector<state::Changes>> read_untold_past(const SQLite::Database& database);

}  // namespace store
