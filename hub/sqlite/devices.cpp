#include "hub/sqlite/devices.h"

#include "hub/sqlite/bindings.h"
#include "hub/sqlite/carried.h"
#include "hub/sqlite/changes.h"
#include "hub/sqlite/people.h"

namespace sqlite {
namespace {

using hub::Moment;
using hub::RowId;
using records_file::PublicKey;

/// What its laptop signed is confirmed now, or no longer.
void note_change(Connection& connection, RowId person) {
    renew_mark(connection, person);
    touch_person(connection, person, std::nullopt);
}

}  // namespace

std::vector<hub::KnownDevice> devices_of(Connection& connection, RowId person) {
    std::vector<hub::KnownDevice> out;
    Rows rows(
        connection.bound("SELECT public_key, since FROM device WHERE person = ? ORDER BY since, public_key", person));
    while (rows.next()) out.push_back({bytes_in(rows.column(0)), moment_in(rows.column(1))});
    return out;
}

std::vector<hub::KnownFile> files_of(Connection& connection, RowId person) {
    std::vector<hub::KnownFile> out;
    Rows rows(connection.bound(
        "SELECT signer, made, imported, EXISTS (SELECT 1 FROM device d WHERE d.person = f.person AND d.public_key = "
        "f.signer), (SELECT count(*) FROM carried c WHERE c.person = f.person AND c.signer = f.signer), "
        "EXISTS (SELECT 1 FROM claimed c WHERE c.person = f.person AND c.signer = f.signer) "
        "FROM records_file f WHERE person = ? ORDER BY made DESC, signer",
        person));
    while (rows.next()) {
        const bool is_of_known_laptop = rows.column(3).getInt() != 0;
        out.push_back({signer_in(rows.column(0)), moment_in(rows.column(1)), moment_in(rows.column(2)),
                       is_of_known_laptop, is_of_known_laptop ? 0 : rows.column(4).getInt64(),
                       !is_of_known_laptop && rows.column(5).getInt() != 0});
    }
    return out;
}

std::vector<hub::PersonLaptops> laptops_behind(Connection& connection, RowId after, std::size_t limit) {
    std::vector<RowId> people;
    {
        Rows rows(connection.bound(
            "SELECT person FROM device WHERE person > ?1 UNION SELECT person FROM records_file WHERE person > ?1 "
            "ORDER BY person LIMIT ?2",
            after, static_cast<std::int64_t>(limit)));
        while (rows.next()) people.push_back(rows.column(0).getInt64());
    }
    std::vector<hub::PersonLaptops> out;
    for (const RowId person : people)
        out.push_back(
            {*find_person(connection, person, {}), devices_of(connection, person), files_of(connection, person)});
    return out;
}

bool is_device_of(Connection& connection, RowId person, const PublicKey& key) {
    SQLite::Statement& query = connection.prepared("SELECT 1 FROM device WHERE person = ? AND public_key = ?");
    query.bind(1, person);
    bind_bytes(query, 2, key);
    Rows rows(query);
    return rows.next();
}

std::optional<RowId> only_person_with(Connection& connection, const PublicKey& key) {
    SQLite::Statement& query = connection.prepared("SELECT person FROM device WHERE public_key = ? LIMIT 2");
    bind_bytes(query, 1, key);
    Rows rows(query);
    if (!rows.next()) return std::nullopt;
    const RowId person = rows.column(0).getInt64();
    return rows.next() ? std::nullopt : std::optional(person);
}

void add_device(Connection& connection, RowId person, const PublicKey& key, Moment now) {
    SQLite::Statement& row = connection.prepared(
        "INSERT INTO device (person, public_key, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
    row.bind(1, person);
    bind_bytes(row, 2, key);
    row.bind(3, number_of(now));
    if (row.exec() > 0) note_change(connection, person);
}

bool forget_device(Connection& connection, RowId person, const PublicKey& key) {
    SQLite::Statement& row = connection.prepared("DELETE FROM device WHERE person = ? AND public_key = ?");
    row.bind(1, person);
    bind_bytes(row, 2, key);
    if (row.exec() == 0) return false;
    note_change(connection, person);
    return true;
}

bool note_file(Connection& connection, RowId person, const std::optional<PublicKey>& signer, Moment made, Moment now) {
    SQLite::Statement& row = connection.prepared(
        "INSERT INTO records_file (person, signer, made, imported) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
        "made = excluded.made, imported = excluded.imported WHERE made < excluded.made");
    row.bind(1, person);
    bind_signer(row, 2, signer);
    row.bind(3, number_of(made));
    row.bind(4, number_of(now));
    return row.exec() > 0;
}

bool is_file_known(Connection& connection, RowId person, const std::optional<PublicKey>& signer) {
    SQLite::Statement& query = connection.prepared("SELECT 1 FROM records_file WHERE person = ? AND signer = ?");
    query.bind(1, person);
    bind_signer(query, 2, signer);
    Rows rows(query);
    return rows.next();
}

}  // namespace sqlite
