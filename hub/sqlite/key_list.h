/// Keys and open codes as lists. Everything here throws SQLite::Exception.
#pragma once

#include "hub/key_list.h"
#include "hub/sqlite/connection.h"

namespace sqlite {

hub::KeyPage find_keys(Connection& connection, const hub::KeyQuery& query);
std::vector<hub::OpenInvitation> open_invitations(Connection& connection, const hub::Scope& scope, hub::Moment now);
bool withdraw_invitation(Connection& connection, const hub::Digest& digest, const hub::Scope& scope);

}  // namespace sqlite
