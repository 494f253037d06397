#include "player/store/team_copy.h"

#include "player/store/team_schema.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <SQLiteCpp/Database.h>

#include <fstream>

using namespace std::chrono_literals;
using std::chrono::December;
using std::chrono::year;
using store::TeamCopy;
using store::TeamFile;
using store::TeamMember;
using store::TeamNews;
using support::TemporaryFolder;

namespace {

const state::TimePoint noon{std::chrono::sys_days{year{2026} / 11 / 12} + 12h};

records::Completion read_up_to(int percent) {
    records::Completion out;
    out.runs[1].version = 1;
    out.runs[1].read = {1, percent};
    return out;
}

records::Completion passed_with(double score, state::TimePoint at = noon) {
    records::Completion out;
    out.runs[1].passed = records::Judgement{at, 1, score, 0};
    out.questions[3] = {at, score == 1.0};
    return out;
}

TeamMember ada() {
    return {5, "Ada", "007", "Ward 9", noon - 48h, noon, {"account-of-ada"}, {{"good-work", read_up_to(40)}}};
}

TeamMember ben() { return {6, "Ben", "", "Ward 9", noon - 24h, std::nullopt, {}, {}}; }

TeamNews news(std::vector<TeamMember> people, std::int64_t mark = 10) {
    TeamNews out;
    out.source = "hub-1";
    out.team = "Ward 9";
    out.mark = mark;
    out.modules = {{"good-work", "Good work"}};
    out.due = {{"Ward 9", "good-work", year{2026} / December / 31}};
    out.people = std::move(people);
    return out;
}

TeamCopy copy_in(const TemporaryFolder& folder) {
    auto opened = TeamCopy::open(folder.path());
    INFO((opened ? "" : opened.error().sentence));
    REQUIRE(opened);
    return std::move(*opened);
}

state::TeamRecords read(const TeamCopy& copy) {
    auto read = copy.read();
    REQUIRE(read);
    return std::move(*read);
}

records_file::PublicKey key(unsigned char filling) {
    records_file::PublicKey out;
    out.fill(filling);
    return out;
}

state::TeamDevice device(unsigned char filling, std::vector<std::string> accounts) {
    return {records_file::text_of(key(filling)), records_file::fingerprint(key(filling)), std::move(accounts)};
}

TeamFile file_of(const std::string& account, records::Completion good_work, std::optional<records_file::PublicKey> signed_by) {
    TeamFile file;
    file.account = account;
    file.name = "Cy";
    file.team = "Ward 9";
    file.saved = noon + 1h;
    file.signed_by = signed_by;
    file.modules = {{"good-work", std::move(good_work)}};
    return file;
}

}  // namespace

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

TEST_CASE("what a file tells of somebody whom the hub knows is joined to it") {
    const TemporaryFolder folder;
    TeamCopy copy = copy_in(folder);
    REQUIRE(copy.apply(news({ada()}), 0, noon));
    REQUIRE(copy.put_from_file(file_of("account-of-ada", passed_with(0.8), key(1))));
    const auto people = read(copy).people;
    REQUIRE(people.size() == 1);
    records::Completion both = read_up_to(40);
    records::join(both, passed_with(0.8));
    CHECK(people[0].name == "Ada");
    CHECK(people[0].modules.at("good-work") == both);
    CHECK(people[0].origin == state::TeamOrigin{true, true, false, {device(1, {"account-of-ada"})}, false});
    CHECK(people[0].last_heard == noon + 1h);
    REQUIRE(copy.apply(news({ada()}, 11), 10, noon));
    CHECK(read(copy).people == people);
}

TEST_CASE("a file's learner whom no hub knows is listed, and the hub takes them over when it knows the account") {
    const TemporaryFolder folder;
    TeamCopy copy = copy_in(folder);
    REQUIRE(copy.put_from_file(file_of("account-of-cy", passed_with(1), std::nullopt)));
    REQUIRE(read(copy).people.size() == 1);
    CHECK(read(copy).people[0].id < 0);
    CHECK(read(copy).people[0].name == "Cy");
    CHECK(read(copy).people[0].origin == state::TeamOrigin{false, true, true, {}, false});
    CHECK_FALSE(read(copy).fetched);
    REQUIRE(copy.apply(news({{7, "Cyril", "", "Ward 9", noon, noon, {"account-of-cy"}, {}}}), 0, noon));
    REQUIRE(read(copy).people.size() == 1);
    CHECK(read(copy).people[0].name == "Cyril");
    CHECK(read(copy).people[0].modules.at("good-work") == passed_with(1));
}

