#include "hub/sqlite/due_dates.h"

#include "hub/sqlite/days.h"
#include "hub/sqlite/selection.h"

#include <utility>

namespace sqlite {
namespace {

using hub::RowId;

std::int64_t last_change(Connection& connection) {
    Rows rows(connection.prepared("SELECT coalesce(max(changed), 0) FROM due_change"));
    rows.next();
    return rows.column(0).getInt64();
}

void note_change(Connection& connection, RowId team, const std::string& module) {
    connection
        .bound("INSERT INTO due_change (team, module, changed) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET "
               "changed = excluded.changed",
               team, module, last_change(connection) + 1)
        .exec();
}

}  // namespace

std::vector<hub::DueDate> due_dates(Connection& connection, const hub::Scope& scope) {
    std::vector<hub::DueDate> out;
    Selection wanted;
    if (scope.team) wanted.add("d.team = ?", *scope.team);
    if (scope.person) wanted.add("d.team = (SELECT team FROM person WHERE id = ?)", *scope.person);
    SQLite::Statement& query =
        connection.prepared("SELECT t.id, t.name, d.module, d.day FROM due d JOIN team t ON t.id = d.team" +
                            wanted.where() + " ORDER BY t.name, d.module");
    wanted.bind(query);
    Rows rows(query);
    while (rows.next()) {
        out.push_back({rows.column(0).getInt64(), rows.column(1).getString(), rows.column(2).getString(),
                       day_numbered(rows.column(3).getInt64())});
    }
    return out;
}

hub::DueChanges due_changes(Connection& connection, const hub::Scope& scope, std::optional<std::int64_t> mark) {
    hub::DueChanges out;
    out.mark = last_change(connection);
    out.is_all = !mark || *mark > out.mark;  // who was told more was told by a file that a backup has taken the place of
    if (out.is_all) {
        out.set = due_dates(connection, scope);
        return out;
    }
    Selection wanted;
    wanted.add("c.changed > ?", *mark);
    if (scope.team) wanted.add("c.team = ?", *scope.team);
    if (scope.person) wanted.add("c.team = (SELECT team FROM person WHERE id = ?)", *scope.person);
    SQLite::Statement& query = connection.prepared(
        "SELECT t.id, t.name, c.module, d.day FROM due_change c JOIN team t ON t.id = c.team "
        "LEFT JOIN due d ON d.team = c.team AND d.module = c.module" +
        wanted.where() + " ORDER BY c.changed");
    wanted.bind(query);
    Rows rows(query);
    while (rows.next()) {
        hub::DueDate due{rows.column(0).getInt64(), rows.column(1).getString(), rows.column(2).getString()};
        const bool is_set = !rows.column(3).isNull();
        if (is_set) due.on = day_numbered(rows.column(3).getInt64());
        (is_set ? out.set : out.taken_away).push_back(std::move(due));
    }
    return out;
}

bool set_due(Connection& connection, const hub::Scope& scope, RowId team, const std::string& module,
             std::optional<hub::Day> on) {
    if (scope.person || (scope.team && *scope.team != team)) return false;  // nobody sets their own
    {
        Rows rows(connection.bound("SELECT 1 FROM team WHERE id = ?", team));
        if (!rows.next()) return false;
    }
    const int changed =
        on ? connection
                 .bound("INSERT INTO due (team, module, day) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET "
                        "day = excluded.day WHERE day <> excluded.day",
                        team, module, number_of(*on))
                 .exec()
           : connection.bound("DELETE FROM due WHERE team = ? AND module = ?", team, module).exec();
    if (changed > 0) note_change(connection, team, module);
    return true;
}

}  // namespace sqlite
