/// What a hub makes of records that somebody carried to it as a file, and what it refuses.
#include "tests/support/catch.h"
#include "tests/unit/hub/bytes_on_disk.h"
#include "tests/unit/hub/carried.h"

#include <fmt/format.h>

#include <functional>

using tests::Carried;
using tests::file_of;
using tests::FileDesk;
using tests::id_of;
using tests::laptop_key;
using tests::lesson_statement;

namespace {

/// A hub in which something happens before the second piece of a file.
class Interrupted : public hub::RecordsIntake {
public:
    explicit Interrupted(hub::RecordsIntake& intake) : intake_(intake) {}

    hub::Stored<std::optional<std::size_t>> conflict(const std::vector<hub::NewStatement>& statements) override {
        return intake_.conflict(statements);
    }

    hub::Stored<hub::FileAdded> add_from_file(const hub::FilePiece& piece, hub::Moment now) override {
        if (++pieces_ == 2)
            if (auto fault = meanwhile()) return tl::unexpected(*std::move(fault));
        return intake_.add_from_file(piece, now);
    }

    std::function<std::optional<hub::StoreError>()> meanwhile;

private:
    hub::RecordsIntake& intake_;
    int pieces_ = 0;
};

}  // namespace

TEST_CASE("importing a file twice changes nothing") {
    FileDesk desk;
    Carried file{.statements = {desk.passed(1), desk.passed(2, "ada-1", "knots")}};
    SECTION("signed") {}
    SECTION("unsigned") {
        file.laptop = {};
    }
    SECTION("without a single statement") {
        file.statements.clear();
    }
    const hub::Imported first = desk.taken(file);
    const std::string before = desk.state();
    desk.now += std::chrono::hours(1);
    const hub::Imported second = desk.taken(file);
    CHECK(desk.state() == before);
    CHECK(second.person == first.person);
    CHECK(!second.is_new_person);
    CHECK(second.added == 0);
    CHECK(second.known == static_cast<std::int64_t>(file.statements.size()));
    REQUIRE(desk.files(first.person).size() == 1);
    CHECK(desk.files(first.person)[0].imported == desk.now - std::chrono::hours(1));
}

TEST_CASE("a changed file is refused, and nothing of it is kept") {
    FileDesk desk;
    std::string bytes = file_of({.statements = {desk.passed(1)}});
    CHECK(desk.refused("no such file") == "This is not a file of records saved by Mooring.");
    CHECK(desk.refused(bytes.substr(0, bytes.size() - 9)) ==
          "The file ends too early: it was cut short on its way. Please copy it again.");
    bytes.replace(bytes.find("passed"), 6, "failed");
    CHECK(desk.refused(bytes) ==
          "The file was changed after it was saved: its signature does not fit any more. Please have it saved anew.");
}

TEST_CASE("what would be refused if it were sent is refused in a file, by its line, and all with it") {
    FileDesk desk;
    const auto refused = [&](const nlohmann::json& wrong) {
        return desk.refused(file_of({.statements = {desk.passed(1), wrong}}));
    };
    nlohmann::json wrong = desk.passed(2);
    SECTION("a value") {
        wrong["result"]["score"]["scaled"] = 2;
        CHECK(refused(wrong) == "Line 3: result.score.scaled is not a number from -1 to 1.");
    }
    SECTION("no id, so that it would be another one each time") {
        wrong.erase("id");
        CHECK(refused(wrong) == "Line 3: the statement has no id.");
    }
    SECTION("an id twice") {
        CHECK(refused(desk.passed(1)) == "Line 3: the statement has the id of another in this file.");
    }
    SECTION("more than anybody may say") {
        wrong["object"]["definition"] = {{"description", {{"en", std::string(65 << 10, 'x')}}}};
        CHECK(refused(wrong) == "Line 3: The statement defines an activity in more than 65536 bytes.");
    }
    SECTION("an attachment that did not come along") {
        wrong["attachments"] = {{{"usageType", "https://example.org/photo"},
                                 {"display", {{"en", "Photo"}}},
                                 {"contentType", "image/png"},
                                 {"length", 3},
                                 {"sha2", std::string(64, 'a')}}};
        CHECK(refused(wrong).starts_with("Line 3: "));
    }
    SECTION("another home page than Mooring's") {
        std::string bytes = file_of({.laptop = {}});
        bytes.replace(bytes.find("mooring/person"), 14, "another/person");
        CHECK(desk.refused(bytes) == "These records are not those of a person as Mooring names people.");
    }
    SECTION("a name that nobody can have") {
        CHECK(desk.refused(file_of({.name = "Ada\nEve"})) ==
              "The name in the file has a line break or another control character in it.");
        CHECK(desk.refused(file_of({.staff_number = std::string(65, '1')})) ==
              "The staff number in the file is longer than 64 bytes.");
    }
}

