/// Who is removed from the hub is gone from every byte of its files, and nobody else is hurt by it.
#include "tests/support/catch.h"
#include "tests/unit/hub/bytes_on_disk.h"
#include "tests/unit/hub/learning_desk.h"

#include <fmt/format.h>

using tests::faults_in;
using tests::holding;
using tests::id_of;
using tests::Laptop;
using tests::LearningDesk;

namespace {

/// An answer in words, as a player sends it.
nlohmann::json answer(const std::string& id, const std::string& account, const std::string& words, hub::Moment at) {
    return tests::lesson_statement(id, account, {.verb = "answered", .part = "/question/1", .words = words, .at = at});
}

}  // namespace

TEST_CASE("nothing of a removed person is left in the hub's files") {
    LearningDesk desk;
    const Laptop canary = desk.laptop("Ward 9", "Canary Finch", "canary-account"),
                 other = desk.laptop("Ward 9", "Ben", "ben-1");
    REQUIRE(desk.store().describe_person(desk.person("Canary Finch"), {}, {}, "CANARYNUMBER", {}) == true);
    // Many, and among others', so that pages of the file fill, split and are moved about.
    for (int i = 0; i < 300; ++i) {
        auto mine = answer(id_of(1000 + i), canary.account,
                           fmt::format("canarywords {} {}", i, std::string(i * 7 % 900, 'x')), desk.now);
        mine["actor"]["name"] = "Canary Display";
        mine["context"]["registration"] = fmt::format("cafecafe-0000-4000-8000-{:012}", i);
        REQUIRE(desk.post(mine, canary.authorization).status == 200);
        REQUIRE(
            desk.post(answer(id_of(5000 + i), other.account, "ben's words " + std::string(i * 11 % 700, 'y'), desk.now),
                      other.authorization)
                .status == 200);
    }
    REQUIRE(desk.store().describe_person(desk.person("Canary Finch"), {}, "Canary Wren", {}, {}) == true);
    for (const char* bytes : {"canarywords", "Canary", "CANARYNUMBER", "canary-account", "cafecafe-0000"}) {
        INFO(bytes);
        CHECK(!holding(desk.folder.path(), bytes).empty());
    }
    REQUIRE(desk.store().remove_person(desk.person("Canary Wren"), {}) == true);
    for (const char* bytes : {"canarywords", "Canary", "canary", "CANARYNUMBER", "cafecafe-0000"}) {
        INFO(bytes);
        CHECK(holding(desk.folder.path(), bytes).empty());
    }
    CHECK(desk.found("?limit=500").size() == 300);
    CHECK(faults_in(desk.folder.path()).empty());
    CHECK(desk.post(answer(id_of(1), canary.account, "again", desk.now), canary.authorization).status == 401);
    CHECK(desk.post(answer(id_of(2), other.account, "more", desk.now), other.authorization).status == 200);
    desk.reopen();
    CHECK(desk.found("?limit=500").size() == 301);
    CHECK(desk.store().totals({}, tests::day(0))->people == 1);
}

TEST_CASE("what others said about a removed person's statements stays, and waits") {
    LearningDesk desk;
    const Laptop ada = desk.laptop("Ward 9", "Ada", "ada-1");
    REQUIRE(desk.post(tests::statement_of(1, "ben")).status == 200);
    // Ada's statement voids Ben's, as an administrator wrote it; others refer to hers.
    auto voiding = tests::voiding_statement(id_of(2), ada.account, id_of(1));
    REQUIRE(desk.post(answer(id_of(3), ada.account, "words", desk.now), ada.authorization).status == 200);
    REQUIRE(desk.post(voiding).status == 200);
    REQUIRE(desk.post(tests::about(4, 3, true, "ben")).status == 200);
    REQUIRE(desk.post(tests::about(5, 2, false, "ben")).status == 200);
    REQUIRE(desk.store().remove_person(desk.person("Ada"), {}) == true);
    CHECK(faults_in(desk.folder.path()).empty());
    CHECK(desk.found("?ascending=true") == std::vector<std::string>{id_of(4), id_of(5)});
    CHECK(desk.get("/xapi/statements?voidedStatementId=" + id_of(1)).status == 200);  // nothing takes a voiding back
    CHECK(desk.get("/xapi/statements?voidedStatementId=" + id_of(3)).status == 404);
    CHECK(desk.found("?verb=" + tests::escaped("http://adlnet.gov/expapi/verbs/answered")).empty());
    // Whoever brings the statement once more finds that it is voided already.
    REQUIRE(desk.post(answer(id_of(3), ada.account, "words", desk.now)).status == 200);
    CHECK(desk.get("/xapi/statements?voidedStatementId=" + id_of(3)).status == 200);
}

TEST_CASE("a reader that goes on behind a removed statement misses nothing") {
    LearningDesk desk;
    const Laptop ada = desk.laptop("Ward 9", "Ada", "ada-1");
    REQUIRE(desk.post(tests::statement_of(1, "ben")).status == 200);
    REQUIRE(desk.post(answer(id_of(2), ada.account, "words", desk.now), ada.authorization).status == 200);
    const auto seen = desk.store().statements({.is_ascending = true});
    REQUIRE(seen);
    REQUIRE(desk.store().remove_person(desk.person("Ada"), {}) == true);
    SECTION("at once") {}
    SECTION("after a restart") {
        desk.reopen();
    }
    REQUIRE(desk.post(tests::statement_of(3, "ben")).status == 200);
    const auto page = desk.store().statements({.is_ascending = true, .after = seen->statements.back().sequence});
    REQUIRE(page);
    REQUIRE(page->statements.size() == 1);
    CHECK(page->statements[0].id == id_of(3));
}
