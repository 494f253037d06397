/// The whole record, read from the file.
#pragma once

#include "player/state/record.h"

#include <SQLiteCpp/Database.h>

#include <optional>

namespace store {

/// Everything remembered, or nothing when the file holds a response that no Mooring wrote. Throws SQLite::Exception.
std::optional<state::Record> read_record(const SQLite::Database& database);

/// How the person likes to look at things, and nothing else. Throws SQLite::Exception.
state::Settings read_settings(const SQLite::Database& database);

}  // namespace store
