/// Two people who turn out to be one, and accounts that were nobody's.
#include "tests/support/catch.h"
#include "tests/unit/hub/bytes_on_disk.h"
#include "tests/unit/hub/carried.h"

#include <fmt/format.h>

using hub::Adopted;
using tests::FileDesk;
using tests::laptop_key;

namespace {

std::string identity(const std::string& account) {
    return fmt::format("account {} {}", records::iris::person_home_page, account);
}

}  // namespace

TEST_CASE("an administrator merges two people, whose laptops go on as one") {
    FileDesk desk;
    const tests::Laptop first = desk.laptop("Ward 9", "Ada", "ada-1"),
                        second = desk.laptop("Kitchen", "Ada L", "ada-2");
    REQUIRE(desk.post(desk.passed(1), first.authorization).status == 200);
    desk.now += std::chrono::days(1);
    REQUIRE(desk.post(desk.passed(2, "ada-2", "knots"), second.authorization).status == 200);
    const hub::RowId into = desk.person("Ada"), from = desk.person("Ada L");
    REQUIRE(desk.store().confirm_device(into, laptop_key(1), {}, desk.now) == true);
    REQUIRE(desk.store().confirm_device(from, laptop_key(1), {}, desk.now + std::chrono::days(1)) == true);
    REQUIRE(desk.store().confirm_device(from, laptop_key(2), {}, desk.now) == true);
    desk.taken({.account = "ada-1", .statements = {desk.passed(3, "ada-1", "fire")}});
    desk.taken({.account = "ada-2", .statements = {desk.passed(4, "ada-2", "fire")}, .made = desk.now});
    hub::Invitation further{hub::digest_of_code("FURTHER"), "", "", desk.now + std::chrono::days(9)};
    further.person_id = from;
    REQUIRE(desk.store().add_invitation(further, desk.now));

    CHECK(desk.store().merge_people(into, into, desk.now) == false);
    CHECK(desk.store().merge_people(from, 99, desk.now) == false);
    CHECK(desk.store().merge_people(99, into, desk.now) == false);
    REQUIRE(desk.store().merge_people(from, into, desk.now) == true);
    CHECK(desk.store().merge_people(from, into, desk.now) == false);

    const hub::PersonProgress person = desk.progress_of(into);
    CHECK(person.modules.size() == 3);
    CHECK(person.person.accounts == std::vector<std::string>{"ada-1", "ada-2"});
    CHECK(person.person.devices.size() == 2);
    CHECK(person.person.last_heard == desk.now);
    REQUIRE(desk.files(into).size() == 1);
    CHECK(desk.files(into)[0].made == desk.now);  // the newer one of the same laptop
    CHECK(desk.post(desk.passed(5, "ada-2", "ropes"), second.authorization).status == 200);
    CHECK(desk.post(desk.passed(6, "ada-2", "ropes"), first.authorization).status == 200);
    CHECK(desk.found("", second.authorization).size() == 6);
    CHECK(desk.store().keys({{desk.team("Ward 9"), {}}})->keys.size() == 2);
    CHECK(desk.store().open_invitations({desk.team("Ward 9"), {}}, desk.now)->size() == 1);
    CHECK(desk.store().totals({desk.team("Kitchen"), {}}, tests::day(0))->people == 0);
    CHECK(desk.store().totals({desk.team("Kitchen"), {}}, tests::day(0))->modules.empty());
    CHECK(tests::faults_in(desk.folder.path()).empty());
}

