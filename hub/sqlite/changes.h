/// The order in which people change, by which copies are told what is new to them.
#pragma once

#include "hub/access.h"
#include "hub/sqlite/connection.h"

#include <cstdint>
#include <optional>

namespace sqlite {

/// Everything here throws SQLite::Exception. What writes must stand in a transaction.

/// More than the number of every change before, whoever or whatever that was about.
std::int64_t next_change(Connection& connection);

/// Something about this person is new. What was `heard` from them is told when something was: the number of the change
/// is that moment, unless a greater one was given before.
void touch_person(Connection& connection, hub::RowId person, std::optional<hub::Moment> heard);

/// Leaves word for copies that a person is no longer in a team, and whether not in the hub either.
void note_departure(Connection& connection, hub::RowId person, hub::RowId team, bool is_removed);

/// True when nothing was heard from the person for an hour before `now`.
bool is_news(Connection& connection, hub::RowId person, hub::Moment now);

}  // namespace sqlite
