#include "hub/sqlite/person_merge.h"

#include "hub/sqlite/carried.h"
#include "hub/sqlite/changes.h"
#include "hub/sqlite/people.h"

namespace sqlite {
namespace {

using hub::RowId;

constexpr const char* who_chose_the_name =
    "UPDATE person SET is_self_named = (SELECT is_self_named FROM person WHERE id = ?1) WHERE id = ?2";

/// `sql` says ?1 for who is no more, and ?2 for whose everything is.
void change(Connection& connection, const char* sql, RowId from, RowId into) {
    SQLite::Statement& row = connection.prepared(sql);
    row.bind(1, from);
    row.bind(2, into);
    row.exec();
}

void remove(Connection& connection, const char* sql, RowId from) {
    connection.bound(sql, from).exec();
}

}  // namespace

bool merge_people(Connection& connection, Summaries& summaries, RowId from, RowId into, hub::Moment now) {
    const auto gone = find_person(connection, from, {}), kept = find_person(connection, into, {});
    if (!gone || !kept || from == into) return false;
    note_departure(connection, from, gone->team_id, true);  // while its row has perhaps the highest number of change
    summaries.completions().move(from, gone->team_id, std::nullopt);
    for (const char* sql : {"DELETE FROM completion WHERE person = ?", "DELETE FROM reflection WHERE person = ?",
                            "DELETE FROM refold WHERE person = ?"})
        remove(connection, sql, from);
    for (const char* sql :
         {// Whoever wrote as these actors was this person, or an administrator.
          "UPDATE statement SET writer = ?2 WHERE writer = ?1 AND actor IN "
          "(SELECT name FROM identity WHERE person = ?1)",
          "UPDATE identity SET person = ?2 WHERE person = ?1",
          "INSERT INTO records_file (person, signer, made, imported) SELECT ?2, signer, made, imported FROM "
          "records_file WHERE person = ?1 ON CONFLICT DO UPDATE SET made = excluded.made, imported = excluded.imported "
          "WHERE made < excluded.made",
          "INSERT INTO device (person, public_key, since) SELECT ?2, public_key, since FROM device WHERE person = ?1 "
          "ON CONFLICT DO NOTHING",
          "UPDATE carried SET person = ?2 WHERE person = ?1", "UPDATE claimed SET person = ?2 WHERE person = ?1",
          "UPDATE access_key SET person = ?2, team = (SELECT team FROM person WHERE id = ?2) WHERE person = ?1",
          "UPDATE invitation SET person = ?2, team = (SELECT team FROM person WHERE id = ?2) WHERE person = ?1",
          "UPDATE person SET joined = min(joined, (SELECT joined FROM person WHERE id = ?1)) WHERE id = ?2"})
        change(connection, sql, from, into);
    for (const char* sql : {"DELETE FROM records_file WHERE person = ?", "DELETE FROM device WHERE person = ?"})
        remove(connection, sql, from);
    introduce(connection, into, gone->name, gone->staff_number);
    if (kept->name.empty()) change(connection, who_chose_the_name, from, into);
    forget_names(connection, from);
    remove(connection, "DELETE FROM person WHERE id = ?", from);
    summaries.fold_anew(into);
    summaries.settle(now);
    renew_mark(connection, into);
    touch_person(connection, into, gone->last_heard);
    return true;
}

}  // namespace sqlite
