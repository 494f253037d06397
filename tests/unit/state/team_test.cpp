#include "tests/support/catch.h"
#include "tests/unit/state/learner.h"
#include "tests/unit/state/team_sample.h"

using namespace state;
using sample::Learner;
using Kind = Screen::Kind;
using std::chrono::year;

namespace {

template <typename Wanted>
const Wanted* first(const Effects& effects) {
    for (const Effect& effect : effects) {
        if (const auto* wanted = std::get_if<Wanted>(&effect)) return wanted;
    }
    return nullptr;
}

TeamTravel connected(std::uint64_t changes = 1) {
    TeamTravel travel;
    travel.kind = TeamTravel::Kind::resting;
    travel.endpoint = "https://hub.example.org/xapi";
    travel.has_copy = true;
    travel.changes = changes;
    return travel;
}

/// A manager who looks at their team, which was read.
struct AtTeam : Learner {
    AtTeam() {
        send(TeamTravelled{connected()});
        const Effects effects = send(OpenTeam{});
        REQUIRE(first<ReadTeam>(effects) != nullptr);
        read();
    }
    void read(TeamTable table = sample::team_table()) {
        send(TeamRead{state.team.request, std::make_shared<const TeamTable>(std::move(table))});
    }
    const Team& team() const { return state.team; }
};

}  // namespace

TEST_CASE("the copy of a team is read when it is looked at, and again when it has changed") {
    Learner learner;
    CHECK(first<ReadTeam>(learner.send(TeamTravelled{connected(1)})) == nullptr);
    const Effects opened = learner.send(OpenTeam{});
    REQUIRE(first<ReadTeam>(opened) != nullptr);
    CHECK(first<ReadTeam>(learner.send(TeamTravelled{connected(2)})) == nullptr);  // one reading at a time
    const auto table = std::make_shared<const TeamTable>(sample::team_table());
    CHECK(first<ReadTeam>(learner.send(TeamRead{first<ReadTeam>(opened)->request, table})) != nullptr);
    CHECK(learner.state.team.selection->people.size() == 4);
    learner.send(TeamRead{learner.state.team.request, table});
    CHECK(first<ReadTeam>(learner.send(TeamTravelled{connected(2)})) == nullptr);
}

TEST_CASE("whoever has neither a connection nor a copy has no team, and nothing is read") {
    Learner learner;
    CHECK_FALSE(has_team(learner.state.team));
    CHECK(first<ReadTeam>(learner.send(OpenTeam{})) == nullptr);
    CHECK(learner.send(RefreshTeam{}).empty());
    learner.send(TeamTravelled{connected()});
    CHECK(has_team(learner.state.team));
}

TEST_CASE("a filter shows its first page, and stays while the copy is read again") {
    AtTeam manager;
    manager.send(TurnTeamPage{7});
    CHECK(manager.team().page == 0);
    TeamFilter filter;
    filter.wanted = TeamFilter::Wanted::overdue;
    manager.send(FilterTeam{filter});
    CHECK(manager.team().selection->people.size() == 2);
    manager.read();
    CHECK(manager.team().filter == filter);
    CHECK(manager.team().selection->people.size() == 2);
}

TEST_CASE("a team or module that is no longer there is not asked for any more") {
    AtTeam manager;
    TeamFilter filter;
    filter.team = "Clinic";
    filter.module = "ropes";
    manager.send(FilterTeam{filter});
    manager.send(SortTeam{{TeamSort::By::module, "ropes", true}});
    TeamRecords records = sample::team_records();
    records.modules.pop_back();
    records.due.clear();
    std::erase_if(records.people, [](const TeamPersonRecord& one) { return one.team == "Clinic"; });
    manager.send(TeamTravelled{connected(2)});
    manager.read(team_table(records, sample::team_noon, year{2026} / 11 / 12));
    CHECK(manager.team().filter == TeamFilter{});
    CHECK(manager.team().sort == TeamSort{});
    CHECK(manager.team().selection->people.size() == 3);
}

