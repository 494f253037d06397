/// What a filter asks of each person, as conditions of a query.
#pragma once

#include "hub/people.h"
#include "hub/sqlite/connection.h"
#include "hub/sqlite/selection.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sqlite {

/// The words that somebody looks for, without case and accents.
std::vector<std::string> words_in(const std::string& text);

/// What the indexes of people are kept for, who are `p` in the query: scope, team, and who is marked as unconfirmed.
/// The team stands in `team`, a column or an expression.
Selection place_conditions(const hub::PeopleFilter& filter, std::string_view team = "p.team");

/// The one team that people are looked for in, if it is one.
std::optional<hub::RowId> team_of(const hub::PeopleFilter& filter);

/// On people, who are `p` in the query; what is above is not among it. Throws SQLite::Exception.
Selection filter_conditions(Connection& connection, const hub::PeopleFilter& filter);

}  // namespace sqlite
