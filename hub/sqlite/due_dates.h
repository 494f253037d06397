/// By when modules are to be passed, and what changed of that.
#pragma once

#include "hub/people.h"
#include "hub/sqlite/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sqlite {

/// As hub::People says of each. Everything here throws SQLite::Exception. What writes must stand in a transaction, and
/// what tells changes too, so that they are of one moment.
std::vector<hub::DueDate> due_dates(Connection& connection, const hub::Scope& scope);
hub::DueChanges due_changes(Connection& connection, const hub::Scope& scope, std::optional<std::int64_t> mark);
bool set_due(Connection& connection, const hub::Scope& scope, hub::RowId team, const std::string& module,
             std::optional<hub::Day> on);

}  // namespace sqlite
