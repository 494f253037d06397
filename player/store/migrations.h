/// Which schema a file has, and the steps from it to the newest.
#pragma once

#include <SQLiteCpp/Database.h>

#include <span>
#include <string_view>

namespace store {

/// The number of the newest schema this program knows.
int newest_version();

/// The number of the schema this file has; 0 for an empty file. Throws SQLite::Exception.
int schema_version(SQLite::Database& database);

/// True for a file that Mooring made, or an empty one. Throws SQLite::Exception.
bool is_ours(SQLite::Database& database);

/// Applies the steps after the file's own, up to `version`, each in a transaction of its own. Throws SQLite::Exception.
void migrate(SQLite::Database& database, int version = newest_version());

/// The same with all steps of a file of another kind.
void migrate(SQLite::Database& database, std::span<const std::string_view> steps);

}  // namespace store
