/// Puts a statement into the outbox.
#pragma once

#include "player/store/statements.h"
#include "records/statement.h"

namespace store {

/// Gives it the next sequence number and freezes its bytes. Throws SQLite::Exception.
void write_statement(Statements& statements, records::Statement statement);

}  // namespace store
