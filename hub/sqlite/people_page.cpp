#include "hub/sqlite/people_page.h"

#include "content/fold.h"
#include "hub/sqlite/completions.h"
#include "hub/sqlite/days.h"
#include "hub/sqlite/modules.h"
#include "hub/sqlite/people.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

namespace sqlite {
namespace {

using hub::PeopleFilter;
using hub::PeopleOrder;
using hub::PeopleQuery;
using hub::RowId;
using records::Standing;

void add_words(Selection& wanted, const std::string& text) {
    const std::string words = content::fold(text).text;
    for (std::size_t begin = words.find_first_not_of(" \n\t"); begin != std::string::npos;) {
        const std::size_t end = std::min(words.find_first_of(" \n\t", begin), words.size());
        const std::string word = words.substr(begin, end - begin);
        wanted.add("instr(p.folded_name, ?) OR instr(p.folded_number, ?)", word, word);
        begin = words.find_first_not_of(" \n\t", end);
    }
}

/// A person and a module stand so, one that was begun (`c`) or one that was not. Values go along in order.
class ModuleCondition {
public:
    explicit ModuleCondition(const PeopleFilter& filter) : filter_(filter) {}

    void add_to(Selection& wanted, std::size_t known_modules) {
        std::string condition;
        if (!filter_.standing || *filter_.standing != Standing::not_started) condition = begun();
        if (!filter_.standing || *filter_.standing == Standing::not_started)
            condition += (condition.empty() ? "" : " OR ") + not_begun(known_modules);
        wanted.add(condition);
        for (Selection::Value& value : values_) wanted.add_value(std::move(value));
    }

private:
    std::string begun() {
        std::string text = "EXISTS (SELECT 1 FROM completion c WHERE c.person = p.id";
        if (!filter_.module.empty()) text += and_("c.module = ?", filter_.module);
        if (filter_.standing) text += and_("c.standing = ?", static_cast<int>(*filter_.standing));
        if (filter_.is_overdue) {
            text += and_(
                "CASE c.standing WHEN 3 THEN c.ends < ? ELSE EXISTS (SELECT 1 FROM due d WHERE d.team = p.team "
                "AND d.module = c.module AND d.day < ?) END",
                number_of(filter_.today));
            values_.emplace_back(number_of(filter_.today));
        }
        return text + ")";
    }

    std::string not_begun(std::size_t known_modules) {
        if (filter_.is_overdue) {
            std::string text = "EXISTS (SELECT 1 FROM due d WHERE d.team = p.team";
            text += and_("d.day < ?", number_of(filter_.today));
            if (!filter_.module.empty()) text += and_("d.module = ?", filter_.module);
            return text + " AND NOT EXISTS (SELECT 1 FROM completion c WHERE c.person = p.id AND c.module = d.module))";
        }
        if (!filter_.module.empty()) {
            values_.emplace_back(filter_.module);
            return "NOT EXISTS (SELECT 1 FROM completion c WHERE c.person = p.id AND c.module = ?)";
        }
        values_.emplace_back(static_cast<std::int64_t>(known_modules));
        return "(SELECT count(*) FROM completion c WHERE c.person = p.id) < ?";
    }

    std::string and_(std::string_view condition, Selection::Value value) {
        values_.push_back(std::move(value));
        return " AND " + std::string(condition);
    }

    const PeopleFilter& filter_;
    std::vector<Selection::Value> values_;
};

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

}  // namespace

std::optional<Selection> selection_of(Connection& connection, const PeopleFilter& filter) {
    if (filter.team && filter.scope.team && *filter.team != *filter.scope.team) return std::nullopt;
    Selection wanted;
    add_scope(wanted, filter.scope);
    if (filter.team && !filter.scope.team) wanted.add("p.team = ?", *filter.team);
    if (filter.not_heard_since) wanted.add("p.last_heard < ?", number_of(*filter.not_heard_since));
    add_words(wanted, filter.words);
    if (filter.standing || filter.is_overdue) {
        const bool counts_modules =
            filter.module.empty() && !filter.is_overdue && *filter.standing == Standing::not_started;
        const std::size_t known = counts_modules ? known_modules(connection, filter.scope).size() : 0;
        ModuleCondition(filter).add_to(wanted, known);
    }
    return wanted;
}

hub::PeoplePage find_people(Connection& connection, const PeopleQuery& query) {
    auto wanted = selection_of(connection, query.filter);
    if (!wanted || query.limit == 0) return {};
    begin_after(*wanted, query);
    const char* column = column_of(query.order);
    const char* direction = query.is_descending ? "DESC" : "ASC";
    std::vector<Cursor> found;
    {
        SQLite::Statement& select =
            connection.prepared(fmt::format("SELECT p.id, {0} FROM person p{1} ORDER BY {0} {2}, p.id {2} LIMIT ?",
                                            column, wanted->where(), direction));
        select.bind(wanted->bind(select), static_cast<std::int64_t>(query.limit) + 1);
        Rows rows(select);
        while (rows.next()) found.push_back({rows.column(0).getInt64(), rows.column(1).getString()});
    }
    hub::PeoplePage page;
    if (found.size() > query.limit) {
        found.pop_back();
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
