#include "tests/support/catch.h"
#include "tests/support/team_scenes.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/learner.h"

namespace {

using support::UiDriver;
using ui::Key;
using ui::Role;
using Kind = state::Screen::Kind;
using Wanted = state::TeamFilter::Wanted;

/// A manager at their team's table.
struct AtTeam : UiDriver {
    explicit AtTeam(int people, support::UiOptions options = {})
        : AtTeam(support::with_team(tests::loaded(tests::ada()), people), std::move(options)) {}
    explicit AtTeam(state::State state, support::UiOptions options = {}) : UiDriver(on_team(std::move(state)), std::move(options)) {
        settle();
    }
    static state::State on_team(state::State state) {
        state.screens.push_back({.kind = Kind::team});
        return state;
    }
    /// What stands in the column of this module, in the row of this person.
    std::string cell(std::string_view person, std::string_view module) const {
        const ui::Semantics& tree = interface().semantics();
        const ui::Node* row = tree.find(Role::row, person);
        REQUIRE(row != nullptr);
        for (const ui::Node& one : tree.nodes()) {
            if (one.role == Role::cell && one.name == module && tree.is_within(one, *row)) return one.value;
        }
        FAIL("no such cell");
        return {};
    }
    std::size_t rows() const {
        std::size_t count = 0;
        for (const ui::Node* row : interface().semantics().all(Role::button)) {
            if (row->description.find("shows all about this person") != std::string::npos) ++count;
        }
        return count;
    }
};

state::TeamTable small_table() {
    const state::State state = tests::loaded(tests::ada());
    return support::team_of(state, 3);
}

}  // namespace

TEST_CASE("whoever has no team is not shown a way to one on home, but in the settings") {
    UiDriver driver(tests::loaded(tests::ada()));
    driver.settle();
    CHECK_FALSE(driver.has(Role::button, "See your team"));
    driver.click(Role::button, "Ada");
    CHECK_FALSE(driver.has(Role::button, "Team"));
    driver.press(Key::escape);
    driver.click(Role::button, "Settings");
    driver.click(Role::button, "I manage a team");
    CHECK(state::screen(driver.state()).kind == Kind::team);
    CHECK(driver.has(Role::heading, "Team"));
    CHECK(driver.has(Role::heading, "With a manager's code"));
    CHECK(driver.has(Role::text_field, "Manager's code"));
}

TEST_CASE("a manager's way to the team is on home and in its menu") {
    UiDriver driver(support::with_team(tests::loaded(tests::ada()), 3));
    driver.settle();
    driver.click(Role::button, "See your team");
    CHECK(state::screen(driver.state()).kind == Kind::team);
    driver.click(Role::button, "Home");
    driver.click(Role::button, "Ada");
    driver.click(Role::button, "Team");
    CHECK(state::screen(driver.state()).kind == Kind::team);
}

TEST_CASE("a code is tried from the team's screen, and what came of it is said there") {
    UiDriver driver(tests::on_screen(Kind::team));
    driver.settle();
    CHECK(driver.node(Role::button, "Connect").is_disabled);
    driver.click(Role::text_field, "Manager's code");
    driver.type("https://hub.example.org/connect#ABCDE-FGHIJ");
    driver.press(Key::enter);
    driver.settle();
    const auto* tried = tests::last<state::TryConnection>(driver.effects());
    REQUIRE(tried != nullptr);
    CHECK(std::get<state::WithCode>(tried->way).pasted == "https://hub.example.org/connect#ABCDE-FGHIJ");
    CHECK(driver.has(Role::button, "Stop trying"));
    state::Travel travel;
    travel.answer = state::ConnectionAnswer{tried->request, false, "hub.example.org did not accept this code (403)."};
    driver.send(state::Travelled{travel});
    driver.settle();
    CHECK(driver.has(Role::alert, "hub.example.org did not accept this code (403)."));
    CHECK(driver.node(Role::text_field, "Manager's code").value == "https://hub.example.org/connect#ABCDE-FGHIJ");
}

