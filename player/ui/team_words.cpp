#include "player/ui/team_words.h"

#include "player/state/dates.h"

namespace ui {

using records::Standing;

std::string standing_words(const strings::Team& words, const records::Summary& summary) {
    const auto scored = [&](std::string_view plain, std::string_view with) {
        return summary.score ? filled(with, records::percent_text(*summary.score)) : std::string(plain);
    };
    switch (summary.standing) {
        case Standing::not_started: break;
        case Standing::under_way: return filled(words.percent_done, summary.percent);
        case Standing::failed: return scored(words.failed, words.failed_with);
        case Standing::passed: return scored(words.passed, words.passed_with);
    }
    return std::string(words.not_started);
}

std::string deadline_words(const strings::Team& words, const records::Deadline& deadline, records::Day today) {
    if (!deadline.due_on) return {};
    const std::string day = state::short_day(*deadline.due_on, today);
    if (deadline.is_due_again) return filled(words.due_again, day);
    return filled(deadline.is_overdue ? words.overdue_since : words.due, day);
}

std::string deadline_words(const strings::Team& words, const state::TeamCell& cell, records::Day today) {
    const auto& ends = cell.deadline.due_on;
    const bool counts_for_now = ends && cell.summary.standing == Standing::passed && !cell.deadline.is_due_again;
    if (counts_for_now) return filled(words.counts_until, state::short_day(*ends, today));
    return deadline_words(words, cell.deadline, today);
}

std::string cell_detail(const strings::Team& words, const state::TeamCell& cell, records::Day today,
                        std::chrono::minutes utc_offset) {
    const bool is_passed_for_now = cell.summary.passed && !cell.deadline.is_due_again;
    if (!is_passed_for_now) return deadline_words(words, cell, today);
    return state::short_day(records::Day{std::chrono::floor<std::chrono::days>(*cell.summary.passed + utc_offset)}, today);
}

std::string cell_words(const strings::Team& words, const state::TeamCell& cell, records::Day today,
                       std::chrono::minutes utc_offset) {
    const std::string detail = cell_detail(words, cell, today, utc_offset);
    const std::string standing = standing_words(words, cell.summary);
    return detail.empty() ? standing : standing + ", " + detail;
}

std::string heard_words(const strings::Team& words, const std::optional<state::TimePoint>& last_heard, records::Day today,
                        std::chrono::minutes utc_offset) {
    if (!last_heard) return std::string(words.never_heard);
    const auto day = std::chrono::floor<std::chrono::days>(*last_heard + utc_offset);
    const auto days = (std::chrono::sys_days{today} - day).count();
    if (days <= 0) return std::string(words.heard_today);
    return days == 1 ? std::string(words.heard_yesterday) : counted(words.heard_days, days);
}

std::string person_words(const strings::Team& words, const state::TeamPerson& person) {
    if (!person.name.empty()) return person.name;
    return person.staff_number.empty() ? std::string(words.nameless) : filled(words.staff_number, person.staff_number);
}

const std::string& module_words(const state::TeamModule& module) { return module.title.empty() ? module.id : module.title; }

std::string age_words(const strings::Team& words, const state::TeamTable& table, std::chrono::minutes utc_offset) {
    const std::string age = table.fetched ? filled(words.as_of, state::day_and_time(*table.fetched, utc_offset))
                                          : std::string(words.never_fetched);
    return filled(words.age, table.team.empty() ? words.whole : std::string_view(table.team), age);
}

std::string people_words(const strings::Team& words, const state::TeamTable& table, const state::TeamSelection& selection) {
    const std::size_t left = selection.people.size(), all = table.people.size();
    return left == all ? counted(words.people, static_cast<long long>(all)) : filled(words.some_people, left, all);
}

std::string totals_words(const strings::Team& words, const state::TeamTotals& totals) {
    return filled(words.totals_of, totals.passed, totals.not_started + totals.under_way + totals.failed + totals.passed);
}

Icon icon_of(const state::TeamCell& cell) {
    if (cell.deadline.is_overdue) return Icon::warning;
    switch (cell.summary.standing) {
        case Standing::not_started: break;
        case Standing::under_way: return Icon::circle_half;
        case Standing::failed: return Icon::cross;
        case Standing::passed: return Icon::tick;
    }
    return Icon::circle;
}

}  // namespace ui