TEST_CASE("a module's page has the figures of whom the filter leaves") {
    AtTeam manager;
    manager.send(OpenTeamModule{"knots"});
    CHECK(screen(manager.state).kind == Kind::team_module);
    CHECK(manager.team().figures->hardest.front() == TeamQuestion{3, 1, 0});
    CHECK(manager.team().figures->weeks.size() == 12);
    TeamFilter filter;
    filter.team = "Clinic";
    manager.send(FilterTeam{filter});
    CHECK(manager.team().figures->hardest == std::vector<TeamQuestion>{{2, 1, 0}});
    manager.send(Back{});
    CHECK(screen(manager.state).kind == Kind::team);
    manager.send(OpenTeamPerson{2});
    CHECK(screen(manager.state).kind == Kind::team_person);
    CHECK(person_of(*manager.team().table, manager.team().person)->name == "Ada");
}

TEST_CASE("what is selected is written as CSV and as a page") {
    AtTeam manager;
    TeamFilter filter;
    filter.words = "ada";
    manager.send(FilterTeam{filter});
    const Effects csv = manager.send(SaveTeamCsv{});
    REQUIRE(first<WriteTeamCsv>(csv) != nullptr);
    CHECK(first<WriteTeamCsv>(csv)->part.selection->people.size() == 1);
    CHECK(first<OpenTeamPage>(manager.send(PrintTeam{})) != nullptr);
    CHECK(Learner().send(SaveTeamCsv{}).empty());
}

TEST_CASE("a team is forgotten only after a question, and then nothing of it is shown") {
    AtTeam manager;
    CHECK(manager.send(ForgetTeam{}).empty());
    CHECK(manager.state.dialog.kind == Dialog::Kind::forget_team);
    CHECK(first<DropTeam>(manager.send(ForgetTeam{true})) != nullptr);
    manager.send(TeamTravelled{});
    CHECK_FALSE(has_team(manager.state.team));
    CHECK(manager.team().table == nullptr);
}

TEST_CASE("news of a team is asked for when somebody wants it") {
    AtTeam manager;
    CHECK(first<FetchTeam>(manager.send(RefreshTeam{})) != nullptr);
}

TEST_CASE("a copy that cannot be read says why, and is read again when asked") {
    AtTeam manager;
    manager.send(TeamTravelled{connected(2)});
    manager.send(TeamRead{manager.team().request, nullptr, "The disk does not answer."});
    CHECK(manager.team().why_not == "The disk does not answer.");
    CHECK(manager.team().table != nullptr);
    CHECK(first<ReadTeam>(manager.send(ReadTeamAgain{})) != nullptr);
    manager.read();
    CHECK(manager.team().why_not.empty());
}

TEST_CASE("a module is due, then overdue the day after, and neither once it is passed") {
    Learner learner;
    learner.now = sample::morning;  // 12 November
    learner.send(DueDatesCame{{{"ropes", year{2026} / 11 / 12}}});
    CHECK(deadline_of(learner.state, "ropes") == records::Deadline{year{2026} / 11 / 12, false, false});
    CHECK(deadline_of(learner.state, "tides") == records::Deadline{});
    learner.now += std::chrono::hours{24};
    learner.does(OpenModule{"ropes"});
    CHECK(deadline_of(learner.state, "ropes") == records::Deadline{year{2026} / 11 / 12, true, false});
    learner.does(PageSeen{"ropes", 0});
    learner.does(PageSeen{"ropes", 1});
    learner.takes_quiz(true);
    CHECK(deadline_of(learner.state, "ropes") == records::Deadline{});
}

TEST_CASE("a pass that counts for a while is due again when that is over") {
    Learner learner(sample::pathway_of(sample::with(sample::ropes, "version: 1\n", "version: 1\nvalid for: 2 months\n")),
                    Learner::welcomed());
    learner.now = sample::morning;
    learner.does(OpenModule{"ropes"});
    learner.does(PageSeen{"ropes", 0});
    learner.does(PageSeen{"ropes", 1});
    learner.takes_quiz(true);
    CHECK(deadline_of(learner.state, "ropes") == records::Deadline{year{2027} / 1 / 12, false, false});
    learner.now += std::chrono::days{90};
    learner.does(Open{});
    CHECK(deadline_of(learner.state, "ropes") == records::Deadline{year{2027} / 1 / 12, true, true});
}
