/// Where to find the people that a filter might let through, without looking at everybody.
#pragma once

#include "hub/people.h"
#include "hub/sqlite/connection.h"
#include "hub/sqlite/selection.h"

#include <string>
#include <vector>

namespace sqlite {

/// Everybody of whom one condition of a filter may hold, some perhaps twice.
struct Candidates {
    std::string from;  ///< of a query: people are `p`
    Selection values;  ///< what its `?` stand for
};

/// Each by itself has all that the filter lets through.
std::vector<Candidates> candidates_for(const hub::PeopleFilter& filter);

/// They can all be looked at in no time. Throws SQLite::Exception.
bool are_few(Connection& connection, const Candidates& candidates);

}  // namespace sqlite
