#include "player/state/handlers.h"
#include "player/state/navigation.h"
#include "player/state/team_selection.h"

#include <algorithm>
#include <utility>

namespace state {
namespace {

constexpr std::size_t most_questions = 10;  // of the hardest
constexpr int weeks_shown = 12;

bool is_shown(const State& state) {
    const Screen::Kind kind = screen(state).kind;
    return kind == Screen::Kind::team || kind == Screen::Kind::team_person || kind == Screen::Kind::team_module;
}

void count_figures(Team& team) {
    if (!team.table || team.module.empty()) return;
    team.figures = std::make_shared<const TeamFigures>(
        figures(*team.table, *team.selection, team.module, most_questions, weeks_shown));
}

void select(Team& team) {
    if (!team.table) return;
    team.selection = std::make_shared<const TeamSelection>(selected(*team.table, team.filter, team.sort));
    count_figures(team);
}

/// Others are shown, from the beginning.
void turn(Team& team, std::size_t page) {
    team.page = page;
    ++team.serial;
}

std::size_t last_page(const Team& team) {
    const std::size_t people = team.selection ? team.selection->people.size() : 0;
    return people == 0 ? 0 : (people - 1) / Team::most_rows;
}

/// What the copy does not know any more is not asked for.
void mend_filter(Team& team) {
    if (!module_index(*team.table, team.filter.module)) team.filter.module.clear();
    const auto& teams = team.table->teams;
    if (team.filter.team && std::find(teams.begin(), teams.end(), *team.filter.team) == teams.end())
        team.filter.team.reset();
    if (team.sort.by == TeamSort::By::module && !module_index(*team.table, team.sort.module)) team.sort = {};
}

}  // namespace

Effects handle(State& state, const OpenTeam&, const Moment&) {
    state.team.is_stale = true;  // what is overdue depends on the day
    return go(state, {.kind = Screen::Kind::team});
}

Effects handle(State& state, const FilterTeam& message, const Moment&) {
    Team& team = state.team;
    if (team.filter == message.filter) return {};
    team.filter = message.filter;
    select(team);
    turn(team, 0);
    return {};
}

Effects handle(State& state, const SortTeam& message, const Moment&) {
    Team& team = state.team;
    if (team.sort == message.sort) return {};
    team.sort = message.sort;
    select(team);
    turn(team, 0);
    return {};
}

Effects handle(State& state, const TurnTeamPage& message, const Moment&) {
    turn(state.team, std::min(message.page, last_page(state.team)));
    return {};
}

Effects handle(State& state, const OpenTeamPerson& message, const Moment&) {
    state.team.person = message.person;
    return go(state, {.kind = Screen::Kind::team_person});
}

Effects handle(State& state, const OpenTeamModule& message, const Moment&) {
    state.team.module = message.module;
    count_figures(state.team);
    return go(state, {.kind = Screen::Kind::team_module});
}

Effects handle(State& state, const RefreshTeam&, const Moment&) {
    if (!is_connected(state.team.travel) || !may_save(state, Wish::asked)) return {};
    return {FetchTeam{}};
}

Effects handle(State& state, const ReadTeamAgain&, const Moment&) {
    state.team.is_stale = true;
    return {};
}

Effects handle(State& state, const SaveTeamCsv&, const Moment&) {
    const Team& team = state.team;
    if (!team.table || !team.selection) return {};
    return {WriteTeamCsv{{team.table, team.selection}}};
}

Effects handle(State& state, const PrintTeam&, const Moment&) {
    const Team& team = state.team;
    if (!team.table || !team.selection) return {};
    return {OpenTeamPage{{team.table, team.selection}}};
}

Effects handle(State& state, const ForgetTeam& message, const Moment&) {
    if (!message.is_confirmed) {
        state.dialog = {Dialog::Kind::forget_team, {}, {}};
        return {};
    }
    state.dialog = {};
    if (is_writing_copy(state.team) || !may_save(state, Wish::asked)) return {};
    state.team.files = {};
    return {DropTeam{}};
}

Effects handle(State& state, const TeamTravelled& message, const Moment&) {
    Team& team = state.team;
    const TeamTravel before = std::exchange(team.travel, message.travel);
    if (before.changes != team.travel.changes || before.has_copy != team.travel.has_copy) team.is_stale = true;
    if (team.travel.has_copy) return {};
    team.table.reset();
    team.selection.reset();
    team.figures.reset();
    team.why_not.clear();
    return {};
}

/// Who narrowed the table keeps it so, and their page.
Effects handle(State& state, const TeamRead& message, const Moment&) {
    Team& team = state.team;
    if (message.request != team.request) return {};
    team.request = 0;
    team.why_not = message.why_not;
    if (!message.table) return {};
    team.table = message.table;
    mend_filter(team);
    select(team);
    // What was read into the copy, or confirmed, since this reading began is not in it; the next one is about to begin.
    if (!team.is_stale) renew_team_files(team);
    team.page = std::min(team.page, last_page(team));
    return {};
}

Effects handle(State& state, const DueDatesCame& message, const Moment&) {
    state.due_dates = message.due;
    return {};
}

/// One reading at a time: what changes meanwhile is read after it.
void tend_team(State& state, Effects& effects) {
    Team& team = state.team;
    if (!is_shown(state) || !team.travel.has_copy || !team.is_stale || team.request != 0) return;
    team.is_stale = false;
    team.request = ++state.last_serial;
    effects.emplace_back(ReadTeam{team.request});
}

}  // namespace state
