#include "hub/pages/standing.h"

#include "hub/pages/words.h"

#include <fmt/format.h>

#include <array>

namespace pages {

void write_state(HtmlWriter& html, records::Standing standing, std::string_view more) {
    constexpr std::array<std::string_view, 4> icons = {"○", "◐", "✗", "✓"};
    const auto state = html.in("span", {{"class", fmt::format("state {}", records::text_of(standing))}});
    write(html, "span", icons[static_cast<std::size_t>(standing)], {{"aria-hidden", "true"}, {"class", "icon"}});
    html.text(words_of(standing));
    if (!more.empty()) html.text(fmt::format(" {}", more));
}

void write_standing(HtmlWriter& html, const records::Summary& summary, const std::optional<hub::Day>& set_due,
                    hub::Day today) {
    std::string more;
    if (summary.standing == records::Standing::under_way) more = fmt::format("{}%", summary.percent);
    if (summary.standing >= records::Standing::failed && summary.score)
        more = fmt::format("{}%", records::percent_text(*summary.score));
    write_state(html, summary.standing, more);
    if (summary.passed) write(html, "span", words_of(records::day_of(*summary.passed)), {{"class", "note"}});
    const records::Deadline deadline = records::deadline(summary, set_due, today);
    const bool is_passed = summary.standing == records::Standing::passed;
    if (!deadline.due_on) return;
    const std::string day = words_of(*deadline.due_on);
    if (deadline.is_overdue) {
        write(html, "span", fmt::format("{} since {}", deadline.is_due_again ? "Due again" : "Overdue", day),
              {{"class", "late"}});
    } else {
        write(html, "span", fmt::format("{} {}", is_passed ? "Counts until" : "Due", day), {{"class", "note"}});
    }
}

DueDates by_team_and_module(const std::vector<hub::DueDate>& all) {
    DueDates dates;
    for (const hub::DueDate& one : all) dates.emplace(std::pair(one.team_id, one.module), one.on);
    return dates;
}

std::optional<hub::Day> due(const DueDates& dates, hub::RowId team, const std::string& module) {
    const auto found = dates.find({team, module});
    return found == dates.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace pages
