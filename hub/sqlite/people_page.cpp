#include "hub/sqlite/people_page.h"

#include "hub/sqlite/candidates.h"
#include "hub/sqlite/completions.h"
#include "hub/sqlite/people.h"
#include "hub/sqlite/people_filter.h"
#include "hub/sqlite/selection.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace sqlite {
namespace {

using hub::PeopleFilter;
using hub::PeopleOrder;
using hub::PeopleQuery;
using hub::RowId;
using records::Standing;

/// Where a page ended: the person, and what they were sorted by there.
struct Cursor {
    RowId person = 0;
    std::string key;
};

std::string text_of(const Cursor& cursor) {
    return fmt::format("{} {}", cursor.person, cursor.key);
}

std::optional<Cursor> parse_cursor(const std::string& text) {
    Cursor cursor;
    const char* last = text.data() + text.size();
    const auto [end, fault] = std::from_chars(text.data(), last, cursor.person);
    if (fault != std::errc{} || end == last || *end != ' ') return std::nullopt;
    cursor.key.assign(end + 1, last);
    return cursor;
}

const char* column_of(PeopleOrder order) {
    switch (order) {
        case PeopleOrder::by_last_heard:
            return "p.last_heard";
        case PeopleOrder::by_passed:
            return "p.passed";
        case PeopleOrder::by_name:
            break;
    }
    return "p.folded_name";
}

void begin_after(Selection& wanted, const PeopleQuery& query) {
    const auto cursor = parse_cursor(query.after);
    if (!cursor) return;
    const std::string condition =
        fmt::format("({}, p.id) {} (?, ?)", column_of(query.order), query.is_descending ? "<" : ">");
    if (query.order == PeopleOrder::by_name) {
        wanted.add(condition, cursor->key, cursor->person);
        return;
    }
    std::int64_t key = 0;
    std::from_chars(cursor->key.data(), cursor->key.data() + cursor->key.size(), key);
    wanted.add(condition, key, cursor->person);
}

/// One page's people in order, and one more where there is one.
class Search {
public:
    Search(Connection& connection, const PeopleQuery& query)
        : connection_(connection), query_(query), conditions_(filter_conditions(connection, query.filter)) {
        add_scope(place_, query.filter.scope);
        if (query.filter.team && !query.filter.scope.team) place_.add("p.team = ?", *query.filter.team);
        begin_after(place_, query);
    }

    /// Most pages are full after a few people. Where a filter lets few through, those it might let through are looked
    /// up, when there are not too many of them; otherwise it does not take long to meet enough by going on.
    std::vector<Cursor> run() {
        if (conditions_.is_empty()) return all("person p", {});
        if (auto found = walk()) return *std::move(found);
        for (const Candidates& candidates : candidates_for(query_.filter))
            if (are_few(connection_, candidates)) return all(candidates.from, candidates.values);
        return all("person p", {});
    }

private:
    /// Looks at some people, one after another. Nothing when that was not enough.
    std::optional<std::vector<Cursor>> walk() {
        const std::size_t most_people = std::max<std::size_t>(100, query_.limit * 4);
        SQLite::Statement& select = connection_.prepared(
            fmt::format("SELECT p.id, {}, {} FROM person p{} ORDER BY {} LIMIT ?", column_of(query_.order),
                        conditions_.expression(), place_.where(), order()));
        select.bind(place_.bind(select, conditions_.bind(select)), static_cast<std::int64_t>(most_people));
        std::vector<Cursor> found;
        std::size_t seen = 0;
        Rows rows(select);
        while (rows.next()) {
            ++seen;
            if (rows.column(2).getInt() != 0) found.push_back({rows.column(0).getInt64(), rows.column(1).getString()});
            if (found.size() > query_.limit) return found;
        }
        if (seen < most_people) return found;
        return std::nullopt;
    }

    std::vector<Cursor> all(const std::string& from, const Selection& values) {
        Selection wanted = place_;
        wanted.add(conditions_);
        SQLite::Statement& select =
            connection_.prepared(fmt::format("SELECT DISTINCT p.id, {} FROM {}{} ORDER BY {} LIMIT ?",
                                             column_of(query_.order), from, wanted.where(), order()));
        select.bind(wanted.bind(select, values.bind(select)), static_cast<std::int64_t>(query_.limit) + 1);
        std::vector<Cursor> found;
        Rows rows(select);
        while (rows.next()) found.push_back({rows.column(0).getInt64(), rows.column(1).getString()});
        return found;
    }

    std::string order() const {
        return fmt::format("{0} {1}, p.id {1}", column_of(query_.order), query_.is_descending ? "DESC" : "ASC");
    }

    Connection& connection_;
    const PeopleQuery& query_;
    Selection conditions_;  ///< on each person
    Selection place_;       ///< scope, and where the page begins
};

}  // namespace

hub::PeoplePage find_people(Connection& connection, const PeopleQuery& query) {
    const PeopleFilter& filter = query.filter;
    const bool is_nobody = filter.team && filter.scope.team && *filter.team != *filter.scope.team;
    if (is_nobody || query.limit == 0) return {};
    std::vector<Cursor> found = Search(connection, query).run();
    hub::PeoplePage page;
    if (found.size() > query.limit) {
        found.resize(query.limit);
        page.next = text_of(found.back());
    }
    for (const Cursor& one : found) {
        hub::PersonRow row{*find_person(connection, one.person, {}), summaries_of(connection, one.person)};
        for (const auto& [module, summary] : row.modules) row.passed += summary.standing == Standing::passed ? 1 : 0;
        page.people.push_back(std::move(row));
    }
    return page;
}

}  // namespace sqlite
