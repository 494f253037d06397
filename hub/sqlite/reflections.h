/// The reflections that learners share, found again among all statements.
#pragma once

#include "hub/people.h"
#include "hub/sqlite/connection.h"

#include <vector>

namespace sqlite {

/// Everything here throws SQLite::Exception. What writes must stand in a transaction.
void add_reflection(Connection& connection, std::int64_t statement, hub::RowId person);
void remove_reflection(Connection& connection, std::int64_t statement);
/// The newest first.
std::vector<hub::SharedReflection> reflections(Connection& connection, const hub::Scope& scope, std::size_t limit);

}  // namespace sqlite
