#include "hub/sqlite/carried.h"

#include "hub/sqlite/bindings.h"
#include "hub/sqlite/devices.h"

namespace sqlite {
namespace {

void bind_id(SQLite::Statement& statement, int position, const std::string& id) {
    statement.bind(position, id.data(), static_cast<int>(id.size()));
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
        "UPDATE carried SET signer = ?1 WHERE statement = (SELECT sequence FROM statement WHERE id = ?2) AND "
        "person = ?3 AND signer <> ?1 AND (length(signer) = 0 OR "
        "(EXISTS (SELECT 1 FROM device WHERE person = ?3 AND public_key = ?1) AND "
        "NOT EXISTS (SELECT 1 FROM device WHERE person = ?3 AND public_key = carried.signer)))");
    bind_signer(row, 1, laptop);
    bind_id(row, 2, id);
    row.bind(3, person);
    return row.exec() > 0;
}

bool has_carried(Connection& connection, hub::RowId person) {
    Rows rows(connection.bound("SELECT 1 FROM carried WHERE person = ? LIMIT 1", person));
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
                   "d.person = ?1 AND d.public_key = f.signer) AND EXISTS (SELECT 1 FROM carried c WHERE "
                   "c.person = ?1 AND c.signer = f.signer))",
                   person)
               .exec() > 0;
}

}  // namespace sqlite
