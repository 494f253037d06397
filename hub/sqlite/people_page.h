/// People by name, by when they were heard from, or by what they passed: a page at a time.
#pragma once

#include "hub/people.h"
#include "hub/sqlite/connection.h"
#include "hub/sqlite/selection.h"

namespace sqlite {

/// The people of a filter, who are `p` in the query; nothing when nobody can be. Throws SQLite::Exception.
std::optional<Selection> selection_of(Connection& connection, const hub::PeopleFilter& filter);

/// Throws SQLite::Exception.
hub::PeoplePage find_people(Connection& connection, const hub::PeopleQuery& query);

}  // namespace sqlite
