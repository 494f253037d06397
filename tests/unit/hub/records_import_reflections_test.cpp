/// What a file of records takes back: the words of the reflections in it, and nothing else.
#include "tests/support/catch.h"
#include "tests/unit/hub/carried.h"

using tests::Carried;
using tests::file_of;
using tests::FileDesk;

TEST_CASE("a file takes back the words of a reflection in it, and twice nothing more") {
    FileDesk desk;
    Carried file{.statements = {desk.passed(1), desk.reflected(2, "My first words"), desk.voiding(3, 2),
                                desk.reflected(4, "My second words")}};
    SECTION("in one go") {}
    SECTION("with the words in a piece that is stored before") {
        for (int i = 5; i < 300; ++i) file.statements.push_back(desk.passed(i));
        std::rotate(file.statements.begin() + 2, file.statements.begin() + 4, file.statements.end());
    }
    const hub::Imported imported = desk.taken(file);
    CHECK(imported.added == static_cast<std::int64_t>(file.statements.size()));
    CHECK(desk.words() == std::vector<std::string>{"My second words"});
    CHECK(desk.progress_of(imported.person).modules == desk.folded().at("ada-1"));
    const std::string before = desk.state();
    CHECK(desk.taken(file).added == 0);
    CHECK(desk.state() == before);
    CHECK(desk.words() == std::vector<std::string>{"My second words"});
}

TEST_CASE("a newer file takes back the words that an earlier one brought, or the laptop itself") {
    FileDesk desk;
    Carried file{.statements = {desk.passed(1), desk.reflected(2, "My first words")}};
    if (GENERATE(true, false)) {
        desk.taken(file);
    } else {
        const tests::Laptop ada = desk.laptop("Ward 9", "Ada", "ada-1");
        REQUIRE(desk.post(file.statements, ada.authorization).status == 200);
    }
    REQUIRE(desk.words() == std::vector<std::string>{"My first words"});
    file.statements.push_back(desk.voiding(3, 2));
    file.statements.back()["object"]["id"] = "AAAAAAAA-0000-4000-8000-000000000002";  // however it is written
    SECTION("for others") {
        file.statements.push_back(desk.reflected(4, "My second words"));
        CHECK(desk.taken(file).added == 2);
        CHECK(desk.words() == std::vector<std::string>{"My second words"});
    }
    SECTION("for none") {
        CHECK(desk.taken(file).added == 1);
        CHECK(desk.words().empty());
    }
}

TEST_CASE("a file takes back nothing but the reflections in it, and is refused by the line that would") {
    FileDesk desk;
    const std::string sentence = "the statement takes back another than a reflection that stands before it in this "
                                 "file, which no file can do.";
    const auto refused = [&](const std::vector<nlohmann::json>& statements) {
        return desk.refused(file_of({.statements = statements}));
    };
    SECTION("a pass in it") {
        CHECK(refused({desk.passed(1), desk.voiding(2, 1)}) == "Line 3: " + sentence);
    }
    SECTION("a reflection elsewhere") {
        desk.taken({.statements = {desk.reflected(1, "My words")}});
        CHECK(refused({desk.passed(2), desk.passed(3), desk.voiding(4, 1)}) == "Line 4: " + sentence);
        CHECK(desk.words() == std::vector<std::string>{"My words"});
    }
    SECTION("a reflection behind it") {
        CHECK(refused({desk.voiding(1, 2), desk.reflected(2, "My words")}) == "Line 2: " + sentence);
    }
    SECTION("a taking back") {
        CHECK(refused({desk.reflected(1, "My words"), desk.voiding(2, 1), desk.voiding(3, 2)}) ==
              "Line 4: " + sentence);
    }
    SECTION("a reflection in a module of others") {
        nlohmann::json elsewhere = desk.reflected(1, "My words");
        elsewhere["object"]["id"] = "https://example.org/module/ropes/reflection/1";
        CHECK(refused({elsewhere, desk.voiding(2, 1)}) == "Line 3: " + sentence);
    }
    SECTION("a pass that mentions a reflection") {
        nlohmann::json passed = desk.passed(1);
        passed["context"]["contextActivities"]["other"] = {desk.reflected(9, "")["object"]};
        CHECK(refused({passed, desk.voiding(2, 1)}) == "Line 3: " + sentence);
    }
}
