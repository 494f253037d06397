#include "hub/sqlite/candidates.h"

#include "hub/sqlite/days.h"
#include "hub/sqlite/name_parts.h"
#include "hub/sqlite/people_filter.h"
#include "hub/sqlite/totals.h"

#include <fmt/format.h>

#include <utility>

namespace sqlite {
namespace {

using hub::PeopleFilter;
using records::Standing;

/// CROSS JOIN is read in this order: those are looked up whom the inner query finds.
template <class... Values>
Candidates people_in(const std::string& query, const Values&... values) {
    Candidates out{"(" + query + ") c CROSS JOIN person p ON p.id = c.person", {}, true};
    (out.values.add_value(values), ...);
    return out;
}

/// Of teams in which somebody is overdue, and of passes that count no more.
Candidates overdue(const PeopleFilter& filter) {
    const std::string of_module = filter.module.empty() ? "?2 = ''" : "module = ?2";
    Candidates out = people_in(
        "SELECT q.id AS person FROM due d CROSS JOIN person q ON q.team = d.team WHERE d.day < ?1 AND " +
            (filter.module.empty() ? of_module : "d." + of_module) +
            " AND (SELECT people FROM team WHERE id = d.team) > coalesce((SELECT people FROM standing_total s "
            "WHERE s.team = d.team AND s.module = d.module AND s.standing = 3), 0) AND NOT EXISTS (SELECT 1 FROM "
            "completion o WHERE o.person = q.id AND o.module = d.module AND o.standing = 3) "
            "UNION ALL SELECT person FROM completion WHERE ends < ?1 AND " +
            of_module,
        number_of(filter.today), filter.module);
    out.is_direct = false;
    return out;
}

/// Of teams in which not everybody began the module, or one of all modules.
Candidates not_started(const std::string& module) {
    const std::string modules = module.empty()
                                    ? "(SELECT module FROM standing_total WHERE team = 0 UNION SELECT module FROM due "
                                      "WHERE ?1 = '')"
                                    : "(SELECT ?1 AS module)";
    Candidates out = people_in(
        "SELECT q.id AS person FROM " + modules +
            " m CROSS JOIN team t CROSS JOIN person q ON q.team = t.id WHERE t.people > (SELECT "
            "coalesce(sum(s.people), 0) FROM standing_total s WHERE s.team = t.id AND s.module = m.module) "
            "AND NOT EXISTS (SELECT 1 FROM completion o WHERE o.person = q.id AND o.module = m.module)",
        module);
    out.is_direct = false;
    return out;
}

Candidates standing(Standing standing, const std::string& module) {
    const std::string query = "SELECT person FROM completion WHERE standing = ?";
    const auto number = static_cast<std::int64_t>(standing);
    return module.empty() ? people_in(query, number) : people_in(query + " AND module = ?", number, module);
}

}  // namespace

std::vector<Candidates> candidates_for(const PeopleFilter& filter) {
    std::vector<Candidates> out;
    constexpr std::size_t most_parts = 20;
    for (const std::string& word : words_in(filter.words)) {
        for (const std::string& part : name_parts(word))
            if (out.size() < most_parts)
                out.push_back(people_in("SELECT person FROM person_part WHERE part = ?", part));
    }
    if (filter.is_overdue) out.push_back(overdue(filter));
    if (filter.standing && *filter.standing != Standing::not_started)
        out.push_back(standing(*filter.standing, filter.module));
    if (filter.standing && *filter.standing == Standing::not_started) out.push_back(not_started(filter.module));
    if (filter.not_heard_since) {
        out.push_back(
            people_in("SELECT id AS person FROM person WHERE last_heard < ?", number_of(*filter.not_heard_since)));
    }
    if (filter.is_unconfirmed) out.push_back(people_in("SELECT id AS person FROM person WHERE is_unconfirmed = 1"));
    return out;
}

bool are_at_most(Connection& connection, std::size_t most, const Candidates& candidates) {
    SQLite::Statement& count =
        connection.prepared(fmt::format("SELECT count(*) FROM (SELECT 1 FROM {} LIMIT ?)", candidates.from));
    count.bind(candidates.values.bind(count), static_cast<std::int64_t>(most) + 1);
    Rows rows(count);
    rows.next();
    return rows.column(0).getInt64() <= static_cast<std::int64_t>(most);
}

bool is_nobody_overdue(Connection& connection, const PeopleFilter& filter) {
    const std::int64_t today = number_of(filter.today);
    if (filter.module.empty()) {
        Rows rows(connection.bound(
            "SELECT EXISTS (SELECT 1 FROM due WHERE day < ?1) OR EXISTS (SELECT 1 FROM completion WHERE ends < ?1)",
            today));
        return rows.next() && rows.column(0).getInt() == 0;
    }
    Rows rows(
        connection.bound("SELECT EXISTS (SELECT 1 FROM due WHERE module = ?2 AND day < ?1) OR EXISTS (SELECT 1 FROM "
                         "ending_total WHERE team = ?3 AND module = ?2 AND day < ?1)",
                         today, filter.module, everybody));
    return rows.next() && rows.column(0).getInt() == 0;
}

}  // namespace sqlite