TEST_CASE("a learner's code on the team's screen is refused there, and lies ready where the laptop is connected") {
    // It was used up: the laptop's own records went there, and the learner whom it was for had none.
    UiDriver driver(tests::on_screen(Kind::team));
    driver.settle();
    driver.click(Role::text_field, "Manager's code");
    driver.type("https://hub.example.org/connect#ABCDE-FGHIJ");
    driver.click(Role::button, "Connect");
    const auto* tried = tests::last<state::TryConnection>(driver.effects());
    REQUIRE(tried != nullptr);
    CHECK(std::get<state::WithCode>(tried->way).is_for_team);
    state::Travel travel;
    travel.answer = state::ConnectionAnswer{tried->request, false, "This is a learner's code. It is still good."};
    driver.send(state::Travelled{travel});
    driver.settle();
    CHECK(driver.has(Role::alert, "This is a learner's code. It is still good."));
    CHECK(driver.node(Role::text_field, "Manager's code").value == "https://hub.example.org/connect#ABCDE-FGHIJ");
    driver.send(state::Open{{.kind = Kind::connection}});
    driver.settle();
    CHECK(driver.node(Role::text_field, "Connection code").value == "https://hub.example.org/connect#ABCDE-FGHIJ");
    CHECK_FALSE(driver.has(Role::alert, "This is a learner's code. It is still good."));  // about another form
}

TEST_CASE("the table says of each person and module how they stand, and how old that is") {
    const AtTeam manager(3);
    const state::TeamTable table = small_table();
    CHECK(manager.has(Role::paragraph, "Ward 9 · as of 28 Nov, 14:05"));
    CHECK(manager.rows() == 3);
    CHECK(manager.node(Role::button, "Ada Byrne").description ==
          "last heard today, shows all about this person");
    CHECK(manager.cell("All of them", "3 people") == "1 unconfirmed");
    // Each cell says what the table that it came from says.
    for (const state::TeamPerson& person : table.people) {
        for (std::size_t index = 0; index < table.modules.size(); ++index) {
            const std::string words = manager.cell(person.name, table.modules[index].title);
            INFO(person.name << ", " << table.modules[index].title << ": " << words);
            const records::Summary& summary = person.cells[index].summary;
            switch (summary.standing) {
                case records::Standing::passed: CHECK(words.starts_with("passed " + records::percent_text(*summary.score) + "%")); break;
                case records::Standing::failed: CHECK(words.starts_with("not passed, ")); break;
                case records::Standing::under_way: CHECK(words.starts_with(std::to_string(summary.percent) + "% done")); break;
                case records::Standing::not_started: CHECK(words.starts_with("not started")); break;
            }
            CHECK((words.find("overdue since 20 Nov") != std::string::npos) == person.cells[index].deadline.is_overdue);
        }
    }
}

TEST_CASE("how many are silent or unconfirmed stands on two lines where one would touch the first module's figures") {
    const auto height = [](const AtTeam& manager, std::string_view row) { return manager.node(Role::row, row).rect.height; };
    const AtTeam some(60), few(3);
    CHECK(some.cell("All of them", "60 people") == "6 not heard from · 1 unconfirmed");
    CHECK(height(some, "All of them") > height(some, "Ada Byrne") + 15);
    CHECK(few.cell("All of them", "3 people") == "1 unconfirmed");
    CHECK(height(few, "All of them") == height(few, "Ada Byrne"));
}

TEST_CASE("who never sent anything is listed as not heard from") {
    AtTeam manager(60);
    manager.click(Role::combo_box, "Last heard");
    manager.click(Role::option, "Not for 90 days");
    CHECK(manager.rows() == manager.state().team.selection->people.size());
    CHECK(manager.rows() > 0);
    for (const ui::Node* row : manager.interface().semantics().all(Role::button)) {
        if (row->description.find("shows all about") == std::string::npos) continue;
        CHECK(row->description.find("not heard from") != std::string::npos);
    }
}

