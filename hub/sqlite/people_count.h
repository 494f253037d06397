/// How many people a filter lets through, without reading them all.
#pragma once

#include "hub/people.h"
#include "hub/sqlite/connection.h"

#include <cstdint>

namespace sqlite {

/// Stops at one more than `most`. Throws SQLite::Exception.
std::int64_t count_people(Connection& connection, const hub::PeopleFilter& filter, std::int64_t most);

}  // namespace sqlite
