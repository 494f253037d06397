/// Figures of teams, read from what is counted as statements come in.
#pragma once

#include "hub/people.h"
#include "hub/sqlite/connection.h"

#include <map>
#include <string>
#include <vector>

namespace sqlite {

/// As hub::People says of each. Everything here throws SQLite::Exception.
std::vector<hub::Team> teams(Connection& connection, const hub::Scope& scope);
hub::Totals totals(Connection& connection, const hub::Scope& scope, hub::Day today);
std::vector<hub::QuestionTotals> hardest(Connection& connection, const std::string& module, const hub::Scope& scope,
                                         std::int64_t least, std::size_t limit);
std::map<hub::Day, std::int64_t> passes_by_week(Connection& connection, const hub::Scope& scope,
                                                const std::string& module, int weeks, hub::Day today);

}  // namespace sqlite
