#include "player/state/team_table.h"

#include "content/fold.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace state {
namespace {

std::map<std::pair<std::string, std::string>, records::Day> by_team_and_module(const std::vector<TeamDue>& due) {
    std::map<std::pair<std::string, std::string>, records::Day> out;
    for (const TeamDue& one : due) out[{one.team, one.module}] = one.on;
    return out;
}

TeamCell cell(const records::Completion& completion, std::optional<records::Day> set_due, records::Day today) {
    TeamCell cell;
    cell.summary = records::summary(completion);
    cell.set_due = set_due;
    cell.deadline = records::deadline(cell.summary, set_due, today);
    for (const auto& [number, answer] : completion.questions) cell.answers.push_back({number, answer.is_right});
    return cell;
}

/// Whatever somebody did something in has a column, whether the hub named it or not.
std::vector<TeamModule> columns(const TeamRecords& records) {
    std::map<std::string, std::string> titles;
    for (const TeamDue& due : records.due) titles[due.module];
    for (const TeamPersonRecord& person : records.people)
        for (const auto& [id, completion] : person.modules) titles[id];
    for (const TeamModule& module : records.modules) titles[module.id] = module.title;
    std::vector<TeamModule> out;
    for (auto& [id, title] : titles) out.push_back({id, title});
    return out;
}

}  // namespace

TeamTable team_table(const TeamRecords& records, TimePoint now, records::Day today) {
    TeamTable table;
    table.team = records.team;
    table.fetched = records.fetched;
    table.read_at = now;
    table.today = today;
    table.modules = columns(records);
    const auto due = by_team_and_module(records.due);
    std::set<std::string> teams;
    for (const TeamPersonRecord& record : records.people) {
        TeamPerson& person = table.people.emplace_back();
        person.id = record.id;
        person.name = record.name;
        person.staff_number = record.staff_number;
        person.team = record.team;
        person.joined = record.joined;
        person.last_heard = record.last_heard;
        person.accounts = record.accounts;
        person.origin = record.origin;
        person.folded = content::fold(record.name + " " + record.staff_number).text;
        if (!record.team.empty()) teams.insert(record.team);
        for (const TeamModule& module : table.modules) {
            const auto set = due.find({record.team, module.id});
            const auto done = record.modules.find(module.id);
            person.cells.push_back(cell(done == record.modules.end() ? records::Completion{} : done->second,
                                        set == due.end() ? std::nullopt : std::optional(set->second), today));
            const TeamCell& made = person.cells.back();
            if (made.summary.standing == records::Standing::passed) ++person.passed;
            if (made.deadline.is_overdue) ++person.overdue;
        }
    }
    table.teams.assign(teams.begin(), teams.end());
    std::sort(table.people.begin(), table.people.end(), [](const TeamPerson& one, const TeamPerson& other) {
        return std::tie(one.folded, one.id) < std::tie(other.folded, other.id);
    });
    return table;
}

const TeamPerson* person_of(const TeamTable& table, std::int64_t id) {
    const auto found = std::find_if(table.people.begin(), table.people.end(),
                                    [id](const TeamPerson& one) { return one.id == id; });
    return found == table.people.end() ? nullptr : &*found;
}

std::optional<std::size_t> module_index(const TeamTable& table, const std::string& id) {
    const auto found = std::find_if(table.modules.begin(), table.modules.end(),
                                    [&id](const TeamModule& one) { return one.id == id; });
    if (found == table.modules.end()) return std::nullopt;
    return static_cast<std::size_t>(found - table.modules.begin());
}

}  // namespace state
