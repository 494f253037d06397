/// What a filter asks of each person, as conditions of a query.
#pragma once

#include "hub/people.h"
#include "hub/sqlite/connection.h"
#include "hub/sqlite/selection.h"

#include <string>
#include <vector>

namespace sqlite {

/// The words that somebody looks for, without case and accents.
std::vector<std::string> words_in(const std::string& text);

/// On people, who are `p` in the query; scope and team are not among them. Throws SQLite::Exception.
Selection filter_conditions(Connection& connection, const hub::PeopleFilter& filter);

}  // namespace sqlite
