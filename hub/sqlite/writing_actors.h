/// As whom a learner's key may write: the accounts of its person.
#pragma once

#include "hub/sqlite/connection.h"
#include "hub/sqlite/names.h"
#include "hub/sqlite/summaries.h"
#include "hub/store.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sqlite {

/// What became of a batch's actors.
struct WritingActors {
    std::vector<std::size_t> refused;  ///< the statements that are not this key's to send
    std::vector<std::string> unowned;  ///< identities that become the person's, each once
};

/// Judges the actors of a learner's batch. Its person takes an actor that nobody has when that is an account of
/// Mooring's own, and nobody else ever wrote about it; all others an administrator gives. Throws SQLite::Exception.
WritingActors judge_actors(Connection& connection, Names& names, Summaries& summaries, const hub::Batch& batch);

/// Whether a person may take an account by writing or proving that it is theirs: nobody has it, it is one of Mooring's
/// own, and nobody else ever wrote about it. Throws SQLite::Exception.
bool is_free_for(Connection& connection, const std::string& actor, hub::RowId person);

/// An account of nobody's, by the number of its name, is that person's from now on. In somebody's transaction, which
/// settles the summaries. Throws SQLite::Exception.
void claim_account(Connection& connection, Summaries& summaries, hub::RowId person, std::int64_t account);

/// Whose account it is, by its identity (hub/xapi/identity.h); nothing while it is nobody's. Throws SQLite::Exception.
std::optional<hub::RowId> owner_of(Connection& connection, const std::string& actor);

/// hub::People::adopt_account, in somebody's transaction. Throws SQLite::Exception.
hub::Adopted adopt_account(Connection& connection, Summaries& summaries, hub::RowId person, const std::string& actor,
                           hub::Moment stored);

/// False for a key that was withdrawn, perhaps since the request came in. Throws SQLite::Exception.
bool is_valid(Connection& connection, const hub::Key& key);

}  // namespace sqlite
