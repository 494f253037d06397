#include "hub/sqlite/carried.h"

#include "hub/sqlite/bindings.h"
#include "hub/sqlite/devices.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace sqlite {
namespace {

void bind_id(SQLite::Statement& statement, int position, const std::string& id) {
    statement.bind(position, id.data(), static_cast<int>(id.size()));
}

/// In SQL, whether the laptop ?1 makes it surer than whoever signed before for the person ?3.
std::string is_surer(std::string_view table) {
    return fmt::format(
        "person = ?3 AND signer <> ?1 AND (length(signer) = 0 OR "
        "(EXISTS (SELECT 1 FROM device WHERE person = ?3 AND public_key = ?1) AND "
        "NOT EXISTS (SELECT 1 FROM device WHERE person = ?3 AND public_key = {}.signer)))",
        table);
}

}  // namespace

std::int64_t last_sequence(Connection& connection) {
    Rows rows(connection.prepared("SELECT coalesce(max(sequence), 0) FROM statement"));
    rows.next();
    return rows.column(0).getInt64();
}

void note_carried(Connection& connection, hub::RowId person, std::int64_t after, const Signer& signer) {
    SQLite::Statement& rows = connection.prepared(
        "INSERT INTO carried (statement, person, signer) SELECT sequence, ?, ? FROM statement WHERE sequence > ?");
    rows.bind(1, person);
    bind_signer(rows, 2, signer);
    rows.bind(3, after);
    rows.exec();
}

bool carry_again(Connection& connection, hub::RowId person, const std::string& id,
                 const records_file::PublicKey& laptop) {
    SQLite::Statement& row = connection.prepared(
        fmt::format("UPDATE carried SET signer = ?1 WHERE statement = (SELECT sequence FROM statement WHERE id = ?2) "
                    "AND {}",
                    is_surer("carried")));
    bind_signer(row, 1, laptop);
    bind_id(row, 2, id);
    row.bind(3, person);
    return row.exec() > 0;
}

void note_claim(Connection& connection, hub::RowId person, std::int64_t account, const Signer& signer) {
    SQLite::Statement& row = connection.prepared("INSERT INTO claimed (account, person, signer) VALUES (?, ?, ?)");
    row.bind(1, account);
    row.bind(2, person);
    bind_signer(row, 3, signer);
    row.exec();
}

bool claim_again(Connection& connection, hub::RowId person, std::int64_t account,
                 const records_file::PublicKey& laptop) {
    SQLite::Statement& row =
        connection.prepared(fmt::format("UPDATE claimed SET signer = ?1 WHERE account = ?2 AND {}", is_surer("claimed")));
    bind_signer(row, 1, laptop);
    row.bind(2, account);
    row.bind(3, person);
    return row.exec() > 0;
}

void confirm_claim(Connection& connection, hub::RowId person, std::int64_t account) {
    connection.bound("DELETE FROM claimed WHERE account = ? AND person = ?", account, person).exec();
}

bool is_known_by_files(Connection& connection, hub::RowId person) {
    Rows rows(connection.bound(
        "SELECT 1 WHERE EXISTS (SELECT 1 FROM carried WHERE person = ?1) OR EXISTS (SELECT 1 FROM claimed WHERE "
        "person = ?1)",
        person));
    return rows.next();
}

void confirm_sent(Connection& connection, hub::RowId person, const std::string& id) {
    SQLite::Statement& row = connection.prepared(
        "DELETE FROM carried WHERE statement = (SELECT sequence FROM statement WHERE id = ?) AND person = ?");
    bind_id(row, 1, id);
    row.bind(2, person);
    row.exec();
}

bool renew_mark(Connection& connection, hub::RowId person) {
    return connection
               .bound(
                   "UPDATE person SET is_unconfirmed = 1 - is_unconfirmed WHERE id = ?1 AND is_unconfirmed <> EXISTS "
                   "(SELECT 1 FROM records_file f WHERE f.person = ?1 AND NOT EXISTS (SELECT 1 FROM device d WHERE "
                   "d.person = ?1 AND d.public_key = f.signer) AND (EXISTS (SELECT 1 FROM carried c WHERE "
                   "c.person = ?1 AND c.signer = f.signer) OR EXISTS (SELECT 1 FROM claimed c WHERE "
                   "c.person = ?1 AND c.signer = f.signer)))",
                   person)
               .exec() > 0;
}

}  // namespace sqlite