TEST_CASE("a manager narrows and sorts by mouse and by keyboard, and shows everybody again") {
    AtTeam manager(60);
    manager.click(Role::combo_box, "State");
    manager.click(Role::option, "overdue");
    CHECK(manager.state().team.filter.wanted == Wanted::overdue);
    manager.click(Role::combo_box, "Module");
    manager.click(Role::option, "Good work");
    CHECK(manager.state().team.filter.module == "good-work");
    manager.click(Role::combo_box, "Team");
    manager.click(Role::option, "Ward 12");
    CHECK(manager.rows() == manager.state().team.selection->people.size());
    CHECK(manager.rows() < 50);
    manager.click(Role::combo_box, "Sort by");
    manager.click(Role::option, "Last heard, longest ago first");
    CHECK(manager.state().team.sort.by == state::TeamSort::By::last_heard);
    manager.tab_to(Role::text_field, "Search");
    manager.type("nobody of this name");
    manager.settle();
    CHECK(manager.has(Role::heading, "Nobody is left"));
    manager.click(Role::button, "Show everybody");
    CHECK(manager.state().team.selection->people.size() == 60);
    CHECK(manager.rows() == 50);
}

TEST_CASE("the second page of a team begins at its first row, for the keyboard too") {
    AtTeam manager(60);
    CHECK(manager.node(Role::button, "Previous").is_disabled);
    CHECK(manager.has(Role::paragraph, "Page 1 of 2"));
    manager.tab_to(Role::button, "Next");
    manager.press(Key::enter);
    manager.settle();
    CHECK(manager.rows() == 10);
    const auto& team = manager.state().team;
    CHECK(manager.focused().name == team.table->people[team.selection->people[50]].name);
    CHECK(is_wholly_visible(manager.focused()));
    manager.press(Key::down);
    CHECK(manager.focused().name == team.table->people[team.selection->people[51]].name);
    manager.click(Role::button, "Previous");
    CHECK(manager.rows() == 50);
}