TEST_CASE("a statement that says something else than the one with its id here refuses the whole file") {
    FileDesk desk;
    const tests::Laptop ben = desk.laptop("Ward 9", "Ben", "ben-1");
    REQUIRE(desk.post(desk.passed(300, "ben-1"), ben.authorization).status == 200);
    Carried file;
    for (int i = 0; i < 400; ++i) file.statements.push_back(desk.passed(i));  // far behind in it, and in capitals
    file.statements[300]["id"] = "AAAAAAAA-0000-4000-8000-000000000300";
    CHECK(desk.refused(file_of(file)) ==
          "Line 302: here is another statement with that id, which says something else. An administrator can see whose "
          "it is ('mooring-hub person export') and, if it is wrong, remove that person's data.");
    CHECK(desk.everybody().size() == 1);
}

TEST_CASE("what others do between two pieces of a long file stops it, and how much is here is told") {
    FileDesk desk;
    const tests::Laptop ben = desk.laptop("Ward 9", "Ben", "ben-1");
    Carried file;
    for (int i = 0; i < 401; ++i) file.statements.push_back(desk.passed(i));
    const auto stored = [&] { return desk.found("?limit=500").size(); };
    Interrupted intake(desk.store());
    const auto import = [&] {
        return hub::import_records(file_of(file), {{}, {}, "Ward 9"}, intake, desk.store(), desk.now);
    };
    SECTION("another statement with an id of the file comes in") {
        intake.meanwhile = [&]() -> std::optional<hub::StoreError> {
            REQUIRE(desk.post(desk.passed(300, "ben-1"), ben.authorization).status == 200);
            return std::nullopt;
        };
        const auto stopped = import();
        REQUIRE(stopped);
        REQUIRE(!*stopped);
        CHECK(stopped->error().why ==
              "Line 302: here is another statement with that id, which says something else. An administrator can see "
              "whose it is ('mooring-hub person export') and, if it is wrong, remove that person's data. 200 of its "
              "401 records were taken in before that; once it is mended, the same file can be read again as a whole.");
        CHECK(stopped->error().kept == 200);
        CHECK(stored() == 201);
        REQUIRE(desk.store().remove_person(desk.person("Ben"), {}) == true);
    }
    SECTION("the disk is full for a while") {
        intake.meanwhile = [] {
            return hub::StoreError{hub::StoreError::Kind::unavailable, "The database cannot be used now: full."};
        };
        const auto stopped = import();
        REQUIRE(!stopped);
        CHECK(stopped.error().kind == hub::StoreError::Kind::unavailable);
        CHECK(stopped.error().sentence ==
              "The database cannot be used now: full. 200 of its 401 records were taken in before that; once it is "
              "mended, the same file can be read again as a whole.");
        CHECK(stored() == 200);
    }
    const hub::Imported rest = desk.taken(file);
    CHECK(rest.added == 201);
    CHECK(rest.known == 200);
    CHECK(stored() == 401);
    CHECK(desk.progress_of(rest.person).modules == desk.folded().at("ada-1"));
}

