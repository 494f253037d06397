/// Whose records are that somebody carried to a hub as a file, and what those people are called.
#include "tests/support/catch.h"
#include "tests/unit/hub/carried.h"

using hub::Role;
using tests::Carried;
using tests::file_of;
using tests::FileDesk;
using tests::laptop_key;

namespace {

const hub::Placing ward{{}, {}, "Ward 9"};

}  // namespace

TEST_CASE("a file of somebody unknown makes a new person in the team, named as the file says") {
    FileDesk desk;
    const Carried file{.statements = {desk.passed(1)}, .name = " Zoë Ada ", .staff_number = "007"};
    const hub::Imported imported = desk.taken(file);
    CHECK(imported.is_new_person);
    CHECK(imported.name == "Zoë Ada");
    CHECK(imported.team == "Ward 9");
    CHECK(imported.added == 1);
    CHECK(imported.known == 0);
    CHECK(imported.device == laptop_key(1));
    CHECK(!imported.is_confirmed);
    CHECK(imported.made == file.made);
    const hub::PersonProgress person = desk.progress_of(imported.person);
    CHECK(person.person.staff_number == "007");
    CHECK(person.person.accounts == std::vector<std::string>{"ada-1"});
    CHECK(records::summary(person.modules.at("ropes")).standing == records::Standing::passed);
    CHECK(desk.store().people({.filter = {.words = "zoe 007"}})->people.size() == 1);
    // A name that a file says is as much worth as one that a laptop says: no code is made for it.
    const auto invited = desk.store().add_invitation(
        {hub::digest_of_code("CODE"), "Ward 9", "Zoë Ada", desk.now + std::chrono::days(1)}, desk.now);
    CHECK(invited->result == hub::Invited::Result::self_named);
}

TEST_CASE("whoever says their name in a later file is called so, where nobody else named them") {
    // Once only the first file was asked, and its person stayed nameless for ever.
    FileDesk desk;
    Carried file{.statements = {desk.passed(1)}, .name = ""};
    const hub::RowId person = desk.taken(file).person;
    CHECK(desk.progress_of(person).person.name.empty());
    file.made += std::chrono::hours(1);
    file.name = "Ben";
    desk.now += std::chrono::hours(2);
    CHECK(desk.taken(file).name == "Ben");
    CHECK(desk.progress_of(person).person.name == "Ben");
    file.made += std::chrono::hours(1);
    file.name = "Somebody else";
    CHECK(desk.taken(file).name == "Ben");
}

TEST_CASE("a file goes to whom its account is known for, wherever they are") {
    FileDesk desk;
    const tests::Laptop ada = desk.laptop("Kitchen", "Ada Lovelace", "ada-1");
    REQUIRE(desk.post(desk.passed(1), ada.authorization).status == 200);
    const hub::Imported imported = desk.taken({.statements = {desk.passed(1), desk.passed(2, "ada-1", "knots")}}, ward);
    CHECK(!imported.is_new_person);
    CHECK(imported.person == desk.person("Ada Lovelace"));
    CHECK(imported.team == "Kitchen");
    CHECK(imported.added == 1);
    CHECK(imported.known == 1);
    const hub::PersonProgress person = desk.progress_of(imported.person);
    CHECK(person.person.is_unconfirmed);
    CHECK(person.modules.size() == 2);
    // And the other way about: what came by file may come once more from the laptop.
    CHECK(desk.post({desk.passed(1), desk.passed(2, "ada-1", "knots"), desk.passed(3, "ada-1", "fire")},
                    ada.authorization)
              .status == 200);
    CHECK(desk.progress_of(imported.person).modules.size() == 3);
}

TEST_CASE("a file goes to the person who is named, and to nobody else") {
    FileDesk desk;
    desk.laptop("Ward 9", "Ben", "ben-1");
    desk.laptop("Ward 9", "Cy", "cy-1");
    const hub::RowId ben = desk.person("Ben"), cy = desk.person("Cy");
    const Carried file{.statements = {desk.passed(1)}, .name = "Benedict", .staff_number = "8"};
    CHECK(desk.refused(file_of(file), {{}, hub::RowId{99}, ""}) == "There is nobody of that number here.");
    const hub::Imported imported = desk.taken(file, {{}, ben, ""});
    CHECK(imported.person == ben);
    CHECK(!imported.is_new_person);
    CHECK(desk.described(ben).name == "Ben");
    CHECK(desk.described(ben).staff_number == "8");
    CHECK(desk.described(ben).accounts == std::vector<std::string>{"ada-1"});
    CHECK(desk.refused(file_of(file), {{}, cy, ""}) ==
          "These records are another person's than the one who was named.");
    CHECK(desk.taken(file, {{}, ben, ""}).known == 1);
}

