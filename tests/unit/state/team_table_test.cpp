#include "player/state/team_csv.h"
#include "player/state/team_selection.h"
#include "tests/support/catch.h"
#include "tests/unit/state/team_sample.h"

using namespace state;
using sample::team_noon;
using sample::team_table;
using By = TeamSort::By;
using Names = std::vector<std::string>;
using Wanted = TeamFilter::Wanted;
using std::chrono::days;
using std::chrono::year;

namespace {

Names names(const TeamFilter& filter, const TeamSort& sort = {}) {
    const TeamTable table = team_table();
    Names out;
    for (const std::size_t index : selected(table, filter, sort).people) out.push_back(table.people[index].name);
    return out;
}

TeamFilter only(Wanted wanted, const std::string& module = {}) {
    TeamFilter filter;
    filter.wanted = wanted;
    filter.module = module;
    return filter;
}

}  // namespace

TEST_CASE("a team's table has a row for each person and a column for each module, with what is overdue") {
    const TeamTable table = team_table();
    REQUIRE(table.people.size() == 4);
    CHECK(table.modules == std::vector<TeamModule>{{"knots", "Knots"}, {"ropes", ""}});
    CHECK(table.teams == Names{"Clinic", "Ward 9"});
    const TeamPerson& ada = table.people[0];
    CHECK(ada.name == "Ada");
    CHECK(ada.passed == 1);
    CHECK(ada.overdue == 0);
    CHECK(ada.cells[0].summary.standing == records::Standing::passed);
    CHECK(ada.cells[0].summary.score == 0.9);
    CHECK(ada.cells[0].deadline == records::Deadline{});  // due on the 3rd of November, but passed for ever
    CHECK(ada.cells[1].deadline == records::Deadline{year{2026} / 12 / 31, false, false});
    const TeamPerson& ben = table.people[1];
    CHECK(ben.overdue == 1);
    CHECK(ben.cells[0].deadline == records::Deadline{year{2026} / 11 / 3, true, false});
    CHECK(ben.cells[0].summary.percent == 48);
    const TeamPerson& cy = table.people[2];
    CHECK(cy.overdue == 0);  // its team has no due dates
}

TEST_CASE("a module that the hub did not name has a column as soon as somebody did something in it") {
    TeamRecords records = sample::team_records();
    records.people[0].modules["warm-homes"] = sample::read_to(3);
    CHECK(team_table(records, team_noon, year{2026} / 11 / 12).modules.back() == TeamModule{"warm-homes", ""});
}

TEST_CASE("a team is narrowed by team, words, state, module and silence, all at once") {
    CHECK(names({}) == Names{"Ada", "Ben", "Cy", "Dée"});
    TeamFilter ward;
    ward.team = "Ward 9";
    CHECK(names(ward) == Names{"Ada", "Ben", "Dée"});
    TeamFilter words;
    words.words = "DEE";
    CHECK(names(words) == Names{"Dée"});
    words.words = "ada 00";
    CHECK(names(words) == Names{"Ada"});
    CHECK(names(only(Wanted::passed)) == Names{"Ada"});
    CHECK(names(only(Wanted::passed, "ropes")).empty());
    CHECK(names(only(Wanted::not_started)) == Names{"Ada", "Ben", "Cy", "Dée"});
    CHECK(names(only(Wanted::not_started, "knots")) == Names{"Dée"});
    CHECK(names(only(Wanted::under_way)) == Names{"Ben"});
    CHECK(names(only(Wanted::failed)) == Names{"Cy"});
    CHECK(names(only(Wanted::overdue)) == Names{"Ben", "Dée"});
    TeamFilter silent;
    silent.not_heard_days = 7;
    CHECK(names(silent) == Names{"Ben", "Dée"});
    silent.not_heard_days = 3;
    CHECK(names(silent) == Names{"Ben", "Dée"});  // Ada: three days ago to the minute
    silent.not_heard_days = 2;
    CHECK(names(silent) == Names{"Ada", "Ben", "Dée"});
    silent.wanted = Wanted::overdue;
    silent.words = "ben";
    CHECK(names(silent) == Names{"Ben"});
}

