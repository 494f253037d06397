#include "player/app/team_errands.h"

#include "player/app/team_page.h"
#include "player/state/team_selection.h"
#include "player/store/team_copy.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/state/team_sample.h"

#include <fstream>
#include <iterator>

using namespace std::chrono_literals;

namespace {

std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

state::TeamPart everybody() {
    auto table = std::make_shared<const state::TeamTable>(sample::team_table());
    auto selection = std::make_shared<const state::TeamSelection>(state::selected(*table, {}, {}));
    return {table, selection};
}

state::TeamRead read(const std::filesystem::path& folder, std::chrono::minutes utc_offset = 0min) {
    const state::Message answer = app::read_team({4}, folder, {sample::team_noon, {}, utc_offset}).work();
    const auto* read = std::get_if<state::TeamRead>(&answer);
    REQUIRE(read != nullptr);
    CHECK(read->request == 4);
    return *read;
}

}  // namespace

TEST_CASE("a copy of a team is read as a table, on the reader's own date") {
    const support::TemporaryFolder folder;
    {
        auto copy = store::TeamCopy::open(folder.path());
        REQUIRE(copy);
        store::TeamNews news;
        news.source = "one";
        news.due = {{"Ward 9", "knots", std::chrono::year{2026} / 11 / 12}};
        news.people = {{1, "Ada", "", "Ward 9", std::nullopt, std::nullopt, {}, {}}};
        REQUIRE(copy->apply(news, 0, sample::team_noon));
    }
    const state::TeamRead today = read(folder.path());
    REQUIRE(today.table);
    CHECK(today.table->people.at(0).overdue == 0);
    CHECK(read(folder.path(), 13h).table->people.at(0).overdue == 1);  // there it is tomorrow
}

TEST_CASE("a copy that cannot be read says why") {
    const support::TemporaryFolder folder;
    std::filesystem::create_directory(store::TeamCopy::file_in(folder.path()));
    const state::TeamRead failed = read(folder.path());
    CHECK(failed.table == nullptr);
    CHECK(failed.why_not.find("team.sqlite") != std::string::npos);
    const auto thrown = app::read_team({4}, folder.path(), {}).failed("out of memory");
    CHECK(std::get<state::TeamRead>(thrown).why_not == "out of memory");
}

TEST_CASE("the table is saved for spreadsheets, each time as a new file") {
    const support::TemporaryFolder folder;
    const auto write = [&] {
        return std::get<state::Noticed>(app::write_team_csv({everybody()}, folder.path(), "2026-11-12").work());
    };
    const state::Noticed first = write();
    CHECK(first.text == "The table is saved as " + (folder.path() / "Mooring team 2026-11-12.csv").string() + ".");
    CHECK_FALSE(first.is_error);
    write();
    const std::string csv = contents(folder.path() / "Mooring team 2026-11-12.csv");
    CHECK(csv.starts_with("\xEF\xBB\xBFperson,staff_number,team,module,"));
    CHECK(csv.find("Dée,'=1,Ward 9,Knots,,not_started,0,,0,,2026-11-03,yes,\r\n") != std::string::npos);
    CHECK(contents(folder.path() / "Mooring team 2026-11-12 (2).csv") == csv);
    const auto refused = std::get<state::Noticed>(
        app::write_team_csv({everybody()}, folder.path() / "gone", "2026-11-12").work());
    CHECK(refused.is_error);
    CHECK(refused.text == "The table could not be written to " +
                              (folder.path() / "gone" / "Mooring team 2026-11-12.csv").string() +
                              " (No such file or directory). It is still here in Mooring.");
}

TEST_CASE("the page to print has every cell, the totals, how old it is, and nobody's name as markup") {
    state::TeamRecords records = sample::team_records();
    records.people[1].name = "<script>alert(1)</script>";
    auto table = std::make_shared<const state::TeamTable>(
        state::team_table(records, sample::team_noon, std::chrono::year{2026} / 11 / 12));
    auto selection = std::make_shared<const state::TeamSelection>(state::selected(*table, {}, {}));
    const std::string html = app::team_html({table, selection}, ui::english, 0min);
    CHECK(html.find("<h1>Team · Everybody</h1>") != std::string::npos);
    CHECK(html.find("Everybody · as of 12 Nov, 12:00. 4 people, 1 not heard from. Made with Mooring on 12 November 2026.") != std::string::npos);
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("&lt;script&gt;alert(1)&lt;/script&gt;") != std::string::npos);
    CHECK(html.find("<td>passed 90%<small>4 Nov</small></td>") != std::string::npos);
    CHECK(html.find("<td class=\"late\">48% done<small>overdue since 3 Nov</small></td>") != std::string::npos);
    CHECK(html.find("<small>Ward 9 · last heard 10 days ago</small>") != std::string::npos);
    CHECK(html.find("<td>1 of 4 passed<small>2 overdue</small></td>") != std::string::npos);
    CHECK(html.find("@media print") != std::string::npos);
}

TEST_CASE("the page to print lies where this person alone can read it") {
    const support::TemporaryFolder folder;
    const auto page = app::write_team_page(folder.path() / "cache", "<p>Ada</p>");
    REQUIRE(page);
    CHECK(*page == app::team_page_in(folder.path() / "cache"));
    CHECK(std::filesystem::status(*page).permissions() ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    CHECK(contents(*page) == "<p>Ada</p>");
}
