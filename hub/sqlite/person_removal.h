/// Taking a person out of the file, so that nothing of them is left in its bytes.
#pragma once

#include "hub/access.h"
#include "hub/sqlite/completions.h"
#include "hub/sqlite/connection.h"

namespace sqlite {

struct Removal {
    bool was_there = false;
    bool is_wiped = false;  ///< false while readers hold back the last bytes of what was removed
};

/// hub::People::remove_person, in a transaction of its own. What is in memory of names, actors and completions must be
/// forgotten after it. Throws SQLite::Exception.
Removal remove_person(Connection& connection, Completions& completions, hub::RowId person, const hub::Scope& scope);

/// The highest number that a statement ever had which is not there any more: it is not given again.
std::int64_t last_removed_sequence(Connection& connection);

}  // namespace sqlite
