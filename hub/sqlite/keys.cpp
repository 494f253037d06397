#include "hub/sqlite/keys.h"

#include "hub/sqlite/bindings.h"
#include "hub/sqlite/invitee.h"
#include "hub/sqlite/people.h"

namespace sqlite {
namespace {

using hub::Digest;
using hub::Key;
using hub::RowId;

/// The person whom an administrator gave that name in the team, a new one when there is none or the name is not said.
RowId person_named(Connection& connection, RowId team, const std::string& name, hub::Moment now) {
    if (!name.empty()) {
        Rows rows(connection.bound(
            "SELECT id FROM person WHERE team = ? AND folded_name = ? AND name = ? AND is_self_named = 0 ORDER BY id",
            team, folded(name), name));
        if (rows.next()) return rows.column(0).getInt64();
    }
    return new_person(connection, team, name, now);
}

}  // namespace

bool has_keys(Connection& connection) {
    Rows rows(connection.prepared("SELECT 1 FROM access_key LIMIT 1"));
    return rows.next();
}

std::optional<Key> find_key(Connection& connection, const std::string& id) {
    Rows rows(
        connection.bound("SELECT digest, role, team, person FROM access_key WHERE id = ? AND is_revoked = 0", id));
    if (!rows.next()) return std::nullopt;
    Key key;
    key.id = id;
    key.digest = bytes_in(rows.column(0));
    key.role = static_cast<hub::Role>(rows.column(1).getInt());
    key.team = maybe(rows.column(2));
    key.person = maybe(rows.column(3));
    return key;
}

void insert_key(Connection& connection, const Key& key) {
    SQLite::Statement& row =
        connection.prepared("INSERT INTO access_key (id, digest, role, team, person) VALUES (?, ?, ?, ?, ?)");
    row.bind(1, key.id);
    bind_bytes(row, 2, key.digest);
    row.bind(3, static_cast<int>(key.role));
    bind_maybe(row, 4, key.team);
    bind_maybe(row, 5, key.person);
    row.exec();
}

Key add_key(Connection& connection, Key key, const std::string& team, const std::string& person, hub::Moment now) {
    if (key.role != hub::Role::administrator) key.team = team_named(connection, team);
    if (key.role == hub::Role::learner) key.person = person_named(connection, *key.team, person, now);
    insert_key(connection, key);
    return key;
}

bool revoke_key(Connection& connection, const std::string& id) {
    return connection.bound("UPDATE access_key SET is_revoked = 1 WHERE id = ? AND is_revoked = 0", id).exec() > 0;
}

bool rotate_key(Connection& connection, const std::string& id, const Digest& digest) {
    SQLite::Statement& update = connection.prepared("UPDATE access_key SET digest = ? WHERE id = ? AND is_revoked = 0");
    bind_bytes(update, 1, digest);
    update.bind(2, id);
    return update.exec() > 0;
}

std::vector<std::string> identities(Connection& connection, RowId person) {
    Rows rows(connection.bound(
        "SELECT text FROM identity JOIN name ON name.id = identity.name WHERE person = ? ORDER BY name.id", person));
    std::vector<std::string> out;
    while (rows.next()) out.push_back(rows.column(0).getString());
    return out;
}

hub::Invited add_invitation(Connection& connection, const hub::Invitation& invitation, hub::Moment now) {
    const Invitee invitee = invitee_of(connection, invitation, now);
    if (invitee.told.result != hub::Invited::Result::done) return invitee.told;
    SQLite::Statement& row =
        connection.prepared("INSERT INTO invitation (digest, team, person, expires, role) VALUES (?, ?, ?, ?, ?)");
    bind_bytes(row, 1, invitation.digest);
    row.bind(2, invitee.team);
    bind_maybe(row, 3, invitee.person);
    row.bind(4, static_cast<std::int64_t>(invitation.expires.time_since_epoch().count()));
    row.bind(5, static_cast<int>(invitation.role));
    row.exec();
    return invitee.told;
}

}  // namespace sqlite
