/// People by name, by when they were heard from, or by what they passed: a page at a time.
#pragma once

#include "hub/people.h"
#include "hub/sqlite/connection.h"

namespace sqlite {

/// Throws SQLite::Exception.
hub::PeoplePage find_people(Connection& connection, const hub::PeopleQuery& query);

}  // namespace sqlite
