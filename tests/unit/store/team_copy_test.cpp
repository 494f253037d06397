#include "player/store/team_copy.h"

#include "player/store/team_schema.h"
#include "tests/unit/store/team_samples.h"

#include <SQLiteCpp/Database.h>

#include <fstream>

using namespace std::chrono_literals;
using namespace team_samples;
using std::chrono::December;
using std::chrono::year;
using store::TeamCopy;
using store::TeamMember;
using store::TeamNews;
using support::TemporaryFolder;

TEST_CASE("what a hub tells of a team is there after a start, with its age") {
    const TemporaryFolder folder;
    CHECK_FALSE(TeamCopy::exists(folder.path()));
    {
        TeamCopy copy = copy_in(folder);
        CHECK(copy.bookmark() == TeamCopy::Bookmark{});
        CHECK(copy.apply(news({ada(), ben()}), 0, noon) == true);
    }
    CHECK(TeamCopy::exists(folder.path()));
    const TeamCopy copy = copy_in(folder);
    CHECK(copy.bookmark() == TeamCopy::Bookmark{"hub-1", 10});
    const state::TeamRecords records = read(copy);
    CHECK(records.team == "Ward 9");
    CHECK(records.fetched == noon);
    CHECK(records.modules == std::vector<state::TeamModule>{{"good-work", "Good work"}});
    CHECK(records.due == std::vector<state::TeamDue>{{"Ward 9", "good-work", year{2026} / December / 31}});
    REQUIRE(records.people.size() == 2);
    CHECK(records.people[0] == state::TeamPersonRecord{5, "Ada", "007", "Ward 9", noon - 48h, noon, {"account-of-ada"},
                                                       {{"good-work", read_up_to(40)}}, {.is_from_hub = true}});
    CHECK_FALSE(records.people[1].last_heard);
}

TEST_CASE("an answer that arrives twice changes nothing the second time") {
    const TemporaryFolder folder;
    TeamCopy copy = copy_in(folder);
    REQUIRE(copy.apply(news({ada(), ben()}), 0, noon));
    const auto before = read(copy).people;
    REQUIRE(copy.apply(news({ada(), ben()}), 0, noon));
    CHECK(read(copy).people == before);
}

TEST_CASE("a difference changes whom it names, takes away who is gone, and leaves the others") {
    const TemporaryFolder folder;
    TeamCopy copy = copy_in(folder);
    TeamMember cy{7, "Cy", "", "Ward 9", noon, noon, {"account-of-cy"}, {{"good-work", passed_with(1)}}};
    REQUIRE(copy.apply(news({ada(), ben(), cy}), 0, noon));
    TeamMember later = ada();
    later.modules = {{"good-work", passed_with(0.9)}};
    TeamNews difference = news({later}, 11);
    difference.removed = {6, 99};
    difference.due.clear();
    REQUIRE(copy.apply(difference, 10, noon + 1h));
    const state::TeamRecords records = read(copy);
    REQUIRE(records.people.size() == 2);
    CHECK(records.people[0].modules.at("good-work") == passed_with(0.9));
    CHECK(records.people[1].name == "Cy");
    CHECK(records.people[1].modules.at("good-work") == passed_with(1));
    CHECK(records.due.empty());
    CHECK(records.fetched == noon + 1h);
    CHECK(copy.bookmark()->mark == 11);
}

TEST_CASE("due dates that are told by difference are set and taken away one by one") {
    const TemporaryFolder folder;
    const auto on = [](unsigned day) { return records::Day{year{2026} / December / day}; };
    const auto kept = [](const TeamCopy& copy) {
        std::map<std::string, records::Day> out;
        for (const state::TeamDue& due : read(copy).due) out[due.team + " " + due.module] = due.on;
        return out;
    };
    using Kept = std::map<std::string, records::Day>;
    TeamNews all = news({ada()});
    all.due = {{"Ward 9", "good-work", on(31)}, {"Kitchen", "good-work", on(30)}, {"Kitchen", "knives", on(29)}};
    all.due_mark = 3;
    {
        TeamCopy copy = copy_in(folder);
        REQUIRE(copy.apply(all, 0, noon));
        TeamNews nothing = news({}, 11);
        nothing.due.clear();
        nothing.is_due_by_difference = true;
        nothing.due_mark = 3;
        REQUIRE(copy.apply(nothing, 10, noon));
        CHECK(kept(copy).size() == 3);
        TeamNews some = nothing;
        some.due = {{"Ward 9", "good-work", on(1)}, {"Ward 9", "ladders", on(2)}};
        some.due_gone = {{"Kitchen", "good-work"}, {"Ward 9", "never-set"}};
        some.due_mark = 7;
        for (int time = 0; time < 2; ++time) {
            REQUIRE(copy.apply(some, 11, noon));
            CHECK(kept(copy) ==
                  Kept{{"Ward 9 good-work", on(1)}, {"Ward 9 ladders", on(2)}, {"Kitchen knives", on(29)}});
        }
    }
    TeamCopy copy = copy_in(folder);
    CHECK(copy.bookmark() == TeamCopy::Bookmark{"hub-1", 11, 7});
    REQUIRE(copy.apply(news({}, 12), 11, noon));  // by an older hub, which tells all
    CHECK(kept(copy) == Kept{{"Ward 9 good-work", on(31)}});
    CHECK(copy.bookmark() == TeamCopy::Bookmark{"hub-1", 12, {}});
}