TEST_CASE("a frame has the same number of things in it for sixty people and for ten thousand") {
    const AtTeam some(60);
    const AtTeam many(10'000);
    CHECK(many.interface().semantics().nodes().size() == some.interface().semantics().nodes().size());
}

TEST_CASE("a person's page tells each module, when they were heard from, and what to take with care") {
    AtTeam manager(3);
    manager.click(Role::button, "Bethan Byrne");
    CHECK(state::screen(manager.state()).kind == Kind::team_person);
    CHECK(manager.has(Role::heading, "Bethan Byrne"));
    CHECK(manager.has(Role::paragraph, "Ward 9 · as of 28 Nov, 14:05"));
    CHECK(manager.has(Role::status,
                      "This, or some of it, came from a file that was signed by a laptop that nobody has confirmed: "
                      "3F2A\u00A09C01\u00A077DE\u00A040B8. To be sure, compare this sign with the one that the learner's Mooring shows when they save their "
                      "records to a file. If they are the same, it is their laptop. What you confirm here counts "
                      "on this laptop alone; whoever runs your hub can confirm it there for everybody."));
    CHECK(manager.has(Role::button, "Good work"));
    manager.click(Role::button, "Good work");
    CHECK(state::screen(manager.state()).kind == Kind::team_module);
    manager.press(Key::escape);
    manager.press(Key::escape);
    CHECK(state::screen(manager.state()).kind == Kind::team);
}

TEST_CASE("a person's page says of a pass that counts for a while until when it does") {
    // It was "due" on that day, as if nothing had been passed yet.
    state::State state = support::with_team(tests::loaded(tests::ada()), 3);
    state::TeamTable table = *state.team.table;
    state::TeamCell& cell = table.people.front().cells.front();
    using std::chrono::year;
    cell.summary = {.standing = records::Standing::passed,
                    .score = 0.9,
                    .passed = std::chrono::sys_days{year{2026} / 11 / 20},
                    .valid_months = 24};
    cell.deadline = records::deadline(cell.summary, year{2026} / 11 / 1, table.today);
    state.team.table = std::make_shared<const state::TeamTable>(table);
    AtTeam manager(std::move(state));
    CHECK(manager.cell("Ada Byrne", table.modules.front().title) == "passed 90%, 20 Nov");
    manager.click(Role::button, "Ada Byrne");
    CHECK(manager.node(Role::button, table.modules.front().title).value == "passed 90% · counts until 20 Nov 2028");
}

TEST_CASE("somebody who is no longer in the team has no page") {
    AtTeam manager(3);
    manager.send(state::OpenTeamPerson{99});
    manager.settle();
    CHECK(manager.has(Role::paragraph, "This is no longer in your team's table."));
}

TEST_CASE("an empty team, one that is coming, and one without a network say so") {
    CHECK(AtTeam(0).has(Role::heading, "There is nobody in your team yet"));
    const AtTeam coming(support::team_is_coming(tests::loaded(tests::ada())));
    CHECK(coming.has(Role::status, "Fetching your team for the first time …"));
    const AtTeam away(support::team_out_of_reach(support::with_team(tests::loaded(tests::ada()), 3)));
    CHECK(away.has(Role::status,
                   "No news at the moment: hub.example.org cannot be found. Is there a network? Mooring tries again by "
                   "itself."));
    CHECK(away.rows() == 3);
    CHECK(away.has(Role::paragraph, "Ward 9 · as of 28 Nov, 14:05"));
}

TEST_CASE("a manager's key that has ended says so, keeps what is here, and takes another code") {
    AtTeam manager(support::team_stopped(support::with_team(tests::loaded(tests::ada()), 3)));
    CHECK(manager.has(Role::alert,
                      "No more news of your team comes in: The hub does not know your manager's key any more. Please ask "
                      "whoever runs it for a new code. What came before is kept here."));
    CHECK(manager.rows() == 3);
    CHECK_FALSE(manager.has(Role::text_field, "Manager's code"));
    manager.click(Role::button, "Connect with a code");
    CHECK(manager.has(Role::text_field, "Manager's code"));
    manager.click(Role::button, "Ask for news");
    CHECK(tests::last<state::FetchTeam>(manager.effects()) != nullptr);
}

TEST_CASE("a copy that cannot be read says why and is read again when asked") {
    state::State state = support::with_team(tests::loaded(tests::ada()), 3);
    state.team.table.reset();
    state.team.selection.reset();
    state.team.why_not = "The disk does not answer.";
    AtTeam manager(std::move(state));
    CHECK(manager.has(Role::alert, "Your team cannot be shown: The disk does not answer."));
    manager.click(Role::button, "Try again");
    CHECK(tests::last<state::ReadTeam>(manager.effects()) != nullptr);
}

TEST_CASE("the table is saved, printed, and forgotten after a question") {
    AtTeam manager(3);
    manager.click(Role::button, "Save as a table (CSV)");
    CHECK(tests::last<state::WriteTeamCsv>(manager.effects())->part.selection->people.size() == 3);
    manager.click(Role::button, "Print");
    CHECK(tests::last<state::OpenTeamPage>(manager.effects()) != nullptr);
    manager.click(Role::button, "Forget this team");
    CHECK(manager.has(Role::dialog, "Forget this team?"));
    manager.click(Role::button, "Keep it");
    CHECK(tests::last<state::DropTeam>(manager.effects()) == nullptr);
    manager.click(Role::button, "Forget this team");
    manager.press(Key::tab);
    manager.press(Key::enter);
    CHECK(tests::last<state::DropTeam>(manager.effects()) != nullptr);
}

TEST_CASE("in a small window with large letters people are a list, with their module where one is asked for") {
    state::Record record = tests::ada();
    record.settings.text_percent = 200;
    AtTeam manager(support::with_team(tests::loaded(record), 3), {.width = 640, .height = 480});
    CHECK(manager.interface().semantics().all(Role::cell).empty());
    CHECK(manager.rows() == 3);
    CHECK_FALSE(manager.has(Role::combo_box, "State"));
    manager.click(Role::button, "Search, filter and sort");
    manager.click(Role::combo_box, "Module");
    manager.click(Role::option, "Good work");
    CHECK(manager.state().team.filter.module == "good-work");
    CHECK(manager.node(Role::button, "Search, filter and sort (in use)").is_expanded == true);
    for (const ui::Node& one : manager.interface().semantics().nodes()) CHECK(one.rect.x + one.rect.width <= 641);
}

TEST_CASE("nothing moves on a team's screens") {
    AtTeam manager(60);
    CHECK(manager.frames_when_idle() == 0);
    manager.click(Role::button, "Ada Byrne");
    CHECK(manager.frames_when_idle() == 0);
}
