#include "hub/sqlite/difference.h"

#include "hub/sqlite/people.h"
#include "hub/sqlite/selection.h"
#include "hub/sqlite/team_share.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace sqlite {
namespace {

using hub::RowId;
using hub::Scope;

struct Change {
    std::int64_t number = 0;
    RowId person = 0;
    bool is_departure = false;
};

/// Adds what `select` finds in order of its column `number`, at most `limit` of it.
void append(std::vector<Change>& changes, Connection& connection, const std::string& select, const Selection& wanted,
            const char* number, std::size_t limit) {
    SQLite::Statement& query =
        connection.prepared(fmt::format("{}{} ORDER BY {} LIMIT ?", select, wanted.where(), number));
    query.bind(wanted.bind(query), static_cast<std::int64_t>(limit));
    Rows rows(query);
    while (rows.next())
        changes.push_back({rows.column(0).getInt64(), rows.column(1).getInt64(), rows.column(2).getInt() != 0});
}

/// People whose last change was that something was heard from them, and the others: each kind has an index of its own
/// (schema/016_hearing.sql).
struct Kind {
    const char* condition;
    const char* number;  ///< the column that the index is about
};
constexpr Kind kinds[] = {{"changed = last_heard", "last_heard"}, {"changed <> last_heard", "changed"}};

/// How many people changed after `mark`, counted up to `most`.
std::int64_t changed_after(Connection& connection, std::int64_t mark, std::int64_t most) {
    Rows rows(connection.bound(
        "SELECT (SELECT count(*) FROM (SELECT 1 FROM person WHERE last_heard > ?1 LIMIT ?2)) + "
        "(SELECT count(*) FROM (SELECT 1 FROM person WHERE changed <> last_heard AND changed > ?1 LIMIT ?2))",
        mark, most));
    rows.next();
    return rows.column(0).getInt64();
}

/// What to look through for the next changes in a team: those of everybody after `mark`, or the team's people.
bool is_team_shorter(Connection& connection, RowId team, std::int64_t mark, std::size_t limit) {
    const TeamShare share = share_of(connection, team, limit);
    return share.people < share.met && share.people < changed_after(connection, mark, share.people + 1);
}

/// Of people and of departures together, in order.
std::vector<Change> changes_after(Connection& connection, const Scope& scope, std::int64_t mark, std::size_t limit) {
    std::vector<Change> changes;
    const bool is_by_team = scope.team && !scope.person && is_team_shorter(connection, *scope.team, mark, limit);
    for (const Kind& kind : kinds) {
        Selection people;
        people.add(kind.condition);
        people.add(fmt::format("{}{} > ?", is_by_team ? "+" : "", kind.number), mark);  // a plus keeps the index unused
        if (scope.person) people.add("p.id = ?", *scope.person);
        if (scope.team) people.add(is_by_team ? "p.team = ?" : "+p.team = ?", *scope.team);
        append(changes, connection, "SELECT changed, p.id, 0 FROM person p", people, kind.number, limit);
    }
    Selection gone;
    gone.add("changed > ?", mark);
    if (scope.person) gone.add("person = ?", *scope.person);
    if (scope.team) {
        gone.add("team = ?", *scope.team);
    } else {
        gone.add("is_removed = 1");
    }
    append(changes, connection, "SELECT changed, person, 1 FROM departure", gone, "changed", limit);
    std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.number < b.number; });
    return changes;
}

}  // namespace

hub::Difference find_difference(Connection& connection, const Scope& scope, std::int64_t mark, std::size_t limit) {
    std::vector<Change> changes = changes_after(connection, scope, mark, limit + 1);
    hub::Difference out;
    out.has_more = changes.size() > limit;
    if (out.has_more) changes.resize(limit);
    out.mark = changes.empty() ? mark : changes.back().number;
    for (const Change& change : changes) {
        auto progress = find_progress(connection, change.person, scope);
        if (progress && !change.is_departure) out.people.push_back(*std::move(progress));
        if (!progress) out.removed.push_back(change.person);  // who has come back is told of as a person
    }
    return out;
}

}  // namespace sqlite
