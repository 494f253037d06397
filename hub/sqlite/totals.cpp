#include "hub/sqlite/totals.h"

#include "hub/sqlite/days.h"

#include <fmt/format.h>

namespace sqlite {
namespace {

using hub::RowId;
using records::Completion;
using records::Day;
using records::Standing;
using records::Summary;

std::optional<Day> week_of_pass(const Summary& summary) {
    if (!summary.passed) return std::nullopt;
    return monday_of(records::day_of(*summary.passed));
}

class Change {
public:
    Change(Connection& connection, RowId team, const std::string& module)
        : connection_(connection), team_(team), module_(module) {}

    void standing(Standing before, Standing after) {
        if (before == after) return;
        constexpr const char* table = "standing_total (team, module, standing, people)";
        if (before != Standing::not_started) add(table, "standing", "people", static_cast<int>(before), -1);
        if (after != Standing::not_started) add(table, "standing", "people", static_cast<int>(after), 1);
    }

    void day(const char* table, const char* key, const char* count, const std::optional<Day>& before,
             const std::optional<Day>& after) {
        if (before == after) return;
        if (before) add(table, key, count, number_of(*before), -1);
        if (after) add(table, key, count, number_of(*after), 1);
    }

    void questions(const Completion& before, const Completion& after) {
        for (const auto& [number, answer] : after.questions) {
            const auto known = before.questions.find(number);
            if (known == before.questions.end()) {
                question(number, 1, answer.is_right ? 1 : 0);
            } else if (known->second.is_right != answer.is_right) {
                question(number, 0, answer.is_right ? 1 : -1);
            }
        }
        for (const auto& [number, answer] : before.questions)
            if (!after.questions.contains(number)) question(number, -1, answer.is_right ? -1 : 0);
    }

private:
    void add(const char* table, const char* key, const char* count, std::int64_t value, int change) {
        for (const RowId team : {team_, everybody}) {
            connection_
                .bound(fmt::format(
                           "INSERT INTO {0} VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET {1} = {1} + excluded.{1}",
                           table, count),
                       team, module_, value, change)
                .exec();
            if (change > 0) continue;
            const std::string_view name(table, std::string_view(table).find(' '));
            connection_
                .bound(
                    fmt::format("DELETE FROM {} WHERE team = ? AND module = ? AND {} = ? AND {} = 0", name, key, count),
                    team, module_, value)
                .exec();
        }
    }

    void question(int number, int answered, int right) {
        connection_
            .bound(
                "INSERT INTO question_total (team, module, question, answered, right) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT DO UPDATE SET answered = answered + excluded.answered, right = right + excluded.right",
                team_, module_, number, answered, right)
            .exec();
        if (answered >= 0) return;
        connection_
            .bound("DELETE FROM question_total WHERE team = ? AND module = ? AND question = ? AND answered = 0", team_,
                   module_, number)
            .exec();
    }

    Connection& connection_;
    RowId team_;
    const std::string& module_;
};

}  // namespace

std::optional<Day> end_of_pass(const Summary& summary) {
    return records::deadline(summary, std::nullopt, Day{}).due_on;
}

void change_totals(Connection& connection, RowId team, const std::string& module, const Completion& before,
                   const Completion& after) {
    Change change(connection, team, module);
    const Summary old = records::summary(before), now = records::summary(after);
    change.standing(old.standing, now.standing);
    change.day("ending_total (team, module, day, people)", "day", "people", end_of_pass(old), end_of_pass(now));
    change.day("week_total (team, module, monday, passes)", "monday", "passes", week_of_pass(old), week_of_pass(now));
    change.questions(before, after);
}

}  // namespace sqlite
