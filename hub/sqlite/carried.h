/// What is known from files of records alone, and who is marked as unconfirmed for it, in the file.
#pragma once

#include "hub/access.h"
#include "hub/sqlite/connection.h"
#include "records/file/device_key.h"

#include <cstdint>
#include <optional>
#include <string>

namespace sqlite {

/// Whose signature a file has; nothing: nobody's.
using Signer = std::optional<records_file::PublicKey>;

/// Everything here throws SQLite::Exception, and what writes must stand in a transaction.

/// The number of the newest statement; 0 when there is none.
std::int64_t last_sequence(Connection& connection);
/// All statements behind `after` came by a file of this person's.
void note_carried(Connection& connection, hub::RowId person, std::int64_t after, const Signer& signer);
/// What came by a file before comes once more by one that `laptop` signed. True when that makes it surer than it was: a
/// known laptop of theirs confirms what another than that brought, and any may be known one day, other than nobody.
bool carry_again(Connection& connection, hub::RowId person, const std::string& id,
                 const records_file::PublicKey& laptop);

/// This account is the person's because a file said so.
void note_claim(Connection& connection, hub::RowId person, std::int64_t account, const Signer& signer);
/// A file that `laptop` signed says the same of the account. True when that makes it surer, as for what is carried.
bool claim_again(Connection& connection, hub::RowId person, std::int64_t account, const records_file::PublicKey& laptop);
/// A laptop of the person's that was let in, or a key of theirs, says that it is that account.
void confirm_claim(Connection& connection, hub::RowId person, std::int64_t account);

/// Whether anything of this person is known from a file alone.
bool is_known_by_files(Connection& connection, hub::RowId person);
/// A key of this person sent the statement with this id, in bytes, as it is stored.
void confirm_sent(Connection& connection, hub::RowId person, const std::string& id);

/// Marks somebody as unconfirmed, or takes the mark away, as what came by files asks for. True when that is news.
bool renew_mark(Connection& connection, hub::RowId person);

}  // namespace sqlite
