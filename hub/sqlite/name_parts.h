/// Every three letters of names, under which people are found by any piece of their name.
#pragma once

#include "hub/access.h"
#include "hub/sqlite/connection.h"

#include <set>
#include <string>

namespace sqlite {

/// Every three bytes of a folded text; none of a shorter one.
std::set<std::string> name_parts(const std::string& folded);

/// Exchanges the parts under which a person is found. Must stand in a transaction. Throws SQLite::Exception.
void change_name_parts(Connection& connection, hub::RowId person, const std::set<std::string>& before,
                       const std::set<std::string>& after);

}  // namespace sqlite