TEST_CASE("nothing is here of somebody who is removed while their file is taken in") {
    FileDesk desk;
    Carried file;
    for (int i = 0; i < 201; ++i) file.statements.push_back(desk.passed(i));
    Interrupted intake(desk.store());
    intake.meanwhile = [&]() -> std::optional<hub::StoreError> {
        REQUIRE(desk.store().remove_person(desk.person("Ada"), {}) == true);
        return std::nullopt;
    };
    const auto stopped =
        hub::import_records(file_of(file), {{}, {}, "Ward 9"}, intake, desk.store(), desk.now);
    REQUIRE(stopped);
    REQUIRE(!*stopped);
    CHECK(stopped->error().why == "There is nobody of that number here.");
    CHECK(stopped->error().kept == 0);
    CHECK(desk.found("").empty());
}

TEST_CASE("a file goes on with whoever its account is by then") {
    FileDesk desk;
    Carried file;
    for (int i = 0; i < 401; ++i) file.statements.push_back(desk.passed(i));
    Interrupted intake(desk.store());
    const auto import = [&](const hub::Scope& scope) {
        const auto imported =
            hub::import_records(file_of(file), {scope, {}, scope.team ? "" : "Ward 9"}, intake, desk.store(), desk.now);
        REQUIRE(imported);
        return *imported;
    };
    SECTION("who became one with somebody else") {
        desk.laptop("Ward 9", "Ben", "ben-1");
        intake.meanwhile = [&]() -> std::optional<hub::StoreError> {
            REQUIRE(desk.store().merge_people(desk.person("Ada"), desk.person("Ben"), desk.now) == true);
            return std::nullopt;
        };
        const auto imported = import({});
        REQUIRE(imported);
        CHECK(imported->person == desk.person("Ben"));
        CHECK(imported->added == 401);
        CHECK(desk.found("?limit=500").size() == 401);
    }
    SECTION("who was moved to a team that is not the manager's own, and that is said") {
        desk.key(hub::Role::manager, "Kitchen");
        desk.key(hub::Role::manager, "Ward 9");
        intake.meanwhile = [&]() -> std::optional<hub::StoreError> {
            REQUIRE(desk.store().describe_person(desk.person("Ada"), {}, {}, {}, "Kitchen") == true);
            return std::nullopt;
        };
        const auto stopped = import({desk.team("Ward 9"), {}});
        REQUIRE(!stopped);
        CHECK(stopped.error().kept == 200);
        CHECK(desk.found("?limit=500").size() == 200);
    }
}

TEST_CASE("a long file is taken in whole") {
    FileDesk desk;
    Carried file;
    for (int i = 0; i < 1001; ++i)
        file.statements.push_back(lesson_statement(id_of(i), "ada-1",
                                                   {.verb = "answered",
                                                    .module = fmt::format("module-{}", i % 3),
                                                    .part = fmt::format("/question/{}", i % 7),
                                                    .at = desk.now + std::chrono::seconds(i)}));
    const hub::Imported imported = desk.taken(file);
    CHECK(imported.added == 1001);
    CHECK(imported.is_new_person);
    CHECK(desk.progress_of(imported.person).modules == desk.folded().at("ada-1"));
    // Where it was cut off half-way the rest comes with the next time.
    file.statements.push_back(desk.passed(1001));
    const hub::Imported again = desk.taken(file);
    CHECK(again.added == 1);
    CHECK(again.known == 1001);
}

TEST_CASE("a file that says nothing new of somebody who is known marks nobody") {
    FileDesk desk;
    const tests::Laptop ada = desk.laptop("Ward 9", "Ada", "ada-1");
    REQUIRE(desk.post(desk.passed(1), ada.authorization).status == 200);
    const hub::RowId person = desk.person("Ada");
    const std::string before = desk.state();
    CHECK(desk.taken({.statements = {desk.passed(1)}}).known == 1);
    CHECK(desk.state() == before);
    CHECK(!desk.described(person).is_by_file);
    // Unless it is their own laptop that signed it: then they were heard from.
    REQUIRE(desk.store().confirm_device(person, laptop_key(1), {}, desk.now) == true);
    CHECK(desk.taken({.statements = {desk.passed(1)}}).is_confirmed);
    CHECK(desk.described(person).is_by_file);
    CHECK(!desk.described(person).is_unconfirmed);
}