TEST_CASE("copies that are as new as can be are told of a merge") {
    // Whoever merged last changed had the highest number of all, which the departure then got once more.
    FileDesk desk;
    desk.key(hub::Role::learner, "Ward 9", "Ada");
    const hub::RowId into = desk.person("Ada");
    const hub::RowId from = desk.taken({.statements = {desk.passed(1)}, .name = "Ada L"}, {{}, {}, "Kitchen"}).person;
    const hub::Scope everybody{}, kitchen{desk.team("Kitchen"), {}}, ward{desk.team("Ward 9"), {}};
    const auto mark = [&](const hub::Scope& scope) { return desk.store().difference(scope, 0, 100)->mark; };
    const auto all_before = mark(everybody), kitchen_before = mark(kitchen), ward_before = mark(ward);
    REQUIRE(desk.store().merge_people(from, into, desk.now) == true);
    const auto all = desk.store().difference(everybody, all_before, 100);
    CHECK(all->removed == std::vector<hub::RowId>{from});
    REQUIRE(all->people.size() == 1);
    CHECK(all->people[0].person.id == into);
    CHECK(all->people[0].modules.size() == 1);
    const auto left = desk.store().difference(kitchen, kitchen_before, 100);
    CHECK(left->removed == std::vector<hub::RowId>{from});
    CHECK(left->people.empty());
    const auto grown = desk.store().difference(ward, ward_before, 100);
    CHECK(grown->removed.empty());
    REQUIRE(grown->people.size() == 1);
    CHECK(grown->people[0].person.id == into);
    CHECK(grown->people[0].modules.size() == 1);
}

TEST_CASE("a name goes on with a merge as what it was: an administrator's, or what somebody said of themselves") {
    // A merge made an administrator's name one that somebody gave to themselves, for whom no code could be made then.
    FileDesk desk;
    const hub::RowId into = desk.taken({.statements = {desk.passed(1)}, .name = ""}).person;
    const auto invited = [&](const std::string& name) {
        const hub::Invitation code{hub::digest_of_code(name), "Ward 9", name, desk.now + std::chrono::days(9)};
        return desk.store().add_invitation(code, desk.now)->result;
    };
    SECTION("an administrator's") {
        desk.key(hub::Role::learner, "Ward 9", "Ada");
        REQUIRE(desk.store().merge_people(desk.person("Ada"), into, desk.now) == true);
        CHECK(desk.described(into).name == "Ada");
        CHECK(invited("Ada") == hub::Invited::Result::done);
    }
    SECTION("their own") {
        const hub::RowId from = desk.taken({.account = "ada-2", .statements = {desk.passed(2, "ada-2")}}).person;
        REQUIRE(desk.store().merge_people(from, into, desk.now) == true);
        CHECK(desk.described(into).name == "Ada");
        CHECK(invited("Ada") == hub::Invited::Result::self_named);
    }
    SECTION("none, where there is one already") {
        desk.key(hub::Role::learner, "Ward 9", "Ben");
        const hub::RowId ben = desk.person("Ben");
        const hub::RowId from = desk.taken({.account = "ada-2", .statements = {desk.passed(2, "ada-2")}}).person;
        REQUIRE(desk.store().merge_people(from, ben, desk.now) == true);
        CHECK(desk.described(ben).name == "Ben");
        CHECK(invited("Ben") == hub::Invited::Result::done);
    }
}

TEST_CASE("an account that only an administrator's key wrote as is given to whose it is") {
    FileDesk desk;
    const tests::Laptop ada = desk.laptop("Ward 9", "Ada", "ada-1"), ben = desk.laptop("Ward 9", "Ben", "ben-1");
    REQUIRE(desk.post({desk.passed(1), desk.passed(2, "ada-1", "knots")}).status == 200);
    CHECK(desk.post(desk.passed(3), ada.authorization).status == 403);  // the laptop is kept out
    const hub::RowId person = desk.person("Ada");
    auto& store = desk.store();
    CHECK(store.adopt_account(99, identity("ada-1")) == Adopted::nobody);
    CHECK(store.adopt_account(person, identity("ada-9")) == Adopted::unknown_account);
    CHECK(desk.progress_of(person).modules.empty());
    const auto mark = store.difference({}, 0, 100)->mark;
    REQUIRE(store.adopt_account(person, identity("ada-1")) == Adopted::done);
    CHECK(store.adopt_account(person, identity("ada-1")) == Adopted::done);
    CHECK(store.adopt_account(desk.person("Ben"), identity("ada-1")) == Adopted::somebody_elses);
    CHECK(desk.progress_of(person).modules.size() == 2);
    CHECK(store.difference({}, mark, 100)->people.size() == 1);
    CHECK(desk.post(desk.passed(3), ada.authorization).status == 200);
    CHECK(desk.post(desk.passed(4), ben.authorization).status == 403);
}