TEST_CASE("a manager whose key is of another team now has nothing of the old one, and is told all of the new one") {
    // What changed in the new team was once joined to the people of the old one, who stayed for ever.
    const TemporaryFolder folder;
    TeamCopy copy = copy_in(folder);
    REQUIRE(copy.apply(news({ada(), ben()}), 0, noon));
    REQUIRE(copy.put_from_file(file_of("account-of-ada", passed_with(0.8), key(1))));
    TeamNews other = news({{7, "Cy", "", "Kitchen", noon, noon, {}, {}}}, 12);
    other.team = "Kitchen";
    other.due = {{"Kitchen", "knives", year{2026} / December / 1}};
    other.due_mark = 4;
    CHECK(copy.apply(other, 10, noon) == false);
    CHECK(copy.bookmark() == TeamCopy::Bookmark{});
    CHECK(read(copy).due.empty());
    REQUIRE(read(copy).people.size() == 1);  // whom a file told of
    CHECK(read(copy).people[0].id < 0);
    CHECK(copy.apply(other, 0, noon) == true);
    CHECK(read(copy).people.size() == 2);
    CHECK(read(copy).team == "Kitchen");
    CHECK(read(copy).due == other.due);
}

TEST_CASE("what changed of another database's due dates is not taken for all of them") {
    const TemporaryFolder folder;
    TeamCopy copy = copy_in(folder);
    TeamNews first = news({ada()}, 0);  // as a copy stands whose people are to be told once more
    first.due_mark = 5;
    REQUIRE(copy.apply(first, 0, noon));
    TeamNews other = news({ben()}, 3);
    other.source = "hub-2";
    other.due = {{"Ward 9", "ladders", year{2026} / December / 1}};
    other.is_due_by_difference = true;
    other.due_mark = 6;
    CHECK(copy.apply(other, 0, noon) == false);
    CHECK(copy.bookmark() == TeamCopy::Bookmark{});
    CHECK(read(copy).due.empty());
}

TEST_CASE("another database replaces what the old one told, and is asked from the beginning") {
    const TemporaryFolder folder;
    TeamCopy copy = copy_in(folder);
    REQUIRE(copy.apply(news({ada(), ben()}), 0, noon));
    TeamNews other = news({{5, "Somebody else", "", "Ward 9", noon, noon, {}, {}}}, 3);
    other.source = "hub-2";
    CHECK(copy.apply(other, 10, noon) == false);  // asked from the mark of the old one: this is a part of the new one's
    CHECK(read(copy).people.empty());
    CHECK(copy.bookmark() == TeamCopy::Bookmark{});
    CHECK(copy.apply(other, 0, noon) == true);
    REQUIRE(read(copy).people.size() == 1);
    CHECK(read(copy).people[0].name == "Somebody else");
    CHECK(read(copy).people[0].modules.empty());
}

TEST_CASE("a copy from before devices were told asks for everybody again, and forgets nobody meanwhile") {
    const TemporaryFolder folder;
    const std::string file = TeamCopy::file_in(folder.path()).string();
    {
        SQLite::Database old(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        old.exec(std::string(store::team_schema_steps()[0]));
        old.exec("PRAGMA user_version = 1; INSERT INTO copy VALUES (1, 'hub-1', 'Ward 9', 10, 0); "
                 "INSERT INTO person VALUES (5, 'Ada', '007', 'Ward 9', NULL, NULL)");
    }
    const TeamCopy copy = copy_in(folder);
    CHECK(copy.bookmark() == TeamCopy::Bookmark{"hub-1", 0});
    REQUIRE(read(copy).people.size() == 1);
    CHECK(read(copy).people[0].name == "Ada");
}

TEST_CASE("a copy that is forgotten is gone from the disk") {
    const TemporaryFolder folder;
    REQUIRE(copy_in(folder).apply(news({ada()}), 0, noon));
    REQUIRE(TeamCopy::remove(folder.path()));
    CHECK_FALSE(TeamCopy::exists(folder.path()));
    CHECK(std::filesystem::is_empty(folder.path()));
    REQUIRE(TeamCopy::remove(folder.path()));
}

TEST_CASE("a file that is no copy of a team, or a newer Mooring's, is refused and left as it is") {
    const TemporaryFolder folder;
    const std::string file = TeamCopy::file_in(folder.path()).string();
    {
        SQLite::Database other(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        other.exec("CREATE TABLE recipe (name TEXT)");
    }
    const auto strange = TeamCopy::open(folder.path());
    REQUIRE_FALSE(strange);
    CHECK(strange.error().sentence == file + " is no copy of a team.");
    REQUIRE(TeamCopy::remove(folder.path()));
    copy_in(folder);
    {
        SQLite::Database newer(file, SQLite::OPEN_READWRITE);
        newer.exec("PRAGMA user_version = 99");
    }
    const auto refused = TeamCopy::open(folder.path());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == store::Error::Kind::newer_version);
    std::ofstream(file, std::ios::trunc) << "this is no database, and longer than a hundred bytes, so that SQLite looks at it: "
                                            "…………………………………………………………………………………………………………………………………";
    const auto damaged = TeamCopy::open(folder.path());
    REQUIRE_FALSE(damaged);
    CHECK_FALSE(damaged.error().sentence.empty());
}
