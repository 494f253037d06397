#include "player/state/team_selection.h"
#include "tests/support/catch.h"
#include "tests/support/team_scenes.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/learner.h"

#include <fmt/format.h>

namespace {

using support::UiDriver;
using ui::Role;
using Kind = state::Screen::Kind;

/// A manager at a module's page.
struct AtModule : UiDriver {
    explicit AtModule(int people)
        : UiDriver(support::at_module(support::with_team(tests::on_screen(Kind::team_module), people), "good-work")) {
        settle();
    }
    const state::TeamTotals& totals() { return team().selection->totals.at(1); }
    const state::Team& team() { return state().team; }
};

}  // namespace

TEST_CASE("a module's page draws where everybody stands, and says the same numbers in words") {
    AtModule manager(60);
    CHECK(manager.has(Role::heading, "Good work"));
    CHECK(manager.has(Role::paragraph, "60 people"));
    CHECK(manager.has(Role::paragraph, "Everybody · as of 28 Nov, 14:05"));
    CHECK(manager.has(Role::figure, "Where they stand"));
    const state::TeamTotals& totals = manager.totals();
    CHECK(totals.passed + totals.under_way + totals.failed + totals.not_started == 60);
    const auto in_words = [](int count) { return fmt::format("{} ({}%)", count, count * 100 / 60); };
    CHECK(manager.node(Role::item, "passed").value == in_words(totals.passed));
    CHECK(manager.node(Role::item, "under way").value == in_words(totals.under_way));
    CHECK(manager.node(Role::item, "not passed yet").value == in_words(totals.failed));
    CHECK(manager.node(Role::item, "not started").value == in_words(totals.not_started));
    CHECK(manager.has(Role::status, fmt::format("{} overdue", totals.overdue)));
}

TEST_CASE("passes of the last twelve weeks are drawn, and said week by week") {
    AtModule manager(60);
    CHECK(manager.has(Role::figure, "Passes in each week"));
    int all = 0;
    for (const state::TeamWeek& week : manager.team().figures->weeks) all += week.passes;
    CHECK(all > 0);
    CHECK(manager.team().figures->weeks.size() == 12);
    const state::TeamWeek& last = manager.team().figures->weeks.back();
    CHECK(manager.node(Role::item, "Week of 23 Nov").value ==
          (last.passes == 1 ? std::string("1 pass") : fmt::format("{} passes", last.passes)));
    CHECK(manager.has(Role::item, "Week of 7 Sep"));
}

TEST_CASE("the hardest questions come with their words where the module is installed") {
    AtModule manager(60);
    const state::TeamQuestion& hardest = manager.team().figures->hardest.front();
    const std::string name = fmt::format("Question {}", hardest.number);
    CHECK(manager.node(Role::item, name).value == fmt::format("{}% right at the first try ({} of {})",
                                                             hardest.right * 100 / hardest.answered, hardest.right,
                                                             hardest.answered));
    const content::Module* module = state::readable_module(manager.state(), "good-work");
    REQUIRE(module != nullptr);
    const content::Question* question = content::question(*module, 1);
    REQUIRE(question != nullptr);
    CHECK(manager.has(Role::paragraph, content::plain_text(question->text)));
}

TEST_CASE("a module that is not installed has its questions by number, and a filter says whom it leaves") {
    AtModule manager(60);
    manager.state().pathway = std::make_shared<const content::Pathway>();
    state::TeamFilter filter;
    filter.team = "Ward 12";
    manager.send(state::FilterTeam{filter});
    manager.settle();
    CHECK(manager.has(Role::paragraph, "Only those whom your filter leaves are counted: 12 of 60 people."));
    CHECK(manager.has(Role::item, fmt::format("Question {}", manager.team().figures->hardest.front().number)));
}

TEST_CASE("a module in which nobody answered anything says so") {
    AtModule manager(60);
    state::TeamFilter filter;
    filter.words = "nobody at all";
    manager.send(state::FilterTeam{filter});
    manager.settle();
    CHECK(manager.has(Role::paragraph, "Nobody has answered a question of this module yet."));
    CHECK(manager.node(Role::item, "passed").value == "0 (0%)");
}

TEST_CASE("home says of each module when it is due, and since when it is overdue") {
    state::State state = support::with_due_dates(tests::loaded(tests::ada()));
    UiDriver driver(std::move(state));
    driver.settle();
    CHECK(driver.node(Role::button, "Being an anchor").description.ends_with(", overdue since 3 Nov"));
    CHECK(driver.node(Role::button, "Spending well").description.ends_with(", due 31 Dec"));
}