TEST_CASE("who comes by file was last heard from when the file was made, and never after now") {
    FileDesk desk;
    const hub::Moment made = desk.now - std::chrono::days(10);
    const hub::RowId ada = desk.taken({.statements = {desk.passed(1)}, .made = made}).person;
    CHECK(desk.described(ada).last_heard == made);
    CHECK(desk.store().totals({}, tests::day(0))->never_heard == 0);
    desk.taken({.statements = {desk.passed(2)}, .made = made - std::chrono::days(1)});  // an older one
    CHECK(desk.described(ada).last_heard == made);
    desk.taken({.statements = {desk.passed(3)}, .made = desk.now + std::chrono::days(400)});
    CHECK(desk.described(ada).last_heard == desk.now);
}

TEST_CASE("a file of a laptop whose clock is ahead is no newer each time it is brought") {
    FileDesk desk;
    const hub::Moment first = desk.now;
    const Carried file{.statements = {desk.passed(1)}, .made = first + std::chrono::days(900)};
    const hub::Imported imported = desk.taken(file);
    CHECK(imported.made == file.made);  // as the file says
    CHECK(desk.described(imported.person).last_heard == first);
    const std::string before = desk.state();
    desk.now += std::chrono::days(5);
    CHECK(desk.taken(file).added == 0);
    CHECK(desk.state() == before);
    CHECK(desk.described(imported.person).last_heard == first);
    CHECK(desk.files(imported.person).at(0).imported == first);
    // Once the clock is right, what the laptop says anew is heard all the same.
    desk.taken({.statements = {file.statements[0], desk.passed(2)}, .made = desk.now - std::chrono::hours(1)});
    CHECK(desk.described(imported.person).last_heard == desk.now - std::chrono::hours(1));
}

TEST_CASE("a removed person's files, laptops and what vouched for them are gone, and the file brings them as new") {
    FileDesk desk;
    const Carried file{.account = "canary-account", .statements = {desk.passed(1, "canary-account")}, .name = "Canary"};
    const hub::RowId canary = desk.taken(file).person;
    const hub::RowId ben =
        desk.taken({.account = "ben-1", .statements = {desk.passed(2, "ben-1")}, .laptop = 1, .name = "Ben"}).person;
    REQUIRE(desk.store().confirm_device(canary, laptop_key(1), {}, desk.now) == true);
    REQUIRE(desk.store().remove_person(canary, {}) == true);
    CHECK(tests::holding(desk.folder.path(), "anary").empty());
    CHECK(tests::faults_in(desk.folder.path()).empty());
    CHECK(desk.found("").size() == 1);
    CHECK(desk.files(ben).size() == 1);
    CHECK(desk.files(canary).empty());
    const hub::Imported again = desk.taken(file);
    CHECK(again.is_new_person);
    CHECK(again.person != canary);
    CHECK(!again.is_confirmed);
}

TEST_CASE("a file vouches for its statements under the fingerprint of its laptop") {
    FileDesk desk;
    desk.taken({.statements = {desk.passed(1)}});
    desk.taken({.statements = {desk.passed(2)}, .laptop = {}});
    std::string signer = records_file::fingerprint(laptop_key(1));
    std::erase(signer, ' ');
    const auto vouched = [&](const std::string& name) {
        const nlohmann::json who = {{"account", {{"homePage", "https://w3id.org/mooring/hub/file"}, {"name", name}}}};
        return desk.found("?related_agents=true&agent=" + tests::escaped(who.dump()));
    };
    CHECK(vouched(signer + " ada-1") == std::vector<std::string>{id_of(1)});
    CHECK(vouched("unsigned ada-1") == std::vector<std::string>{id_of(2)});
}

