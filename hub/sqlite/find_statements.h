/// Statements out of the file.
#pragma once

#include "hub/sqlite/connection.h"
#include "hub/store.h"

#include <optional>
#include <string>

namespace sqlite {

/// Everything here throws SQLite::Exception.
std::optional<hub::StoredStatement> find_statement(Connection& connection, const std::string& id, bool is_voided,
                                                   const hub::Scope& scope);

std::optional<std::string> find_attachment(Connection& connection, const std::string& sum);

hub::Page find_statements(Connection& connection, const hub::Query& query);

}  // namespace sqlite
