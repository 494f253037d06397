/// How sure a hub is of records that came as a file, and what makes it surer.
#include "tests/support/catch.h"
#include "tests/unit/hub/bytes_on_disk.h"
#include "tests/unit/hub/carried.h"

#include <algorithm>

using hub::Role;
using tests::Carried;
using tests::laptop_key;

namespace {

/// The one file of somebody that nobody signed, or that the laptop of that number did.
hub::KnownFile file_by(std::optional<unsigned char> laptop, tests::FileDesk& desk, hub::RowId person) {
    const auto files = desk.files(person);
    const auto found = std::find_if(files.begin(), files.end(), [&](const hub::KnownFile& file) {
        return laptop ? file.device == laptop_key(*laptop) : !file.device;
    });
    REQUIRE(found != files.end());
    return *found;
}

}  // namespace

TEST_CASE("what came by file is unconfirmed until its laptop is known, and what nobody signed besides") {
    tests::FileDesk desk;
    const hub::RowId ada = desk.taken({.statements = {desk.passed(1)}}).person;
    CHECK(desk.described(ada).is_by_file);
    CHECK(desk.described(ada).is_unconfirmed);
    CHECK(desk.store().people({})->people.at(0).person.is_unconfirmed);
    REQUIRE(desk.files(ada).size() == 1);
    CHECK(desk.files(ada)[0].device == laptop_key(1));
    CHECK(!desk.files(ada)[0].is_confirmed());

    const auto mark = desk.store().difference({}, 0, 100)->mark;
    const hub::Scope kitchen{desk.team("Ward 9") + 1, {}};
    CHECK(desk.store().confirm_device(ada, laptop_key(1), kitchen, desk.now) == false);
    CHECK(desk.described(ada).is_unconfirmed);
    REQUIRE(desk.store().confirm_device(ada, laptop_key(1), {desk.team("Ward 9"), {}}, desk.now) == true);
    CHECK(!desk.described(ada).is_unconfirmed);
    CHECK(desk.files(ada)[0].is_confirmed());
    CHECK(desk.described(ada).devices == std::vector<std::string>{records_file::text_of(laptop_key(1))});
    REQUIRE(desk.store().devices(ada, {})->size() == 1);
    CHECK(desk.store().devices(ada, {})->at(0).since == desk.now);
    const auto news = desk.store().difference({}, mark, 100);  // managers' copies are told
    REQUIRE(news->people.size() == 1);
    CHECK(!news->people[0].person.is_unconfirmed);
    CHECK(desk.taken({.statements = {desk.passed(2)}}).is_confirmed);
    CHECK(!desk.described(ada).is_unconfirmed);

    const hub::Moment later = desk.now - std::chrono::hours(1);
    CHECK(!desk.taken({.statements = {desk.passed(3)}, .laptop = {}, .made = later}).device);
    CHECK(desk.described(ada).is_unconfirmed);
    REQUIRE(desk.files(ada).size() == 2);
    CHECK(!desk.files(ada)[0].device);  // the newest first
    CHECK(!desk.files(ada)[0].is_confirmed());
    CHECK(desk.files(ada)[0].made == later);
    CHECK(desk.files(ada)[1].is_confirmed());
}

TEST_CASE("somebody's known laptop makes nobody else's file sure") {
    tests::FileDesk desk;
    const hub::RowId ada = desk.taken({.statements = {desk.passed(1)}}).person;
    const hub::RowId ben =
        desk.taken({.account = "ben-1", .statements = {desk.passed(2, "ben-1")}, .laptop = 2, .name = "Ben"}).person;
    REQUIRE(desk.store().confirm_device(ben, laptop_key(1), {}, desk.now) == true);
    CHECK(desk.described(ada).is_unconfirmed);
    CHECK(desk.described(ben).is_unconfirmed);
}

