/// What a manager's player fetches: people and how far they are, by difference; and the table for spreadsheets.
#pragma once

#include "hub/address.h"
#include "hub/http.h"
#include "hub/store.h"
#include "records/summary_row.h"

#include <string_view>

namespace hub {

inline constexpr std::string_view team_path = "/team";
inline constexpr std::string_view team_csv_path = "/team.csv";

/// GET /team?after=MARK&limit=N&due=DUE_MARK, for a manager's or an administrator's key: who changed after that mark,
/// who is gone, all modules of the scope, and its due dates: those that changed after the mark of theirs, or all without
/// one. `source` names the database: when it is another, the copy is of no use.
Response get_team(const Parameters& parameters, const Key& key, Store& store, Day today);

/// GET /team.csv: all rows of the scope (records/summary_row.h).
Response get_team_csv(const Parameters& parameters, const Key& key, Store& store, Day today);

/// The rows of a filter as a file for spreadsheets, in pieces of some hundred people: however many they are, it takes
/// little memory, and writers never wait for it. The store must outlive the answer.
Response summary_csv(Store& store, const PeopleFilter& filter);

}  // namespace hub
