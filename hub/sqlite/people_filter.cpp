#include "hub/sqlite/people_filter.h"

#include "hub/sqlite/days.h"
#include "hub/sqlite/modules.h"
#include "hub/sqlite/people.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace sqlite {
namespace {

using hub::PeopleFilter;
using records::Standing;

/// A person and a module stand so, or it is overdue, whether it was begun (`c`) or not. Values go along in order.
class ModuleCondition {
public:
    explicit ModuleCondition(const PeopleFilter& filter) : filter_(filter) {}

    void add_to(Selection& wanted, std::size_t known_modules) {
        if (!filter_.standing) {
            std::string condition = not_passed_in_time();  // first, as its values are
            condition += " OR " + pass_ended();
            wanted.add(condition);
        } else if (*filter_.standing == Standing::not_started) {
            wanted.add(not_begun(known_modules));
        } else {
            wanted.add(begun());
        }
        for (Selection::Value& value : values_) wanted.add_value(std::move(value));
    }

private:
    /// Begun or not.
    std::string not_passed_in_time() {
        std::string text = "EXISTS (SELECT 1 FROM due d WHERE d.team = p.team";
        text += and_("d.day < ?", number_of(filter_.today));
        if (!filter_.module.empty()) text += and_("d.module = ?", filter_.module);
        return text +
               " AND NOT EXISTS (SELECT 1 FROM completion c WHERE c.person = p.id AND c.module = d.module AND "
               "c.standing = 3))";
    }

    std::string pass_ended() {
        std::string text = "EXISTS (SELECT 1 FROM completion c WHERE c.person = p.id AND c.standing = 3";
        if (!filter_.module.empty()) text += and_("c.module = ?", filter_.module);
        return text + and_("c.ends < ?", number_of(filter_.today)) + ")";
    }

    std::string begun() {
        std::string text = "EXISTS (SELECT 1 FROM completion c WHERE c.person = p.id";
        if (!filter_.module.empty()) text += and_("c.module = ?", filter_.module);
        text += and_("c.standing = ?", static_cast<int>(*filter_.standing));
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

}  // namespace

std::vector<std::string> words_in(const std::string& text) {
    const std::string all = folded(text);
    std::vector<std::string> words;
    for (std::size_t begin = all.find_first_not_of(" \n\t"); begin != std::string::npos;) {
        const std::size_t end = std::min(all.find_first_of(" \n\t", begin), all.size());
        words.push_back(all.substr(begin, end - begin));
        begin = all.find_first_not_of(" \n\t", end);
    }
    return words;
}

std::optional<hub::RowId> team_of(const PeopleFilter& filter) {
    return filter.scope.team ? filter.scope.team : filter.team;
}

Selection place_conditions(const PeopleFilter& filter, std::string_view team) {
    Selection wanted;
    if (filter.scope.person) wanted.add("p.id = ?", *filter.scope.person);
    if (const auto one = team_of(filter)) wanted.add(fmt::format("{} = ?", team), *one);
    if (filter.is_unconfirmed) wanted.add("p.is_unconfirmed = 1");
    return wanted;
}

Selection filter_conditions(Connection& connection, const PeopleFilter& filter) {
    Selection wanted;
    if (filter.not_heard_since) wanted.add("p.last_heard < ?", number_of(*filter.not_heard_since));
    for (const std::string& word : words_in(filter.words))
        wanted.add("instr(p.folded_name, ?) OR instr(p.folded_number, ?)", word, word);
    if (filter.standing || filter.is_overdue) {
        const bool counts_modules =
            filter.module.empty() && !filter.is_overdue && *filter.standing == Standing::not_started;
        const std::size_t known = counts_modules ? known_modules(connection, filter.scope).size() : 0;
        ModuleCondition(filter).add_to(wanted, known);
    }
    return wanted;
}

}  // namespace sqlite