TEST_CASE("what a key of the person sends again is confirmed, and with the last of it the mark is gone") {
    // Whatever nobody had signed was marked for ever, even when the laptop itself sent it all later.
    tests::FileDesk desk;
    const tests::Laptop ada = desk.laptop("Ward 9", "Ada", "ada-1");
    const hub::RowId person = desk.person("Ada");
    const auto laptop = GENERATE(std::optional<unsigned char>(), std::optional<unsigned char>(1));
    Carried file{.statements = {desk.passed(1), desk.passed(2, "ada-1", "knots"), desk.passed(3, "ada-1", "fire")},
                 .laptop = laptop};
    REQUIRE(desk.taken(file, {{}, person, ""}).added == 3);
    REQUIRE(desk.described(person).is_unconfirmed);
    CHECK(file_by(laptop, desk, person).unconfirmed == 3);
    auto mark = desk.store().difference({}, 0, 100)->mark;
    const auto news = [&] {
        const auto difference = desk.store().difference({}, mark, 100);
        REQUIRE(difference);
        mark = difference->mark;
        return difference->people;
    };

    REQUIRE(desk.post({desk.passed(1), desk.passed(2, "ada-1", "knots")}, ada.authorization).status == 200);
    CHECK(desk.described(person).is_unconfirmed);
    CHECK(file_by(laptop, desk, person).unconfirmed == 1);
    CHECK(!file_by(laptop, desk, person).is_confirmed());
    CHECK(news().empty());  // nothing that a manager's copy shows

    REQUIRE(desk.post({desk.passed(3, "ada-1", "fire"), desk.passed(4, "ada-1", "maps")}, ada.authorization).status ==
            200);
    CHECK(!desk.described(person).is_unconfirmed);
    CHECK(!desk.store().people({})->people.at(0).person.is_unconfirmed);
    CHECK(file_by(laptop, desk, person).is_confirmed());
    CHECK(!file_by(laptop, desk, person).is_of_known_laptop);
    const auto told = news();
    REQUIRE(told.size() == 1);
    CHECK(!told[0].person.is_unconfirmed);
    CHECK(told[0].person.is_by_file);

    // The same file once more says nothing that is not known from the laptop; a new one does.
    CHECK(desk.taken(file, {{}, person, ""}).added == 0);
    CHECK(!desk.described(person).is_unconfirmed);
    CHECK(news().empty());
    file.statements.push_back(desk.passed(5, "ada-1", "oars"));
    CHECK(desk.taken(file, {{}, person, ""}).added == 1);
    CHECK(file_by(laptop, desk, person).unconfirmed == 1);
    REQUIRE(news().size() == 1);
    // What was resent alone changes nothing else, and is told to managers too.
    REQUIRE(desk.post(desk.passed(5, "ada-1", "oars"), ada.authorization).status == 200);
    const auto again = news();
    REQUIRE(again.size() == 1);
    CHECK(!again[0].person.is_unconfirmed);
}

TEST_CASE("nobody else's word confirms what came by file, and nothing else under its id") {
    tests::FileDesk desk;
    const tests::Laptop ada = desk.laptop("Ward 9", "Ada", "ada-1"), ben = desk.laptop("Ward 9", "Ben", "ben-1");
    const hub::RowId person = desk.person("Ada");
    desk.taken({.statements = {desk.passed(1)}, .laptop = {}}, {{}, person, ""});
    CHECK(desk.post(desk.passed(1)).status == 200);  // an administrator's key
    CHECK(desk.post(desk.passed(1), ben.authorization).status == 403);
    CHECK(desk.post(desk.passed(1, "ada-1", "knots"), ada.authorization).status == 409);
    CHECK(desk.described(person).is_unconfirmed);
    CHECK(file_by({}, desk, person).unconfirmed == 1);
    CHECK(desk.post({desk.passed(2), desk.passed(1)}, ada.authorization).status == 200);
    CHECK(!desk.described(person).is_unconfirmed);
}

TEST_CASE("a file that brings no record still says whose an account is, which is sure once a laptop's key tells it") {
    tests::FileDesk desk;
    SECTION("a signed file says so too, and its laptop is confirmed") {
        const hub::RowId ada = desk.taken({.statements = {}, .laptop = {}}).person;
        CHECK(desk.described(ada).is_by_file);
        CHECK(desk.described(ada).is_unconfirmed);
        CHECK(!file_by({}, desk, ada).is_confirmed());
        desk.taken({.statements = {}, .laptop = static_cast<unsigned char>(2)});
        CHECK(file_by({}, desk, ada).is_confirmed());
        CHECK(desk.described(ada).is_unconfirmed);
        REQUIRE(desk.store().confirm_device(ada, laptop_key(2), {}, desk.now) == true);
        CHECK(!desk.described(ada).is_unconfirmed);
        REQUIRE(desk.store().forget_device(ada, laptop_key(2), {}) == true);
        CHECK(desk.described(ada).is_unconfirmed);
    }
    SECTION("what an administrator's key told of the account before is no proof, the laptop's own key is") {
        REQUIRE(desk.post(desk.passed(1)).status == 200);
        const tests::Laptop ben = desk.laptop("Ward 9", "Ben", "ben-1");
        const hub::RowId person = desk.person("Ben");
        const auto read = desk.taken({.statements = {desk.passed(1)}, .laptop = {}}, {{}, person, ""});
        CHECK(read.added == 0);
        CHECK(desk.described(person).is_unconfirmed);
        REQUIRE(desk.post(desk.passed(1), ben.authorization).status == 200);
        CHECK(!desk.described(person).is_unconfirmed);
        CHECK(tests::faults_in(desk.folder.path()).empty());
    }
}

