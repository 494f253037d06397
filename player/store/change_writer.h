/// One change, written to the file: the same meaning as `state::apply`, in SQL.
#pragma once

#include "player/state/change.h"
#include "player/store/statements.h"

namespace store {

/// Writes one change; belongs inside a transaction. Throws SQLite::Exception.
void write_change(Statements& statements, const state::Change& change);

/// The same meaning as `state::take_in`.
void write_arrival(Statements& statements, const state::Change& change);

}  // namespace store
