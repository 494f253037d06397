#include "player/state/team_csv.h"

#include <algorithm>
#include <tuple>

namespace state {

std::string team_csv(const TeamTable& table, const TeamSelection& selection) {
    std::vector<std::size_t> people = selection.people;
    std::stable_sort(people.begin(), people.end(), [&](std::size_t one, std::size_t other) {
        return std::tie(table.people[one].team, one) < std::tie(table.people[other].team, other);
    });
    std::string out = records::summary_csv_header();
    for (const std::size_t index : people) {
        const TeamPerson& person = table.people[index];
        for (std::size_t column = 0; column < person.cells.size(); ++column) {
            const TeamModule& module = table.modules[column];
            const TeamCell& cell = person.cells[column];
            out += records::summary_csv_line({person.name, person.staff_number, person.team,
                                              module.title.empty() ? module.id : module.title, cell.summary, cell.set_due,
                                              person.last_heard},
                                             table.today);
        }
    }
    return out;
}

}  // namespace state