TEST_CASE("what nobody signed is as sure as a signed file that says the same later") {
    tests::FileDesk desk;
    const hub::RowId ada = desk.taken({.statements = {desk.passed(1), desk.passed(2)}, .laptop = {}}).person;
    const std::string before = desk.state();
    CHECK(desk.taken({.statements = {desk.passed(1)}, .laptop = static_cast<unsigned char>(1)}).added == 0);
    CHECK(desk.state() != before);  // the laptop is one whose sign can be compared now
    CHECK(file_by({}, desk, ada).unconfirmed == 1);
    CHECK(file_by(1, desk, ada).unconfirmed == 1);
    REQUIRE(desk.store().confirm_device(ada, laptop_key(1), {}, desk.now) == true);
    CHECK(file_by(1, desk, ada).is_confirmed());
    CHECK(desk.described(ada).is_unconfirmed);
    desk.taken({.statements = {desk.passed(1), desk.passed(2)}});
    CHECK(file_by({}, desk, ada).is_confirmed());
    CHECK(!desk.described(ada).is_unconfirmed);

    // What a known laptop signed first stays as sure as that, whoever brings it again.
    desk.taken({.statements = {desk.passed(1), desk.passed(3)}, .laptop = static_cast<unsigned char>(2)});
    CHECK(file_by(2, desk, ada).unconfirmed == 1);
    REQUIRE(desk.store().forget_device(ada, laptop_key(1), {}) == true);
    CHECK(file_by(1, desk, ada).unconfirmed == 2);
    // And a known one confirms what another brought.
    REQUIRE(desk.store().confirm_device(ada, laptop_key(2), {}, desk.now) == true);
    desk.taken({.statements = {desk.passed(1), desk.passed(2)}, .laptop = static_cast<unsigned char>(2)});
    CHECK(file_by(1, desk, ada).is_confirmed());
    CHECK(!desk.described(ada).is_unconfirmed);
}

TEST_CASE("who becomes one with somebody whose files are unconfirmed is marked, until the last of them is sent") {
    tests::FileDesk desk;
    const tests::Laptop ben = desk.laptop("Ward 9", "Ben", "ben-1");
    const hub::RowId into = desk.person("Ben");
    const hub::RowId from = desk.taken({.statements = {desk.passed(1)}, .laptop = {}}).person;
    REQUIRE(!desk.described(into).is_unconfirmed);
    REQUIRE(desk.store().merge_people(from, into, desk.now) == true);
    CHECK(desk.described(into).is_unconfirmed);
    CHECK(tests::faults_in(desk.folder.path()).empty());
    REQUIRE(desk.post(desk.passed(1), ben.authorization).status == 200);
    CHECK(!desk.described(into).is_unconfirmed);
}

TEST_CASE("a laptop that was confirmed by mistake is forgotten, and managers' copies hear of it") {
    tests::FileDesk desk;
    const hub::RowId ada = desk.taken({.statements = {desk.passed(1)}}).person;
    const hub::Scope ward_9{desk.team("Ward 9"), {}};
    REQUIRE(desk.store().confirm_device(ada, laptop_key(1), {}, desk.now) == true);
    REQUIRE(!desk.described(ada).is_unconfirmed);
    desk.key(Role::manager, "Kitchen");
    const std::string before = desk.state();
    CHECK(desk.store().forget_device(ada, laptop_key(2), {}) == false);
    CHECK(desk.store().forget_device(99, laptop_key(1), {}) == false);
    CHECK(desk.store().forget_device(ada, laptop_key(1), {desk.team("Kitchen"), {}}) == false);
    CHECK(desk.state() == before);
    const auto mark = desk.store().difference(ward_9, 0, 100)->mark;
    REQUIRE(desk.store().forget_device(ada, laptop_key(1), ward_9) == true);
    CHECK(desk.store().forget_device(ada, laptop_key(1), ward_9) == false);
    CHECK(desk.described(ada).is_unconfirmed);
    CHECK(desk.store().devices(ada, {})->empty());
    const auto news = desk.store().difference(ward_9, mark, 100);
    REQUIRE(news->people.size() == 1);
    CHECK(news->people[0].person.devices.empty());
    CHECK(desk.taken({.account = "ada-2", .statements = {desk.passed(2, "ada-2")}}).is_new_person);
}
