/// Accounts of the web page in the database. Everything here throws SQLite::Exception.
#pragma once

#include "hub/sqlite/connection.h"
#include "hub/web_accounts.h"

namespace sqlite {

bool add_web_account(Connection& connection, const hub::WebAccount& account);
std::vector<hub::WebAccount> web_accounts(Connection& connection);
std::optional<hub::WebAccount> web_account(Connection& connection, const std::string& name);
void set_web_password(Connection& connection, hub::RowId account, const std::string& password, bool must_change,
                      const std::optional<hub::Digest>& kept);
bool remove_web_account(Connection& connection, const std::string& name);

std::optional<hub::Moment> count_try(Connection& connection, const hub::Digest& who, bool is_account, hub::Moment now);
void forget_tries(Connection& connection, const hub::Digest& who);
bool knows_device(Connection& connection, const hub::Digest& device, hub::RowId account);

void sign_in(Connection& connection, const hub::WebSession& session, const hub::Digest& device, const hub::Digest& who,
             hub::Moment too_old);
std::optional<hub::SignedIn> web_session(Connection& connection, const hub::Digest& digest);
void use_web_session(Connection& connection, const hub::Digest& digest, hub::Moment now);
void end_web_session(Connection& connection, const hub::Digest& digest);

}  // namespace sqlite
