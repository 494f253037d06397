#include "hub/sqlite/devices.h"

#include "hub/sqlite/bindings.h"
#include "hub/sqlite/changes.h"

#include <algorithm>

namespace sqlite {
namespace {

using hub::Moment;
using hub::RowId;
using records_file::PublicKey;

void bind_key(SQLite::Statement& statement, int position, const PublicKey& key) {
    statement.bind(position, key.data(), static_cast<int>(key.size()));
}

/// Nobody's signature is no bytes.
void bind_signer(SQLite::Statement& statement, int position, const std::optional<PublicKey>& signer) {
    static constexpr PublicKey none{};
    statement.bind(position, (signer ? *signer : none).data(), signer ? static_cast<int>(signer->size()) : 0);
}

PublicKey key_in(const SQLite::Column& column) {
    PublicKey key{};
    std::copy_n(static_cast<const unsigned char*>(column.getBlob()), key.size(), key.begin());
    return key;
}

std::optional<PublicKey> signer_in(const SQLite::Column& column) {
    return column.getBytes() == 0 ? std::nullopt : std::optional(key_in(column));
}

}  // namespace

std::vector<hub::KnownDevice> devices_of(Connection& connection, RowId person) {
    std::vector<hub::KnownDevice> out;
    Rows rows(
        connection.bound("SELECT public_key, since FROM device WHERE person = ? ORDER BY since, public_key", person));
    while (rows.next()) out.push_back({key_in(rows.column(0)), moment_in(rows.column(1))});
    return out;
}

std::vector<hub::KnownFile> files_of(Connection& connection, RowId person) {
    std::vector<hub::KnownFile> out;
    Rows rows(connection.bound(
        "SELECT signer, made, imported, EXISTS (SELECT 1 FROM device d WHERE d.person = f.person AND d.public_key = "
        "f.signer) FROM records_file f WHERE person = ? ORDER BY made DESC, signer",
        person));
    while (rows.next()) {
        out.push_back({signer_in(rows.column(0)), moment_in(rows.column(1)), moment_in(rows.column(2)),
                       rows.column(3).getInt() != 0});
    }
    return out;
}

bool is_device_of(Connection& connection, RowId person, const PublicKey& key) {
    SQLite::Statement& query = connection.prepared("SELECT 1 FROM device WHERE person = ? AND public_key = ?");
    query.bind(1, person);
    bind_key(query, 2, key);
    Rows rows(query);
    return rows.next();
}

std::optional<RowId> only_person_with(Connection& connection, const PublicKey& key) {
    SQLite::Statement& query = connection.prepared("SELECT person FROM device WHERE public_key = ? LIMIT 2");
    bind_key(query, 1, key);
    Rows rows(query);
    if (!rows.next()) return std::nullopt;
    const RowId person = rows.column(0).getInt64();
    return rows.next() ? std::nullopt : std::optional(person);
}

void add_device(Connection& connection, RowId person, const PublicKey& key, Moment now) {
    SQLite::Statement& row = connection.prepared(
        "INSERT INTO device (person, public_key, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
    row.bind(1, person);
    bind_key(row, 2, key);
    row.bind(3, number_of(now));
    if (row.exec() > 0) touch_person(connection, person, std::nullopt);
}

bool forget_device(Connection& connection, RowId person, const PublicKey& key) {
    SQLite::Statement& row = connection.prepared("DELETE FROM device WHERE person = ? AND public_key = ?");
    row.bind(1, person);
    bind_key(row, 2, key);
    if (row.exec() == 0) return false;
    touch_person(connection, person, std::nullopt);
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