TEST_CASE("who is nameless at the hub is called as their own file says") {
    // The hub's empty name once stood over the file's, and the manager no longer knew whose the row was.
    const TemporaryFolder folder;
    TeamCopy copy = copy_in(folder);
    REQUIRE(copy.apply(news({{7, "", "", "Ward 9", noon, noon, {"account-of-cy"}, {}}}), 0, noon));
    const auto taken = copy.put_from_file(file_of("account-of-cy", passed_with(1), key(1)));
    REQUIRE(taken);
    CHECK(taken->name == "Cy");
    REQUIRE(read(copy).people.size() == 1);
    CHECK(read(copy).people[0].id == 7);
    CHECK(read(copy).people[0].name == "Cy");
}

TEST_CASE("a file that is read twice changes nothing, and an older one takes nothing away") {
    const TemporaryFolder folder;
    TeamCopy copy = copy_in(folder);
    REQUIRE(copy.put_from_file(file_of("account-of-cy", passed_with(1), key(1))));
    const auto before = read(copy).people;
    REQUIRE(copy.put_from_file(file_of("account-of-cy", passed_with(1), key(1))));
    CHECK(read(copy).people == before);
    TeamFile older = file_of("account-of-cy", read_up_to(20), key(1));
    older.saved = noon - 72h;
    older.name = "Cy as was";
    REQUIRE(copy.put_from_file(older));
    records::Completion both = passed_with(1);
    records::join(both, read_up_to(20));
    CHECK(read(copy).people[0].name == "Cy");
    CHECK(read(copy).people[0].last_heard == noon + 1h);
    CHECK(read(copy).people[0].modules.at("good-work") == both);
}

TEST_CASE("what a laptop signed is confirmed as soon as the hub tells its key for that person, and for no other") {
    const TemporaryFolder folder;
    TeamCopy copy = copy_in(folder);
    const auto put = [&](std::optional<records_file::PublicKey> signed_by) {
        const auto taken = copy.put_from_file(file_of("account-of-ada", passed_with(0.8), signed_by));
        REQUIRE(taken);
        return *taken;
    };
    CHECK(put(key(1)) == store::FromFile{"Cy", "", false});  // nobody knows the account yet
    TeamMember told = ada();
    TeamMember other = ben();
    other.devices = {records_file::text_of(key(1))};
    REQUIRE(copy.apply(news({told, other}), 0, noon));
    CHECK(put(key(1)) == store::FromFile{"Ada", "007", false});
    CHECK(is_unconfirmed(read(copy).people[0].origin));
    told.devices = {records_file::text_of(key(1)), ""};
    REQUIRE(copy.apply(news({told}, 11), 10, noon));
    CHECK(put(key(1)) == store::FromFile{"Ada", "007", true});
    CHECK(read(copy).people[0].origin == state::TeamOrigin{true, true, false, {}, false});
    CHECK(!put(key(2)).is_device_known);
    CHECK(!put(std::nullopt).is_device_known);
    CHECK(read(copy).people[0].origin == state::TeamOrigin{true, true, true, {device(2, {"account-of-ada"})}, false});
    told.devices.clear();
    REQUIRE(copy.apply(news({told}, 12), 11, noon));
    CHECK(read(copy).people[0].origin.unknown_devices.size() == 2);
}

TEST_CASE("what a laptop signed is confirmed once the manager says so, for that account and no other") {
    const TemporaryFolder folder;
    TeamCopy copy = copy_in(folder);
    for (const char* account : {"account-of-cy", "account-of-dee"})
        REQUIRE(copy.put_from_file(file_of(account, passed_with(1), key(1))));
    REQUIRE(copy.put_from_file(file_of("account-of-cy", passed_with(1), key(2))));
    CHECK(copy.confirm_device(key(1), {"account-of-cy"}) == true);
    const auto people = read(copy).people;
    REQUIRE(people.size() == 2);
    for (const state::TeamPersonRecord& person : people) {
        const bool is_cy = person.accounts == std::vector<std::string>{"account-of-cy"};
        const state::TeamDevice unknown = is_cy ? device(2, {"account-of-cy"}) : device(1, {"account-of-dee"});
        CHECK(person.origin == state::TeamOrigin{false, true, false, {unknown}, false});
    }
    CHECK(copy.confirm_device(key(1), {"account-of-cy"}) == true);
    CHECK(read(copy).people == people);
    CHECK(copy.put_from_file(file_of("account-of-cy", passed_with(1), key(1)))->is_device_known);
    CHECK_FALSE(copy.put_from_file(file_of("account-of-cy", passed_with(1), key(2)))->is_device_known);
    CHECK_FALSE(copy.put_from_file(file_of("account-of-dee", passed_with(1), key(1)))->is_device_known);
}

