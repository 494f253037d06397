#include "hub/sqlite/people.h"

#include "content/fold.h"
#include "hub/sqlite/changes.h"
#include "hub/sqlite/days.h"
#include "hub/sqlite/devices.h"
#include "hub/sqlite/keys.h"
#include "hub/sqlite/name_parts.h"
#include "hub/sqlite/selection.h"

#include <set>

namespace sqlite {
namespace {

using hub::Moment;
using hub::Person;
using hub::RowId;
using hub::Scope;

/// The part of an identity that names an account: "account HOMEPAGE NAME" (hub/xapi/identity.h).
std::optional<std::string> account_in(const std::string& identity) {
    constexpr std::string_view kind = "account ";
    if (!identity.starts_with(kind)) return std::nullopt;
    const std::size_t space = identity.find(' ', kind.size());
    if (space == std::string::npos) return std::nullopt;
    return identity.substr(space + 1);
}

/// What somebody is called, and how that was folded last.
struct Called {
    std::string name, number, folded_name, folded_number;
};

std::set<std::string> parts_of(const std::string& name, const std::string& number) {
    std::set<std::string> parts = name_parts(name);
    parts.merge(name_parts(number));
    return parts;
}

}  // namespace

std::string folded(const std::string& text) {
    return content::fold(text).text;
}

RowId team_named(Connection& connection, const std::string& name) {
    connection.bound("INSERT INTO team (name) VALUES (?) ON CONFLICT DO NOTHING", name).exec();
    Rows rows(connection.bound("SELECT id FROM team WHERE name = ?", name));
    rows.next();
    return rows.column(0).getInt64();
}

RowId new_person(Connection& connection, RowId team, const std::string& name, Moment joined) {
    // The number of somebody who was removed is not given again: copies may know it.
    connection
        .bound(
            "INSERT INTO person (id, name, team, joined, changed) SELECT max(coalesce((SELECT max(id) FROM person), "
            "0), "
            "coalesce((SELECT max(person) FROM departure), 0)) + 1, ?, ?, ?, ?",
            name, team, number_of(joined), next_change(connection))
        .exec();
    const RowId person = connection.database().getLastInsertRowid();
    fold_names(connection, person);
    return person;
}

RowId team_of(Connection& connection, RowId person) {
    Rows rows(connection.bound("SELECT team FROM person WHERE id = ?", person));
    return rows.next() ? rows.column(0).getInt64() : 0;
}

void fold_names(Connection& connection, RowId person) {
    Called names;
    {
        Rows rows(
            connection.bound("SELECT name, staff_number, folded_name, folded_number FROM person WHERE id = ?", person));
        if (!rows.next()) return;
        names = {rows.column(0).getString(), rows.column(1).getString(), rows.column(2).getString(),
                 rows.column(3).getString()};
    }
    const std::string name = folded(names.name), number = folded(names.number);
    change_name_parts(connection, person, parts_of(names.folded_name, names.folded_number), parts_of(name, number));
    connection.bound("UPDATE person SET folded_name = ?, folded_number = ? WHERE id = ?", name, number, person).exec();
}

void forget_names(Connection& connection, RowId person) {
    connection.bound("UPDATE person SET name = '', staff_number = '' WHERE id = ?", person).exec();
    fold_names(connection, person);
}

void introduce(Connection& connection, RowId person, const std::string& name, const std::string& staff_number) {
    const int taken =
        connection
            .bound("UPDATE person SET name = ?1, is_self_named = 1 WHERE id = ?2 AND name = '' AND ?1 <> ''", name,
                   person)
            .exec() +
        connection
            .bound("UPDATE person SET staff_number = ?1 WHERE id = ?2 AND staff_number = '' AND ?1 <> ''", staff_number,
                   person)
            .exec();
    if (taken == 0) return;
    fold_names(connection, person);
    touch_person(connection, person, std::nullopt);
}

std::optional<Person> find_person(Connection& connection, RowId person, const Scope& scope) {
    Selection wanted;
    wanted.add("p.id = ?", person);
    add_scope(wanted, scope);
    SQLite::Statement& query = connection.prepared(
        "SELECT p.id, p.name, p.staff_number, p.team, t.name, p.joined, p.last_heard, "
        "EXISTS (SELECT 1 FROM records_file WHERE person = p.id), p.is_unconfirmed "
        "FROM person p JOIN team t ON t.id = p.team" +
        wanted.where());
    wanted.bind(query);
    Rows rows(query);
    if (!rows.next()) return std::nullopt;
    Person out{rows.column(0).getInt64(),
               rows.column(1).getString(),
               rows.column(2).getString(),
               rows.column(3).getInt64(),
               rows.column(4).getString(),
               moment_numbered(rows.column(5).getInt64()),
               {}};
    if (const std::int64_t heard = rows.column(6).getInt64(); heard != 0) out.last_heard = moment_numbered(heard);
    out.is_by_file = rows.column(7).getInt() != 0;
    out.is_unconfirmed = rows.column(8).getInt() != 0;
    return out;
}

std::vector<std::string> accounts_of(Connection& connection, RowId person) {
    std::vector<std::string> out;
    for (const std::string& identity : identities(connection, person)) {
        if (auto account = account_in(identity)) out.push_back(*std::move(account));
    }
    return out;
}

std::optional<hub::PersonProgress> find_progress(Connection& connection, RowId person, const Scope& scope) {
    auto found = find_person(connection, person, scope);
    if (!found) return std::nullopt;
    found->accounts = accounts_of(connection, person);
    for (const hub::KnownDevice& one : devices_of(connection, person))
        found->devices.push_back(records_file::text_of(one.key));
    return hub::PersonProgress{*std::move(found), completions_of(connection, person)};
}

void move_person(Connection& connection, Completions& completions, RowId person, RowId from, RowId to) {
    if (from == to) return;
    completions.move(person, from, to);
    connection.bound("UPDATE person SET team = ? WHERE id = ?", to, person).exec();
    connection.bound("UPDATE reflection SET team = ? WHERE person = ?", to, person).exec();
    connection.bound("UPDATE access_key SET team = ? WHERE person = ?", to, person).exec();
    connection.bound("UPDATE invitation SET team = ? WHERE person = ?", to, person).exec();
    note_departure(connection, person, from, false);
}

bool describe_person(Connection& connection, Completions& completions, RowId person, const Scope& scope,
                     const std::optional<std::string>& name, const std::optional<std::string>& staff_number,
                     const std::optional<std::string>& team) {
    const auto known = find_person(connection, person, scope);
    if (!known) return false;
    if (name) connection.bound("UPDATE person SET name = ?, is_self_named = 0 WHERE id = ?", *name, person).exec();
    if (staff_number) connection.bound("UPDATE person SET staff_number = ? WHERE id = ?", *staff_number, person).exec();
    fold_names(connection, person);
    if (team) move_person(connection, completions, person, known->team_id, team_named(connection, *team));
    touch_person(connection, person, std::nullopt);
    return true;
}

std::vector<ReceivedStatement> received_from(Connection& connection, RowId person, const ReceivedStatement& after,
                                             int limit) {
    std::vector<ReceivedStatement> out;
    Rows rows(
        connection.bound("SELECT i.name, s.sequence, s.received FROM identity i JOIN statement s ON s.actor = i.name "
                         "WHERE i.person = ?1 "
                         "AND (i.name > ?2 OR (i.name = ?2 AND s.sequence > ?3)) ORDER BY i.name, s.sequence LIMIT ?4",
                         person, after.actor, after.sequence, limit));
    while (rows.next())
        out.push_back({rows.column(0).getInt64(), rows.column(1).getInt64(), rows.column(2).getString()});
    return out;
}

}  // namespace sqlite
