#include "hub/sqlite/key_list.h"

#include "hub/sqlite/bindings.h"
#include "hub/sqlite/selection.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

namespace sqlite {

namespace {

/// Where a page ended: nobody's key, or somebody's with the name by which people are sorted.
struct Cursor {
    hub::RowId person = 0;  ///< 0 among keys of nobody in particular
    std::string key, name;
};

std::string text_of(const Cursor& cursor) {
    return fmt::format("{} {} {}", cursor.person, cursor.key, cursor.name);
}

/// What is no cursor of ours is the beginning.
Cursor parse_cursor(const std::string& text) {
    Cursor cursor;
    const char* last = text.data() + text.size();
    const auto [end, fault] = std::from_chars(text.data(), last, cursor.person);
    if (fault != std::errc{} || cursor.person < 0 || end == last || *end != ' ') return {};
    const std::size_t key = static_cast<std::size_t>(end - text.data()) + 1, space = text.find(' ', key);
    if (space == std::string::npos || (cursor.person == 0 && space + 1 != text.size())) return {};
    cursor.key = text.substr(key, space - key);
    cursor.name = text.substr(space + 1);
    return cursor;
}

hub::KnownKey key_in(Rows& rows) {
    return {rows.column(0).getString(), static_cast<hub::Role>(rows.column(1).getInt()), maybe(rows.column(2)),
            rows.column(3).getString(), rows.column(4).getString()};
}

/// A page on its way; it takes one key more than it shows.
class KeyWalk {
public:
    KeyWalk(Connection& connection, const hub::KeyQuery& query)
        : connection_(connection), query_(query), after_(parse_cursor(query.after)) {}

    hub::KeyPage run() {
        if (after_.person == 0 && !query_.scope.person) take_nobodys();
        if (!is_full()) take_somebodys();
        return std::move(page_);
    }

private:
    void take_nobodys() {
        Selection wanted;
        wanted.add("k.person IS NULL AND k.is_revoked = 0");
        wanted.add("k.id > ?", after_.key);
        if (query_.scope.team) wanted.add("k.team = ?", *query_.scope.team);
        take(fmt::format("SELECT k.id, k.role, k.person, '', coalesce(t.name, ''), '' FROM access_key k "
                         "LEFT JOIN team t ON t.id = k.team{} ORDER BY k.id LIMIT ?",
                         wanted.where()),
             wanted);
    }

    /// CROSS JOIN is read in this order: people as an index sorts them, and the keys of each.
    void take_somebodys() {
        Selection wanted;
        add_scope(wanted, query_.scope);
        if (after_.person != 0)
            wanted.add("(p.folded_name, p.id) >= (?, ?) AND (p.id <> ? OR k.id > ?)", after_.name, after_.person,
                       after_.person, after_.key);
        wanted.add("k.is_revoked = 0");
        take(fmt::format("SELECT k.id, k.role, k.person, p.name, t.name, p.folded_name FROM person p "
                         "CROSS JOIN access_key k ON k.person = p.id CROSS JOIN team t ON t.id = p.team{} "
                         "ORDER BY p.folded_name, p.id, k.id LIMIT ?",
                         wanted.where()),
             wanted);
    }

    void take(const std::string& text, const Selection& wanted) {
        SQLite::Statement& select = connection_.prepared(text);
        select.bind(wanted.bind(select), static_cast<std::int64_t>(query_.limit - page_.keys.size()) + 1);
        Rows rows(select);
        while (!is_full() && rows.next()) {
            if (page_.keys.size() == query_.limit) {
                page_.next = text_of(last_);
                return;
            }
            page_.keys.push_back(key_in(rows));
            const hub::KnownKey& key = page_.keys.back();
            last_ = {key.person.value_or(0), key.id, rows.column(5).getString()};
        }
    }

    bool is_full() const { return !page_.next.empty() || query_.limit == 0; }

    Connection& connection_;
    const hub::KeyQuery& query_;
    Cursor after_, last_;
    hub::KeyPage page_;
};

}  // namespace

hub::KeyPage find_keys(Connection& connection, const hub::KeyQuery& query) {
    return KeyWalk(connection, query).run();
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
        out.push_back({bytes_in(rows.column(0)), static_cast<hub::Role>(rows.column(5).getInt()),
                       rows.column(1).getString(), rows.column(2).getString(), rows.column(3).getInt() != 0,
                       moment_in(rows.column(4))});
    }
    return out;
}

bool withdraw_invitation(Connection& connection, const hub::Digest& digest, const hub::Scope& scope) {
    SQLite::Statement& row = connection.prepared(
        "DELETE FROM invitation WHERE digest = ?1 AND is_used = 0 AND (?2 IS NULL OR team = ?2) "
        "AND (?3 IS NULL OR person = ?3)");
    bind_bytes(row, 1, digest);
    bind_maybe(row, 2, scope.team);
    bind_maybe(row, 3, scope.person);
    return row.exec() > 0;
}

}  // namespace sqlite
