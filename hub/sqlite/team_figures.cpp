#include "hub/sqlite/team_figures.h"

#include "hub/sqlite/completions.h"
#include "hub/sqlite/days.h"
#include "hub/sqlite/modules.h"
#include "hub/sqlite/people.h"
#include "hub/sqlite/selection.h"
#include "hub/sqlite/totals.h"

#include <fmt/format.h>

#include <algorithm>

namespace sqlite {
namespace {

using hub::Day;
using hub::ModuleTotals;
using hub::QuestionTotals;
using hub::RowId;
using hub::Scope;
using records::Standing;

void count(ModuleTotals& totals, Standing standing, std::int64_t people) {
    switch (standing) {
        case Standing::not_started:
            totals.not_started += people;
            break;
        case Standing::under_way:
            totals.under_way += people;
            break;
        case Standing::failed:
            totals.failed += people;
            break;
        case Standing::passed:
            totals.passed += people;
            break;
    }
}

/// Rows that count what is in scope.
Selection of_team(const Scope& scope) {
    Selection wanted;
    wanted.add("team = ?", scope.team.value_or(everybody));
    return wanted;
}

std::map<std::string, std::optional<Day>> due_in(Connection& connection, RowId team) {
    std::map<std::string, std::optional<Day>> out;
    Rows rows(connection.bound("SELECT module, day FROM due WHERE team = ?", team));
    while (rows.next()) out.emplace(rows.column(0).getString(), day_numbered(rows.column(1).getInt64()));
    return out;
}

/// Of one person: nothing was counted before.
hub::Totals totals_of_person(Connection& connection, const Scope& scope, Day today) {
    hub::Totals totals;
    const auto person = find_person(connection, *scope.person, scope);
    if (!person) return totals;
    totals.people = 1;
    totals.never_heard = person->last_heard ? 0 : 1;
    auto summaries = summaries_of(connection, person->id);
    auto due = due_in(connection, person->team_id);
    for (hub::KnownModule& module : known_modules(connection, scope)) {
        ModuleTotals one;
        const records::Summary& summary = summaries[module.id];
        count(one, summary.standing, 1);
        one.overdue = records::deadline(summary, due[module.id], today).is_overdue ? 1 : 0;
        one.module = std::move(module);
        totals.modules.push_back(std::move(one));
    }
    return totals;
}

/// Those who have not passed what is overdue, by module.
std::map<std::string, std::int64_t> behind(Connection& connection, const Scope& scope, Day today) {
    std::map<std::string, std::int64_t> out;
    Selection wanted;
    wanted.add("d.day < ?", number_of(today));
    if (scope.team) wanted.add("d.team = ?", *scope.team);
    SQLite::Statement& query = connection.prepared(
        "SELECT d.module, sum(t.people - coalesce(s.people, 0)) FROM due d JOIN team t ON t.id = d.team "
        "LEFT JOIN standing_total s ON s.team = d.team AND s.module = d.module AND s.standing = 3" +
        wanted.where() + " GROUP BY d.module");
    wanted.bind(query);
    Rows rows(query);
    while (rows.next()) out.emplace(rows.column(0).getString(), rows.column(1).getInt64());
    return out;
}

/// Those whose pass counts no more, by module.
std::map<std::string, std::int64_t> ended(Connection& connection, const Scope& scope, Day today) {
    std::map<std::string, std::int64_t> out;
    Selection wanted = of_team(scope);
    wanted.add("day < ?", number_of(today));
    SQLite::Statement& query =
        connection.prepared("SELECT module, sum(people) FROM ending_total" + wanted.where() + " GROUP BY module");
    wanted.bind(query);
    Rows rows(query);
    while (rows.next()) out.emplace(rows.column(0).getString(), rows.column(1).getInt64());
    return out;
}

std::vector<QuestionTotals> questions_of_person(Connection& connection, const std::string& module, const Scope& scope) {
    std::vector<QuestionTotals> out;
    const auto progress = find_progress(connection, *scope.person, scope);
    if (!progress || !progress->modules.contains(module)) return out;
    for (const auto& [number, answer] : progress->modules.at(module).questions)
        out.push_back({number, {}, 1, answer.is_right ? 1 : 0});
    return out;
}

std::vector<QuestionTotals> questions_of_teams(Connection& connection, const std::string& module, const Scope& scope) {
    std::vector<QuestionTotals> out;
    Selection wanted;
    wanted.add("module = ?", module);
    if (scope.team) wanted.add("team = ?", *scope.team);
    SQLite::Statement& query = connection.prepared("SELECT question, sum(answered), sum(right) FROM question_total" +
                                                   wanted.where() + " GROUP BY question");
    wanted.bind(query);
    Rows rows(query);
    while (rows.next())
        out.push_back({rows.column(0).getInt(), {}, rows.column(1).getInt64(), rows.column(2).getInt64()});
    return out;
}

}  // namespace

std::vector<hub::Team> teams(Connection& connection, const Scope& scope) {
    std::vector<hub::Team> out;
    Selection wanted;
    if (scope.team) wanted.add("t.id = ?", *scope.team);
    if (scope.person) wanted.add("t.id = (SELECT team FROM person WHERE id = ?)", *scope.person);
    SQLite::Statement& query =
        connection.prepared("SELECT t.id, t.name, t.people FROM team t" + wanted.where() + " ORDER BY t.name");
    wanted.bind(query);
    Rows rows(query);
    while (rows.next()) {
        const std::int64_t people = scope.person ? 1 : rows.column(2).getInt64();
        out.push_back({rows.column(0).getInt64(), rows.column(1).getString(), people});
    }
    return out;
}

hub::Totals totals(Connection& connection, const Scope& scope, Day today) {
    if (scope.person) return totals_of_person(connection, scope, today);
    hub::Totals out;
    Selection wanted;
    if (scope.team) wanted.add("id = ?", *scope.team);
    {
        SQLite::Statement& query = connection.prepared(
            "SELECT coalesce(sum(people), 0), coalesce(sum(never_heard), 0) FROM team" + wanted.where());
        wanted.bind(query);
        Rows rows(query);
        rows.next();
        out.people = rows.column(0).getInt64();
        out.never_heard = rows.column(1).getInt64();
    }
    std::map<std::string, ModuleTotals> modules;
    for (const hub::KnownModule& module : known_modules(connection, scope)) modules[module.id] = {module, out.people};
    {
        const Selection own = of_team(scope);
        SQLite::Statement& query = connection.prepared("SELECT module, standing, sum(people) FROM standing_total" +
                                                       own.where() + " GROUP BY module, standing");
        own.bind(query);
        Rows rows(query);
        while (rows.next()) {
            ModuleTotals& one = modules[rows.column(0).getString()];
            count(one, static_cast<Standing>(rows.column(1).getInt()), rows.column(2).getInt64());
            one.not_started -= rows.column(2).getInt64();
        }
    }
    for (const auto& [module, people] : behind(connection, scope, today)) modules[module].overdue += people;
    for (const auto& [module, people] : ended(connection, scope, today)) modules[module].overdue += people;
    for (auto& [module, one] : modules) out.modules.push_back(std::move(one));
    return out;
}

std::vector<QuestionTotals> hardest(Connection& connection, const std::string& module, const Scope& scope,
                                    std::int64_t least, std::size_t limit) {
    auto out =
        scope.person ? questions_of_person(connection, module, scope) : questions_of_teams(connection, module, scope);
    std::erase_if(out, [&](const QuestionTotals& one) { return one.answered < least; });
    std::stable_sort(out.begin(), out.end(), [](const QuestionTotals& a, const QuestionTotals& b) {
        return a.right * b.answered < b.right * a.answered;  // by the share
    });
    if (out.size() > limit) out.resize(limit);
    for (QuestionTotals& one : out)
        one.text = activity_name(connection, fmt::format("{}/question/{}", module_activity(module), one.question));
    return out;
}

std::map<Day, std::int64_t> passes_by_week(Connection& connection, const Scope& scope, const std::string& module,
                                           int weeks, Day today) {
    std::map<Day, std::int64_t> out;
    const std::chrono::sys_days last(monday_of(today));
    for (int i = 0; i < weeks; ++i) out[Day(last - std::chrono::weeks(i))] = 0;
    if (scope.person) {
        const auto person = find_person(connection, *scope.person, scope);
        if (!person) return out;
        for (const auto& [id, summary] : summaries_of(connection, person->id)) {
            if (!summary.passed || (!module.empty() && id != module)) continue;
            if (const auto week = out.find(monday_of(records::day_of(*summary.passed))); week != out.end())
                ++week->second;
        }
        return out;
    }
    if (out.empty()) return out;
    Selection wanted = of_team(scope);
    wanted.add("monday BETWEEN ? AND ?", number_of(out.begin()->first), number_of(out.rbegin()->first));
    if (!module.empty()) wanted.add("module = ?", module);
    SQLite::Statement& query =
        connection.prepared("SELECT monday, sum(passes) FROM week_total" + wanted.where() + " GROUP BY monday");
    wanted.bind(query);
    Rows rows(query);
    while (rows.next()) out[day_numbered(rows.column(0).getInt64())] = rows.column(1).getInt64();
    return out;
}

}  // namespace sqlite
