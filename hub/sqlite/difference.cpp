#include "hub/sqlite/difference.h"

#include "hub/sqlite/people.h"
#include "hub/sqlite/selection.h"

#include <algorithm>
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

/// Adds what `select` finds in order of its column `changed`, at most `limit` of it.
void append(std::vector<Change>& changes, Connection& connection, const std::string& select, const Selection& wanted,
            std::size_t limit) {
    SQLite::Statement& query = connection.prepared(select + wanted.where() + " ORDER BY changed LIMIT ?");
    query.bind(wanted.bind(query), static_cast<std::int64_t>(limit));
    Rows rows(query);
    while (rows.next())
        changes.push_back({rows.column(0).getInt64(), rows.column(1).getInt64(), rows.column(2).getInt() != 0});
}

/// What to look through for the next changes in a team: those of everybody after `mark`, or the team's people.
/// Changes are numbered without a gap, so that at most so many lie behind the mark; where they do not tell of the team
/// alone, about as many have to be met as there are people for one of the team's.
bool is_team_shorter(Connection& connection, RowId team, std::int64_t mark, std::size_t limit) {
    Rows rows(connection.bound("SELECT t.people, (SELECT max(changed) FROM person) - ?2, (SELECT max(id) FROM person) "
                               "FROM team t WHERE t.id = ?1",
                               team, mark));
    if (!rows.next()) return false;
    const std::int64_t people = rows.column(0).getInt64(), behind = rows.column(1).getInt64();
    const std::int64_t met =
        static_cast<std::int64_t>(limit) * rows.column(2).getInt64() / std::max<std::int64_t>(1, people);
    return people < std::min(behind, met);
}

/// Of people and of departures together, in order.
std::vector<Change> changes_after(Connection& connection, const Scope& scope, std::int64_t mark, std::size_t limit) {
    std::vector<Change> changes;
    Selection people;
    if (scope.team && !scope.person) {  // a plus keeps an index from being used
        const bool is_by_team = is_team_shorter(connection, *scope.team, mark, limit);
        people.add(is_by_team ? "+changed > ?" : "changed > ?", mark);
        people.add(is_by_team ? "p.team = ?" : "+p.team = ?", *scope.team);
    } else {
        people.add("changed > ?", mark);
        add_scope(people, scope);
    }
    append(changes, connection, "SELECT changed, p.id, 0 FROM person p", people, limit);
    Selection gone;
    gone.add("changed > ?", mark);
    if (scope.person) gone.add("person = ?", *scope.person);
    if (scope.team) {
        gone.add("team = ?", *scope.team);
    } else {
        gone.add("is_removed = 1");
    }
    append(changes, connection, "SELECT changed, person, 1 FROM departure", gone, limit);
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
