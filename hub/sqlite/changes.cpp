#include "hub/sqlite/changes.h"

#include "hub/sqlite/days.h"

#include <chrono>

namespace sqlite {
namespace {

using hub::Moment;
using hub::RowId;

/// Teams count of whom nothing came yet.
void count_as_heard(Connection& connection, RowId person) {
    {
        Rows rows(connection.bound("SELECT 1 FROM person WHERE id = ? AND last_heard = 0", person));
        if (!rows.next()) return;
    }
    connection
        .bound("UPDATE team SET never_heard = never_heard - 1 WHERE id = (SELECT team FROM person WHERE id = ?)",
               person)
        .exec();
}

}  // namespace

std::int64_t next_change(Connection& connection) {
    // Each part is the end of an index: schema/016_hearing.sql.
    Rows rows(
        connection.prepared("SELECT 1 + max(coalesce((SELECT max(last_heard) FROM person), 0), coalesce((SELECT "
                            "max(changed) FROM person WHERE changed <> last_heard), 0), coalesce((SELECT max(changed) "
                            "FROM departure), 0))"));
    rows.next();
    return rows.column(0).getInt64();
}

void touch_person(Connection& connection, RowId person, std::optional<Moment> heard) {
    const std::int64_t change = next_change(connection);
    if (!heard) {
        connection.bound("UPDATE person SET changed = ? WHERE id = ?", change, person).exec();
        return;
    }
    const std::int64_t moment = number_of(*heard);
    if (moment > 0) count_as_heard(connection, person);
    connection
        .bound("UPDATE person SET changed = max(?1, ?2), last_heard = max(last_heard, ?2) WHERE id = ?3", change,
               moment, person)
        .exec();
}

void note_departure(Connection& connection, RowId person, RowId team, bool is_removed) {
    connection
        .bound(
            "INSERT INTO departure (person, team, changed, is_removed) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
            "changed = excluded.changed, is_removed = excluded.is_removed",
            person, team, next_change(connection), is_removed ? 1 : 0)
        .exec();
}

bool is_news(Connection& connection, RowId person, Moment now) {
    Rows rows(connection.bound("SELECT 1 FROM person WHERE id = ? AND last_heard <= ?", person,
                               number_of(now - std::chrono::hours(1))));
    return rows.next();
}

}  // namespace sqlite
