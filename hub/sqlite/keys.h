/// Keys, people, teams and connection codes in the file.
#pragma once

#include "hub/sqlite/connection.h"
#include "hub/store.h"

#include <optional>
#include <string>
#include <vector>

namespace sqlite {

/// Everything here throws SQLite::Exception. What writes must stand in a transaction.
bool has_keys(Connection& connection);
std::optional<hub::Key> find_key(Connection& connection, const std::string& id);
void insert_key(Connection& connection, const hub::Key& key);
hub::Key add_key(Connection& connection, hub::Key key, const std::string& team, const std::string& person,
                 hub::Moment now);
bool revoke_key(Connection& connection, const std::string& id);
bool rotate_key(Connection& connection, const std::string& id, const hub::Digest& digest);
std::vector<std::string> identities(Connection& connection, hub::RowId person);
hub::Invited add_invitation(Connection& connection, const hub::Invitation& invitation, hub::Moment now);
}  // namespace sqlite
