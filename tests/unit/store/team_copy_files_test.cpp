/// What files of records add to a manager's copy, and who is marked for it.
#include "player/store/team_copy.h"

#include "tests/unit/store/team_samples.h"

using namespace std::chrono_literals;
using namespace team_samples;
using store::TeamCopy;
using store::TeamFile;
using store::TeamMember;
using store::TeamNews;
using support::TemporaryFolder;

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
