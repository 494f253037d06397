#include "hub/sqlite/summary_rows.h"

#include "hub/sqlite/modules.h"
#include "hub/sqlite/people_page.h"
#include "hub/sqlite/team_figures.h"

namespace sqlite {

SummaryRows::SummaryRows(Connection& connection, const hub::PeopleFilter& filter)
    : filter_(filter), modules_(known_modules(connection, filter.scope)) {
    for (hub::Team& team : teams(connection, filter.scope))
        if (!filter.team || *filter.team == team.id) teams_.push_back(std::move(team));
    for (hub::DueDate& due : due_dates(connection, filter.scope)) dues_[due.team_id][due.module] = due.on;
}

bool SummaryRows::read(Connection& connection) {
    constexpr std::size_t people_a_turn = 1'000;  // some milliseconds
    people_.clear();
    while (people_.empty() && team_ < teams_.size()) {
        hub::PeopleQuery query{filter_};
        query.filter.team = teams_[team_].id;
        query.after = after_;
        query.limit = people_a_turn;
        hub::PeoplePage page = find_people(connection, query);
        people_ = std::move(page.people);
        after_ = std::move(page.next);
        if (after_.empty()) ++team_;
    }
    return !people_.empty();
}

bool SummaryRows::give(const std::function<bool(const records::SummaryRow&)>& take) const {
    for (const hub::PersonRow& one : people_) {
        const hub::Person& person = one.person;
        const auto dues = dues_.find(person.team_id);
        for (const hub::KnownModule& module : modules_) {
            records::SummaryRow row{person.name, person.staff_number, person.team,
                                    module.title.empty() ? module.id : module.title};
            if (const auto summary = one.modules.find(module.id); summary != one.modules.end())
                row.summary = summary->second;
            if (dues != dues_.end()) {
                if (const auto due = dues->second.find(module.id); due != dues->second.end()) row.set_due = due->second;
            }
            row.last_heard = person.last_heard;
            if (!take(row)) return false;
        }
    }
    return true;
}

}  // namespace sqlite
