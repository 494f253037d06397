/// Reads a whole copy of a team from its tables.
#pragma once

#include "player/state/team_records.h"

#include <SQLiteCpp/Database.h>

namespace store {

/// As it is at one moment. Throws SQLite::Exception.
state::TeamRecords read_team(SQLite::Database& database);

}  // namespace store
