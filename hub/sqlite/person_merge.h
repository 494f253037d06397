/// Two people in the file who are one and the same.
#pragma once

#include "hub/access.h"
#include "hub/sqlite/connection.h"
#include "hub/sqlite/summaries.h"

namespace sqlite {

/// hub::People::merge_people, in somebody's transaction without foreign keys. What is in memory must be forgotten
/// before and after it. Throws SQLite::Exception.
bool merge_people(Connection& connection, Summaries& summaries, hub::RowId from, hub::RowId into, hub::Moment now);

}  // namespace sqlite
