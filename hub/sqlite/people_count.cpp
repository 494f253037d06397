#include "hub/sqlite/people_count.h"

#include "hub/sqlite/candidates.h"
#include "hub/sqlite/people_filter.h"
#include "hub/sqlite/selection.h"

#include <fmt/format.h>

namespace sqlite {

std::int64_t count_people(Connection& connection, const hub::PeopleFilter& filter, std::int64_t most) {
    const bool is_nobody = filter.team && filter.scope.team && *filter.team != *filter.scope.team;
    if (is_nobody || (filter.is_overdue && is_nobody_overdue(connection, filter))) return 0;
    const Selection conditions = filter_conditions(connection, filter);
    Candidates looked_at{"person p", {}, true};
    for (Candidates& candidates : candidates_for(filter)) {
        if (conditions.is_empty() || !are_at_most(connection, few_candidates, candidates)) continue;
        looked_at = std::move(candidates);
        break;
    }
    Selection wanted = place_conditions(filter);
    wanted.add(conditions);
    SQLite::Statement& count = connection.prepared(fmt::format(
        "SELECT count(*) FROM (SELECT DISTINCT p.id FROM {}{} LIMIT ?)", looked_at.from, wanted.where()));
    count.bind(wanted.bind(count, looked_at.values.bind(count)), most + 1);
    Rows rows(count);
    rows.next();
    return rows.column(0).getInt64();
}

}  // namespace sqlite
