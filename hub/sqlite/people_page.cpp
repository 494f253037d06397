#include "hub/sqlite/people_page.h"

#include "hub/sqlite/candidates.h"
#include "hub/sqlite/completions.h"
#include "hub/sqlite/page_place.h"
#include "hub/sqlite/people.h"
#include "hub/sqlite/people_filter.h"
#include "hub/sqlite/selection.h"
#include "hub/sqlite/standing_page.h"
#include "hub/sqlite/team_share.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace sqlite {
namespace {

using hub::PeopleFilter;
using hub::PeopleOrder;
using hub::PeopleQuery;
using records::Standing;

Sorting sorting_of(const PeopleQuery& query) {
    switch (query.order) {
        case PeopleOrder::by_last_heard:
            return {"p.last_heard", "p.id", true, query.is_descending};
        case PeopleOrder::by_passed:
            return {"p.passed", "p.id", true, query.is_descending};
        case PeopleOrder::by_name:
            break;
    }
    return {"p.folded_name", "p.id", false, query.is_descending};
}

/// One page's people in order, and one more where there is one.
class Search {
public:
    Search(Connection& connection, const PeopleQuery& query)
        : connection_(connection),
          query_(query),
          sorting_(sorting_of(query)),
          conditions_(filter_conditions(connection, query.filter)),
          place_(place_conditions(query.filter, is_met_sooner() ? "+p.team" : "p.team")) {
        if (const auto begin = parse_place(query.after)) sorting_.begin_after(place_, *begin);
    }

    /// Where a filter might let only a page's people through, those are looked up. Otherwise most pages are full after
    /// a few people; if not, those who might be let through are looked up when there are not too many of them, or else
    /// it does not take long to meet enough by going on.
    std::vector<Place> run() {
        if (conditions_.is_empty()) return all("person p", {});
        if (auto found = find_standing(connection_, query_)) return *std::move(found);
        if (query_.filter.is_overdue && is_nobody_overdue(connection_, query_.filter)) return {};
        const std::vector<Candidates> candidates = candidates_for(query_.filter);
        for (const Candidates& one : candidates)
            if (one.is_direct && are_at_most(connection_, query_.limit, one)) return all(one.from, one.values);
        if (walk()) return std::move(found_);
        for (const Candidates& one : candidates)
            if (are_at_most(connection_, few_candidates, one)) return all(one.from, one.values);
        return go_on();
    }

private:
    /// Whether a page of a large team is found by going through everybody: a plus keeps the team's index from being
    /// used. Teams have one for the other orders, and for those who are unconfirmed.
    bool is_met_sooner() {
        const PeopleFilter& filter = query_.filter;
        const auto team = team_of(filter);
        if (!team || query_.order != PeopleOrder::by_last_heard || filter.scope.person || filter.is_unconfirmed)
            return false;
        const TeamShare share = share_of(connection_, *team, query_.limit);
        return share.met < share.people;
    }

    /// Looks at some people, one after another. False when that was not enough.
    bool walk() {
        const std::size_t most_people = std::max<std::size_t>(100, query_.limit * 4);
        SQLite::Statement& select = connection_.prepared(
            fmt::format("SELECT p.id, {}, {} FROM person p{} ORDER BY {} LIMIT ?", sorting_.key,
                        conditions_.expression(), place_.where(), sorting_.text()));
        select.bind(place_.bind(select, conditions_.bind(select)), static_cast<std::int64_t>(most_people));
        std::size_t seen = 0;
        Rows rows(select);
        while (rows.next()) {
            ++seen;
            last_seen_ = {rows.column(0).getInt64(), rows.column(1).getString()};
            if (rows.column(2).getInt() != 0) found_.push_back(last_seen_);
            if (found_.size() > query_.limit) return true;
        }
        return seen < most_people;
    }

    /// Behind those who were looked at.
    std::vector<Place> go_on() {
        sorting_.begin_after(place_, last_seen_);
        for (Place& one : all("person p", {})) {
            if (found_.size() > query_.limit) break;
            found_.push_back(std::move(one));
        }
        return std::move(found_);
    }

    std::vector<Place> all(const std::string& from, const Selection& values) {
        Selection wanted = place_;
        wanted.add(conditions_);
        SQLite::Statement& select =
            connection_.prepared(fmt::format("SELECT DISTINCT p.id, {} FROM {}{} ORDER BY {} LIMIT ?", sorting_.key,
                                             from, wanted.where(), sorting_.text()));
        select.bind(wanted.bind(select, values.bind(select)), static_cast<std::int64_t>(query_.limit) + 1);
        std::vector<Place> found;
        Rows rows(select);
        while (rows.next()) found.push_back({rows.column(0).getInt64(), rows.column(1).getString()});
        return found;
    }

    Connection& connection_;
    const PeopleQuery& query_;
    Sorting sorting_;
    Selection conditions_;      ///< on each person
    Selection place_;           ///< what indexes are kept for, and where the page begins
    std::vector<Place> found_;  ///< among those looked at one after another
    Place last_seen_;
};

}  // namespace

hub::PeoplePage find_people(Connection& connection, const PeopleQuery& query) {
    const PeopleFilter& filter = query.filter;
    const bool is_nobody = filter.team && filter.scope.team && *filter.team != *filter.scope.team;
    if (is_nobody || query.limit == 0) return {};
    std::vector<Place> found = Search(connection, query).run();
    hub::PeoplePage page;
    if (found.size() > query.limit) {
        found.resize(query.limit);
        page.next = text_of(found.back());
    }
    for (const Place& one : found) {
        hub::PersonRow row{*find_person(connection, one.person, {}), summaries_of(connection, one.person)};
        for (const auto& [module, summary] : row.modules) row.passed += summary.standing == Standing::passed ? 1 : 0;
        page.people.push_back(std::move(row));
    }
    return page;
}

}  // namespace sqlite