TEST_CASE("a team is sorted by name, silence, passes, and how far each is in a module") {
    CHECK(names({}, {By::name, {}, true}) == Names{"Dée", "Cy", "Ben", "Ada"});
    CHECK(names({}, {By::last_heard, {}, false}) == Names{"Dée", "Ben", "Ada", "Cy"});
    CHECK(names({}, {By::last_heard, {}, true}) == Names{"Cy", "Ada", "Ben", "Dée"});
    CHECK(names({}, {By::passed, {}, true}) == Names{"Ada", "Ben", "Cy", "Dée"});
    CHECK(names({}, {By::passed, {}, false}) == Names{"Ben", "Cy", "Dée", "Ada"});
    CHECK(names({}, {By::module, "knots", false}) == Names{"Dée", "Ben", "Cy", "Ada"});
    CHECK(names({}, {By::module, "ropes", false}) == Names{"Ada", "Ben", "Cy", "Dée"});
}

TEST_CASE("the totals count whom the filter leaves, and who was never heard from") {
    const TeamTable table = team_table();
    const TeamSelection all = selected(table, {}, {});
    CHECK(all.totals == std::vector<TeamTotals>{{1, 1, 1, 1, 2}, {4, 0, 0, 0, 0}});
    CHECK(all.never_heard == 1);
    TeamFilter clinic;
    clinic.team = "Clinic";
    const TeamSelection some = selected(table, clinic, {});
    CHECK(some.totals == std::vector<TeamTotals>{{0, 0, 1, 0, 0}, {1, 0, 0, 0, 0}});
    CHECK(some.never_heard == 0);
}

TEST_CASE("the hardest questions come first, and passes stand in the week of their Monday") {
    const TeamTable table = team_table();
    const TeamFigures all = figures(table, selected(table, {}, {}), "knots", 2, 3);
    CHECK(all.hardest == std::vector<TeamQuestion>{{3, 1, 0}, {2, 3, 1}});
    CHECK(all.weeks == std::vector<TeamWeek>{{year{2026} / 10 / 26, 0}, {year{2026} / 11 / 2, 1}, {year{2026} / 11 / 9, 0}});
    CHECK(figures(table, selected(table, {}, {}), "unknown", 2, 3).weeks.empty());
}

TEST_CASE("a team's CSV has a line for each person and module, by team and name, and no formula in it") {
    const TeamTable table = team_table();
    const std::string csv = team_csv(table, selected(table, {}, {By::passed, {}, true}));
    CHECK(csv ==
          records::summary_csv_header() +
              "Cy,,Clinic,Knots,2,failed,0,50,0,,,no,2026-11-11T12:00:00.000Z\r\n"
              "Cy,,Clinic,ropes,,not_started,0,,0,,,no,2026-11-11T12:00:00.000Z\r\n"
              "Ada,007,Ward 9,Knots,2,passed,100,90,1,2026-11-04,,no,2026-11-09T12:00:00.000Z\r\n"
              "Ada,007,Ward 9,ropes,,not_started,0,,0,,2026-12-31,no,2026-11-09T12:00:00.000Z\r\n"
              "Ben,,Ward 9,Knots,1,under_way,48,,0,,2026-11-03,yes,2026-11-02T12:00:00.000Z\r\n"
              "Ben,,Ward 9,ropes,,not_started,0,,0,,2026-12-31,no,2026-11-02T12:00:00.000Z\r\n"
              "Dée,'=1,Ward 9,Knots,,not_started,0,,0,,2026-11-03,yes,\r\n"
              "Dée,'=1,Ward 9,ropes,,not_started,0,,0,,2026-12-31,no,\r\n");
}
