/// What changed for a copy of a scope since it was made.
#pragma once

#include "hub/people.h"
#include "hub/sqlite/connection.h"

namespace sqlite {

/// hub::People::difference. Must stand in a transaction, so that its parts are of one moment. Throws SQLite::Exception.
hub::Difference find_difference(Connection& connection, const hub::Scope& scope, std::int64_t mark, std::size_t limit);

}  // namespace sqlite