TEST_CASE("a manager brings in the records of their own team alone") {
    FileDesk desk;
    const tests::Laptop cy = desk.laptop("Kitchen", "Cy", "cy-1");
    REQUIRE(desk.post(desk.passed(1, "cy-1"), cy.authorization).status == 200);
    desk.laptop("Ward 9", "Ben", "ben-1");
    const hub::Scope own{desk.team("Ward 9"), {}};
    const auto refused = [&](const Carried& file, const hub::Placing& placing) {
        return desk.refused(file_of(file), placing);
    };
    const Carried of_cy{.account = "cy-1", .statements = {desk.passed(2, "cy-1")}, .name = "Cy"},
        of_ada{.statements = {desk.passed(3)}};
    CHECK(refused(of_cy, {own, {}, ""}) == "These records are those of somebody in another team.");
    CHECK(refused(of_cy, {own, desk.person("Ben"), ""}) == "These records are those of somebody in another team.");
    CHECK(refused(of_ada, {own, desk.person("Cy"), ""}) == "There is nobody of that number here.");
    CHECK(refused(of_ada, {own, {}, "Kitchen"}) ==
          "Who is new here can only come into the team of who brings their records.");
    CHECK(refused(of_ada, {{}, {}, " "}) ==
          "These records are those of somebody who is new here: please say in which team they are.");
    const hub::Imported imported = desk.taken(of_ada, {own, {}, "Ward 9"});
    CHECK(imported.team == "Ward 9");
    CHECK(desk.taken(of_ada, {own, {}, ""}).person == imported.person);
    CHECK(desk.files(imported.person, own).size() == 1);
    CHECK(desk.files(imported.person, {desk.team("Kitchen"), {}}).empty());
}

TEST_CASE("what an administrator's key told of somebody before becomes theirs with their file") {
    FileDesk desk;
    REQUIRE(desk.post(desk.passed(1, "ada-1", "knots")).status == 200);
    const hub::Imported imported = desk.taken({.statements = {desk.passed(2)}});
    CHECK(imported.is_new_person);
    CHECK(desk.progress_of(imported.person).modules.size() == 2);
}

TEST_CASE("an account of nobody's is theirs whose known laptop signed the file") {
    // A laptop that connected to an older hub told no account.
    FileDesk desk;
    desk.key(Role::learner, "Ward 9", "Ada");
    desk.key(Role::learner, "Ward 9", "Ben");
    desk.key(Role::learner, "Kitchen", "Cy");
    const hub::RowId ada = desk.person("Ada"), ben = desk.person("Ben");
    REQUIRE(desk.store().confirm_device(ada, laptop_key(1), {}, desk.now) == true);
    const Carried file{.statements = {desk.passed(1)}};
    SECTION("one person's") {
        const hub::Scope kitchen{desk.team("Kitchen"), {}};
        CHECK(desk.refused(file_of(file), {kitchen, {}, ""}) == "These records are those of somebody in another team.");
        CHECK(desk.refused(file_of(file), {{}, ben, ""}) ==
              "These records are another person's than the one who was named.");
        const hub::Imported imported = desk.taken(file, {{desk.team("Ward 9"), {}}, {}, ""});
        CHECK(imported.person == ada);
        CHECK(!imported.is_new_person);
        CHECK(imported.is_confirmed);
        CHECK(desk.described(ada).accounts == std::vector<std::string>{"ada-1"});
        CHECK(desk.progress_of(ada).modules.size() == 1);
        CHECK(desk.everybody().size() == 3);
    }
    SECTION("two people's: it does not tell whose of them") {
        REQUIRE(desk.store().confirm_device(ben, laptop_key(1), {}, desk.now) == true);
        CHECK(desk.taken(file).is_new_person);
    }
    SECTION("two people's, of whom one is named") {
        REQUIRE(desk.store().confirm_device(ben, laptop_key(1), {}, desk.now) == true);
        const hub::Imported imported = desk.taken(file, {{}, ben, ""});
        CHECK(imported.person == ben);
        CHECK(imported.is_confirmed);
    }
    SECTION("nobody's signature") {
        Carried unsigned_file = file;
        unsigned_file.laptop = {};
        CHECK(desk.taken(unsigned_file).is_new_person);
    }
}
