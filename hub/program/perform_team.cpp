#include "hub/program/clock.h"
#include "hub/program/perform.h"
#include "hub/program/print.h"
#include "hub/unknown_module.h"

#include <fmt/format.h>

#include <algorithm>

namespace program {
namespace {

/// An operator sees everybody.
const hub::Scope everybody{};

/// Sets or takes away a due date, and says so.
int change_due(const std::string& team, const std::string& module, std::optional<records::Day> on, Place place) {
    const auto id = find_team(place.store, team);
    if (!id) return refuse(id.error());
    const auto is_done = place.store.set_due(everybody, id->value_or(0), module, on);
    if (!is_done) return refuse(is_done.error());
    if (!*is_done) return refuse(fmt::format("There is no team {} any more", team));
    if (on) return print(fmt::format("{} is due in {} on {}.", module, team, records::text_of(*on)));
    return print(fmt::format("{} is due in {} on no day.", module, team));
}

}  // namespace

tl::expected<std::optional<hub::RowId>, std::string> find_team(hub::Store& store, const std::string& name) {
    if (name.empty()) return std::nullopt;
    const auto teams = store.teams(everybody);
    if (!teams) return tl::unexpected(teams.error().sentence);
    const auto found =
        std::find_if(teams->begin(), teams->end(), [&](const hub::Team& team) { return team.name == name; });
    if (found != teams->end()) return found->id;
    return tl::unexpected(fmt::format("There is no team {} here; 'mooring-hub team list' names all", name));
}

int perform(const TeamList&, Place place) {
    const auto teams = place.store.teams(everybody);
    if (!teams) return refuse(teams.error());
    Output output;
    output.write("team\tpeople\n");
    for (const hub::Team& team : *teams) output.write(fmt::format("{}\t{}\n", cell(team.name), team.people));
    return output.finish();
}

int perform(const DueSet& wanted, Place place) {
    const int exit_code = change_due(wanted.team, wanted.module, wanted.on, place);
    if (exit_code != 0) return exit_code;
    if (wanted.title) {
        const auto is_given = place.store.give_title(wanted.module, *wanted.title);
        if (!is_given) return refuse(is_given.error());
    }
    const auto doubt = hub::doubt_about(wanted.module, {}, place.store);
    if (!doubt) return refuse(doubt.error());
    if (*doubt) note(**doubt);
    return 0;
}

int perform(const DueClear& wanted, Place place) {
    return change_due(wanted.team, wanted.module, std::nullopt, place);
}

int perform(const DueList& wanted, Place place) {
    const auto team = find_team(place.store, wanted.team);
    if (!team) return refuse(team.error());
    const auto dates = place.store.due_dates({*team, {}});
    if (!dates) return refuse(dates.error());
    Output output;
    output.write("team\tmodule\ton\n");
    for (const hub::DueDate& due : *dates)
        output.write(fmt::format("{}\t{}\t{}\n", cell(due.team), cell(due.module), records::text_of(due.on)));
    return output.finish();
}

int perform(const SummaryPrint& wanted, Place place) {
    const auto team = find_team(place.store, wanted.team);
    if (!team) return refuse(team.error());
    const records::Day today = local_day(now());
    hub::PeopleFilter filter;
    filter.team = *team;
    filter.today = today;
    Output output;
    output.write(records::summary_csv_header());
    const auto read = place.store.rows(
        filter, [&](const records::SummaryRow& row) { return output.write(records::summary_csv_line(row, today)); });
    if (!read) return refuse(read.error());
    return output.finish();
}

}  // namespace program
