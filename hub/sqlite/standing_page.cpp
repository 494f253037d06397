#include "hub/sqlite/standing_page.h"

#include "hub/sqlite/totals.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <tuple>

namespace sqlite {
namespace {

using hub::PeopleFilter;
using hub::PeopleOrder;
using hub::PeopleQuery;
using hub::RowId;
using records::Standing;

bool is_of_standing_alone(const PeopleFilter& filter) {
    return filter.standing && *filter.standing != Standing::not_started && !filter.is_overdue && !filter.scope.person &&
           !filter.not_heard_since && !filter.is_unconfirmed && filter.words.empty();
}

/// What a page would be put together from.
class StandingPage {
public:
    StandingPage(Connection& connection, const PeopleQuery& query)
        : connection_(connection),
          query_(query),
          team_(query.filter.scope.team ? query.filter.scope.team : query.filter.team),
          sorting_(query.order == PeopleOrder::by_name
                       ? Sorting{"folded_name", "person", false, query.is_descending}
                       : Sorting{"passed_modules", "person", true, query.is_descending}) {}

    std::optional<std::vector<Place>> run() {
        constexpr std::size_t most_modules = 50;  // each costs as much as a page
        const std::vector<std::string> modules = those_asked_for();
        if (modules.size() > most_modules) return std::nullopt;
        for (const std::string& module : modules) add(module);
        const auto sorted_by = [](const Found& one) { return std::tie(one.number, one.place.key, one.place.person); };
        std::sort(found_.begin(), found_.end(), [&](const Found& one, const Found& other) {
            return query_.is_descending ? sorted_by(other) < sorted_by(one) : sorted_by(one) < sorted_by(other);
        });
        std::vector<Place> page;
        for (const Found& one : found_) {  // who stands so in several modules was found as often, with the same key
            if (page.size() > query_.limit) break;
            if (page.empty() || page.back().person != one.place.person) page.push_back(one.place);
        }
        return page;
    }

private:
    struct Found {
        Place place;
        std::int64_t number = 0;  ///< 0 where the key is none
    };

    std::int64_t standing() const { return static_cast<std::int64_t>(*query_.filter.standing); }

    std::vector<std::string> those_asked_for() {
        if (!query_.filter.module.empty()) return {query_.filter.module};
        std::vector<std::string> modules;
        Rows rows(connection_.bound("SELECT module FROM standing_total WHERE team = ? AND standing = ?",
                                    team_.value_or(everybody), standing()));
        while (rows.next()) modules.push_back(rows.column(0).getString());
        return modules;
    }

    void add(const std::string& module) {
        Selection wanted;
        if (team_) wanted.add("team = ?", *team_);
        wanted.add("standing = ?", standing());
        wanted.add("module = ?", module);
        if (const auto place = parse_place(query_.after)) sorting_.begin_after(wanted, *place);
        SQLite::Statement& select =
            connection_.prepared(fmt::format("SELECT person, {} FROM completion{} ORDER BY {} LIMIT ?", sorting_.key,
                                             wanted.where(), sorting_.text()));
        select.bind(wanted.bind(select), static_cast<std::int64_t>(query_.limit) + 1);
        Rows rows(select);
        while (rows.next()) {
            found_.push_back({{rows.column(0).getInt64(), rows.column(1).getString()},
                              sorting_.is_number ? rows.column(1).getInt64() : 0});
        }
    }

    Connection& connection_;
    const PeopleQuery& query_;
    std::optional<RowId> team_;
    Sorting sorting_;
    std::vector<Found> found_;
};

}  // namespace

std::optional<std::vector<Place>> find_standing(Connection& connection, const PeopleQuery& query) {
    if (!is_of_standing_alone(query.filter) || query.order == PeopleOrder::by_last_heard) return std::nullopt;
    return StandingPage(connection, query).run();
}

}  // namespace sqlite
