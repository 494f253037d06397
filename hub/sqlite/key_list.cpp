#include "hub/sqlite/key_list.h"

#include "hub/sqlite/bindings.h"

namespace sqlite {

std::vector<hub::KnownKey> keys_in(Connection& connection, const hub::Scope& scope) {
    SQLite::Statement& query = connection.prepared(
        "SELECT k.id, k.role, k.person, coalesce(p.name, ''), coalesce(t.name, '') FROM access_key k "
        "LEFT JOIN person p ON p.id = k.person LEFT JOIN team t ON t.id = coalesce(p.team, k.team) "
        "WHERE k.is_revoked = 0 AND (?1 IS NULL OR t.id = ?1) AND (?2 IS NULL OR k.person = ?2) "
        "ORDER BY t.name, p.name, k.person, k.id");
    bind_maybe(query, 1, scope.team);
    bind_maybe(query, 2, scope.person);
    Rows rows(query);
    std::vector<hub::KnownKey> out;
    while (rows.next()) {
        out.push_back({rows.column(0).getString(), static_cast<hub::Role>(rows.column(1).getInt()),
                       maybe(rows.column(2)), rows.column(3).getString(), rows.column(4).getString()});
    }
    return out;
}

std::vector<hub::OpenInvitation> open_invitations(Connection& connection, const hub::Scope& scope, hub::Moment now) {
    SQLite::Statement& query = connection.prepared(
        "SELECT i.digest, t.name, coalesce(p.name, ''), i.person IS NOT NULL, i.expires, i.role FROM invitation i "
        "JOIN team t ON t.id = i.team LEFT JOIN person p ON p.id = i.person "
        "WHERE i.is_used = 0 AND i.expires > ?1 AND (?2 IS NULL OR i.team = ?2) AND (?3 IS NULL OR i.person = ?3) "
        "ORDER BY i.expires, i.digest");
    query.bind(1, number_of(now));
    bind_maybe(query, 2, scope.team);
    bind_maybe(query, 3, scope.person);
    Rows rows(query);
    std::vector<hub::OpenInvitation> out;
    while (rows.next()) {
        out.push_back({digest_in(rows.column(0)), static_cast<hub::Role>(rows.column(5).getInt()),
                       rows.column(1).getString(), rows.column(2).getString(), rows.column(3).getInt() != 0,
                       moment_in(rows.column(4))});
    }
    return out;
}

bool withdraw_invitation(Connection& connection, const hub::Digest& digest, const hub::Scope& scope) {
    SQLite::Statement& row = connection.prepared(
        "DELETE FROM invitation WHERE digest = ?1 AND is_used = 0 AND (?2 IS NULL OR team = ?2) "
        "AND (?3 IS NULL OR person = ?3)");
    bind_digest(row, 1, digest);
    bind_maybe(row, 2, scope.team);
    bind_maybe(row, 3, scope.person);
    return row.exec() > 0;
}

}  // namespace sqlite
