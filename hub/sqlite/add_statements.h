/// Statements into the file, inside somebody's transaction.
#pragma once

#include "hub/sqlite/connection.h"
#include "hub/sqlite/names.h"
#include "hub/sqlite/summaries.h"
#include "hub/store.h"

#include <string>

namespace sqlite {

/// Judges a batch against what is there and adds it, or finds why not and adds nothing. Throws SQLite::Exception.
hub::Added add_statements(Connection& connection, Names& names, Summaries& summaries, const hub::Batch& batch,
                          hub::Moment stored);

/// Whether what lies in the file says the same as a statement of the same id.
bool is_same(const std::string& received, const hub::NewStatement& statement);

}  // namespace sqlite