TEST_CASE("a laptop that signed files of two accounts of one person is told and confirmed as one") {
    const TemporaryFolder folder;
    TeamCopy copy = copy_in(folder);
    TeamMember told = ada();
    told.accounts = {"account-1", "account-2"};
    REQUIRE(copy.apply(news({told}), 0, noon));
    for (const std::string& account : told.accounts)
        REQUIRE(copy.put_from_file(file_of(account, passed_with(1), key(1))));
    const state::TeamDevice laptop = device(1, told.accounts);
    CHECK(read(copy).people[0].origin == state::TeamOrigin{true, true, false, {laptop}, false});
    CHECK(copy.confirm_device(key(1), laptop.accounts) == true);
    CHECK_FALSE(is_unconfirmed(read(copy).people[0].origin));
}

TEST_CASE("what the manager confirmed outlives what the hub tells, another hub and the end of the program") {
    const TemporaryFolder folder;
    {
        TeamCopy copy = copy_in(folder);
        REQUIRE(copy.put_from_file(file_of("account-of-ada", passed_with(1), key(1))));
        REQUIRE(copy.confirm_device(key(1), {"account-of-ada"}));
    }
    TeamCopy copy = copy_in(folder);
    REQUIRE(copy.apply(news({ada()}), 0, noon));
    CHECK(read(copy).people[0].origin == state::TeamOrigin{true, true, false, {}, false});
    TeamNews gone = news({}, 11);
    gone.removed = {5};
    REQUIRE(copy.apply(gone, 10, noon));
    TeamNews other = news({});
    other.source = "hub-2";
    REQUIRE(copy.apply(other, 0, noon));
    REQUIRE(read(copy).people.size() == 1);
    CHECK(read(copy).people[0].origin == state::TeamOrigin{false, true, false, {}, false});
    REQUIRE(TeamCopy::remove(folder.path()));
    TeamCopy anew = copy_in(folder);
    REQUIRE(anew.put_from_file(file_of("account-of-ada", passed_with(1), key(1))));
    CHECK(is_unconfirmed(read(anew).people[0].origin));
}

TEST_CASE("neither what another laptop signed is confirmed, nor what nobody signed, nor what the hub marks") {
    const TemporaryFolder folder;
    TeamCopy copy = copy_in(folder);
    TeamMember told = ada();
    told.is_by_file = told.is_unconfirmed = true;
    REQUIRE(copy.apply(news({told}), 0, noon));
    REQUIRE(copy.put_from_file(file_of("account-of-ada", passed_with(1), std::nullopt)));
    CHECK(copy.confirm_device(key(1), {"account-of-ada", "account-of-nobody"}) == false);
    REQUIRE(copy.put_from_file(file_of("account-of-ada", passed_with(1), key(1))));
    CHECK(read(copy).people[0].origin.unknown_devices.size() == 1);
    CHECK(copy.confirm_device(key(1), {"account-of-ada"}) == true);
    CHECK(read(copy).people[0].origin == state::TeamOrigin{true, true, true, {}, true});
}

TEST_CASE("what the hub read from files is marked as it says, until it says otherwise") {
    const TemporaryFolder folder;
    TeamCopy copy = copy_in(folder);
    TeamMember told = ada();
    told.is_by_file = told.is_unconfirmed = true;
    REQUIRE(copy.apply(news({told}), 0, noon));
    CHECK(read(copy).people[0].origin == state::TeamOrigin{true, true, false, {}, true});
    told.is_unconfirmed = false;
    REQUIRE(copy.apply(news({told}, 11), 10, noon));
    CHECK(read(copy).people[0].origin == state::TeamOrigin{true, true, false, {}, false});
    CHECK(!is_unconfirmed(read(copy).people[0].origin));
}

TEST_CASE("a file that tells of no module is marked like any other") {
    const TemporaryFolder folder;
    TeamCopy copy = copy_in(folder);
    TeamFile empty = file_of("account-of-cy", {}, std::nullopt);
    empty.modules.clear();
    REQUIRE(copy.put_from_file(empty));
    REQUIRE(read(copy).people.size() == 1);
    CHECK(is_unconfirmed(read(copy).people[0].origin));
}

/// Devices were asked for only with the next thing that each person did.
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

TEST_CASE("another hub takes nothing away that files told") {
    const TemporaryFolder folder;
    TeamCopy copy = copy_in(folder);
    REQUIRE(copy.apply(news({ada()}), 0, noon));
    REQUIRE(copy.put_from_file(file_of("account-of-cy", passed_with(1), key(1))));
    TeamNews other = news({});
    other.source = "hub-2";
    REQUIRE(copy.apply(other, 0, noon));
    REQUIRE(read(copy).people.size() == 1);
    CHECK(read(copy).people[0].name == "Cy");
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
