/// Where to find the people that a filter might let through, without looking at everybody.
#pragma once

#include "hub/people.h"
#include "hub/sqlite/connection.h"
#include "hub/sqlite/selection.h"

#include <cstddef>
#include <string>
#include <vector>

namespace sqlite {

/// Everybody of whom one condition of a filter may hold, some perhaps twice.
struct Candidates {
    std::string from;  ///< of a query: people are `p`
    Selection values;  ///< what its `?` stand for
    bool is_direct;    ///< they are found one after another, without asking team by team
};

/// Each by itself has all that the filter lets through.
std::vector<Candidates> candidates_for(const hub::PeopleFilter& filter);

/// So many can all be looked at in no time.
inline constexpr std::size_t few_candidates = 1'000;
/// Throws SQLite::Exception.
bool are_at_most(Connection& connection, std::size_t most, const Candidates& candidates);

/// True when nothing that the filter is about was due before today, and no pass has ended. Throws SQLite::Exception.
bool is_nobody_overdue(Connection& connection, const hub::PeopleFilter& filter);

}  // namespace sqlite
