#include "hub/summary_rows.h"

#include <utility>

namespace hub {

Stored<std::vector<records::SummaryRow>> SummaryRows::read() {
    std::vector<records::SummaryRow> rows;
    if (const auto begun = begin(); !begun) return tl::unexpected(begun.error());
    if (modules_.empty()) return rows;
    const auto people = next_people();
    if (!people) return tl::unexpected(people.error());
    for (const PersonRow& one : *people) {
        for (const KnownModule& module : modules_) rows.push_back(row_of(one, module));
    }
    return rows;
}

Stored<void> SummaryRows::begin() {
    if (std::exchange(has_begun_, true)) return {};
    const Scope& scope = query_.filter.scope;
    auto teams = people_.teams(scope);
    if (!teams) return tl::unexpected(teams.error());
    for (Team& team : *teams) {
        if (!query_.filter.team || *query_.filter.team == team.id) teams_.push_back(std::move(team));
    }
    auto totals = people_.totals(scope, query_.filter.today);
    if (!totals) return tl::unexpected(totals.error());
    for (ModuleTotals& one : totals->modules) modules_.push_back(std::move(one.module));
    auto dues = people_.due_dates(scope);
    if (!dues) return tl::unexpected(dues.error());
    for (DueDate& due : *dues) dues_[due.team_id][due.module] = due.on;
    return {};
}

Stored<std::vector<PersonRow>> SummaryRows::next_people() {
    constexpr std::size_t people_a_turn = 500;  // some milliseconds, some hundred KiB
    query_.limit = people_a_turn;
    while (!teams_.empty()) {
        query_.filter.team = teams_.front().id;
        auto page = people_.people(query_);
        if (!page) return tl::unexpected(page.error());
        query_.after = std::move(page->next);
        if (query_.after.empty()) teams_.erase(teams_.begin());
        if (!page->people.empty()) return std::move(page->people);
    }
    return std::vector<PersonRow>();
}

records::SummaryRow SummaryRows::row_of(const PersonRow& one, const KnownModule& module) const {
    const Person& person = one.person;
    records::SummaryRow row;
    row.person = person.name;
    row.staff_number = person.staff_number;
    row.team = person.team;
    row.module = module.title.empty() ? module.id : module.title;
    row.last_heard = person.last_heard;
    if (const auto summary = one.modules.find(module.id); summary != one.modules.end()) row.summary = summary->second;
    if (const auto dues = dues_.find(person.team_id); dues != dues_.end()) {
        if (const auto due = dues->second.find(module.id); due != dues->second.end()) row.set_due = due->second;
    }
    return row;
}

Stored<void> People::rows(const PeopleFilter& filter, const std::function<bool(const records::SummaryRow&)>& take) {
    SummaryRows rows(*this, filter);
    for (;;) {
        const auto some = rows.read();
        if (!some) return tl::unexpected(some.error());
        if (some->empty()) return {};
        for (const records::SummaryRow& row : *some) {
            if (!take(row)) return {};
        }
    }
}

}  // namespace hub
