/// Counts of a team, which move by the difference when somebody in it gets further.
#pragma once

#include "hub/access.h"
#include "hub/sqlite/connection.h"
#include "records/completion.h"
#include "records/summary_row.h"

#include <optional>
#include <string>

namespace sqlite {

/// Under which team it is counted of everybody.
constexpr hub::RowId everybody = 0;

/// The last day on which a pass counts; nothing without one, and for one that counts for ever.
std::optional<records::Day> end_of_pass(const records::Summary& summary);

/// Somebody of the team stood at `before` in the module, and stands at `after` now; a completion that tells nothing is
/// of somebody who never began. Must stand in a transaction. Throws SQLite::Exception.
void change_totals(Connection& connection, hub::RowId team, const std::string& module,
                   const records::Completion& before, const records::Completion& after);

}  // namespace sqlite
