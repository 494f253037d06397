/// Files of older hubs: what lies in them is understood when a newer one opens them, and the marks of copies stay good.
#include "hub/sqlite/schema.h"
#include "hub/sqlite/sqlite_store.h"
#include "hub/sqlite/uuid_bytes.h"
#include "hub/statement_intake.h"
#include "tests/support/catch.h"
#include "tests/unit/hub/carried.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>

using tests::day;
using tests::id_of;

namespace {

/// A file as the hub made it before the step of its schema that holds `first_new`.
SQLite::Database file_before(const std::filesystem::path& folder, std::string_view first_new) {
    SQLite::Database database((folder / "hub.sqlite").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const auto steps = sqlite::schema_steps();
    const auto newer = std::find_if(steps.begin(), steps.end(), [&](std::string_view step) {
        return step.find(first_new) != std::string_view::npos;
    });
    REQUIRE(newer != steps.end());
    for (auto step = steps.begin(); step != newer; ++step) database.exec(std::string(*step));
    database.exec(fmt::format("PRAGMA user_version = {}", newer - steps.begin()));
    return database;
}

/// A file as the hub left it before one of its tables was made, filled by hand.
class OldFile {
public:
    OldFile(const std::filesystem::path& folder, const char* first_table_missing)
        : database_(file_before(folder, fmt::format("CREATE TABLE {}", first_table_missing))) {
        database_.exec(
            "INSERT INTO team (id, name) VALUES (1, 'Ward 9'), (2, 'Kitchen');"
            "INSERT INTO person (id, name, team) VALUES (1, 'Ada', 1), (2, 'Ben', 1), (3, 'Ädel', 2);"
            "INSERT INTO name (id, role, text) VALUES (1, 1, 'account https://w3id.org/mooring/person ada-1'),"
            "(2, 1, 'account https://w3id.org/mooring/person ada-2'), (3, 1, 'account https://w3id.org/mooring/person "
            "cy'), (4, 1, 'account https://w3id.org/mooring/person ben-1');"
            "INSERT INTO identity (name, person) VALUES (1, 1), (2, 1), (4, 2);"
            "INSERT INTO authority (id, json) VALUES (1, '{\"mbox\":\"mailto:hub@example.org\"}')");
    }

    /// Returns its sequence number.
    std::int64_t add(int actor, const nlohmann::json& statement, std::int64_t stored, std::int64_t voided_by = 0,
                     int authority = 1) {
        SQLite::Statement row(database_,
                              "INSERT INTO statement (id, stored, actor, writer, authority, is_voiding, voided_by, "
                              "has_bare_context_activity, version, received) VALUES (?, ?, ?, ?, ?, 0, "
                              "nullif(?, 0), 0, '1.0.0', ?)");
        const std::string id = sqlite::uuid_bytes(statement["id"].get<std::string>());
        row.bind(1, id.data(), static_cast<int>(id.size()));
        row.bind(2, stored);
        row.bind(3, actor);
        if (actor < 3) row.bind(4, 1);
        row.bind(5, authority);
        row.bind(6, voided_by);
        row.bind(7, statement.dump());
        row.exec();
        return database_.getLastInsertRowid();
    }

    /// Which vouches for statements of a file.
    void add_authority(int number, const std::string& signer_and_account) {
        SQLite::Statement row(database_, "INSERT INTO authority (id, json) VALUES (?, ?)");
        row.bind(1, number);
        row.bind(2, hub::authority_named("file", signer_and_account));
        row.exec();
    }

    /// A file that the laptop of this number signed, or nobody for 0, and whether it is known as the person's.
    void add_file(int person, unsigned char laptop, bool is_known) {
        const records_file::PublicKey key = tests::laptop_key(laptop);
        for (const char* sql : {"INSERT INTO records_file (person, signer, made, imported) VALUES (?, ?, 1000, 2000)",
                                "INSERT INTO device (person, public_key, since) VALUES (?, ?, 1000)"}) {
            SQLite::Statement row(database_, sql);
            row.bind(1, person);
            row.bind(2, key.data(), laptop == 0 ? 0 : static_cast<int>(key.size()));
            row.exec();
            if (!is_known) break;
        }
    }

private:
    SQLite::Database database_;
};

}  // namespace

TEST_CASE("a file from before there were summaries has them once it was opened") {
    support::TemporaryFolder folder;
    const hub::Moment at{std::chrono::sys_days(day(5))};
    {
        OldFile old(folder.path(), "completion");
        old.add(1, tests::lesson_statement(id_of(1), "ada-1", {.verb = "passed", .months = 12, .score = 0.7, .at = at}),
                1'000);
        const auto taken_back = old.add(
            2, tests::lesson_statement(id_of(2), "ada-2", {.verb = "passed", .module = "knots", .at = at}), 2'000);
        const auto by =
            old.add(2,
                    tests::lesson_statement(id_of(3), "ada-2",
                                            {.verb = "progressed", .module = "knots", .percent = 30, .at = at}),
                    3'000);
        old.add(1,
                tests::lesson_statement(id_of(4), "ada-1",
                                        {.verb = "experienced", .part = "/reflection/1", .words = "Mind it", .at = at}),
                4'000);
        old.add(3, tests::lesson_statement(id_of(5), "cy", {.verb = "passed", .at = at}), 5'000);
        old.add(1,
                tests::lesson_statement(id_of(6), "ada-1",
                                        {.verb = "answered", .part = "/question/4", .is_right = false, .at = at}),
                6'000);
        REQUIRE(by > taken_back);
        old.add(2, tests::lesson_statement(id_of(7), "ada-2", {.verb = "completed", .module = "knots", .at = at}),
                7'000, by);
        old.add(2, tests::lesson_statement(id_of(8), "ada-2", {.verb = "passed", .module = "voided", .at = at}), 8'000,
                by);
    }
    for (int opening = 0; opening < 2; ++opening) {
        const auto store = sqlite::open_store(folder.path());
        REQUIRE(store);
        const auto ada = (*store)->person(1, {});
        REQUIRE(ada);
        REQUIRE(*ada);
        CHECK((*ada)->modules.size() == 2);
        const auto ropes = records::summary((*ada)->modules.at("ropes")),
                   knots = records::summary((*ada)->modules.at("knots"));
        CHECK(ropes.standing == records::Standing::passed);
        CHECK(ropes.score == 0.7);
        CHECK(knots.standing == records::Standing::passed);
        CHECK(knots.percent == 30);  // it was completed, but that was taken back
        CHECK((*ada)->person.joined == hub::Moment(std::chrono::seconds(1)));
        CHECK((*ada)->person.last_heard == hub::Moment(std::chrono::seconds(8)));
        CHECK((*ada)->person.accounts == std::vector<std::string>{"ada-1", "ada-2"});
        const auto totals = (*store)->totals({}, day(371));
        REQUIRE(totals);
        CHECK(totals->people == 3);
        CHECK(totals->never_heard == 2);
        REQUIRE(totals->modules.size() == 2);
        CHECK(totals->modules[1].module.id == "ropes");
        CHECK(totals->modules[1].passed == 1);
        CHECK(totals->modules[1].not_started == 2);
        CHECK(totals->modules[1].overdue == 1);  // the pass counted for a year
        CHECK((*store)->hardest("ropes", {}, 1, 9)->size() == 1);
        CHECK((*store)->reflections({}, 9)->size() == 1);
        CHECK((*store)->people({.filter = {.words = "adel"}})->people.size() == 1);
        CHECK((*store)->difference({}, 0, 9)->people.size() == 3);
        CHECK((*store)->person(2, {})->value().person.joined > hub::Moment(std::chrono::sys_days(day(0))));
    }
}

TEST_CASE("what came by files to an older hub is unconfirmed by the laptop that signed it, until it is sent") {
    support::TemporaryFolder folder;
    const auto sign = [](unsigned char laptop) {
        std::string text = records_file::fingerprint(tests::laptop_key(laptop));
        std::erase(text, ' ');
        return text;
    };
    {
        OldFile old(folder.path(), "carried");
        old.add_authority(2, "unsigned ada-1");
        old.add_authority(3, sign(1) + " ada-1");
        old.add_authority(4, sign(2) + " ada-2");
        old.add_authority(5, sign(3) + " ben-1");
        int number = 0;
        const auto add = [&](int actor, const char* account, int authority) {
            ++number;
            old.add(actor, tests::lesson_statement(id_of(number), account, {}), number * 1000, 0, authority);
        };
        add(1, "ada-1", 1);  // by a key
        add(1, "ada-1", 2);
        add(1, "ada-1", 3);
        add(1, "ada-1", 3);
        add(2, "ada-2", 4);
        add(4, "ben-1", 5);
        old.add_file(1, 0, false);
        old.add_file(1, 1, false);
        old.add_file(1, 2, true);
        old.add_file(2, 3, true);
    }
    const auto store = sqlite::open_store(folder.path());
    REQUIRE(store);
    const auto unconfirmed = [&](hub::RowId person) {
        std::map<std::string, std::int64_t> out;
        const auto files = (*store)->files(person, {});
        REQUIRE(files);
        for (const hub::KnownFile& file : *files)
            out[file.device ? records_file::fingerprint(*file.device) : ""] = file.unconfirmed;
        return out;
    };
    const auto print = [](unsigned char laptop) { return records_file::fingerprint(tests::laptop_key(laptop)); };
    const auto is_marked = [&](hub::RowId person) {
        const auto found = (*store)->person(person, {});
        REQUIRE(found);
        return found->value().person.is_unconfirmed;
    };
    CHECK(unconfirmed(1) == std::map<std::string, std::int64_t>{{"", 1}, {print(1), 2}, {print(2), 0}});
    CHECK(unconfirmed(2) == std::map<std::string, std::int64_t>{{print(3), 0}});
    CHECK(is_marked(1));
    CHECK(!is_marked(2));
    CHECK(!is_marked(3));
    REQUIRE((*store)->forget_device(2, tests::laptop_key(3), {}) == true);
    CHECK(unconfirmed(2) == std::map<std::string, std::int64_t>{{print(3), 1}});
    CHECK(is_marked(2));
}

TEST_CASE("copies go on from the marks that they had before changes were numbered by moments") {
    support::TemporaryFolder folder;
    const hub::Moment monday{std::chrono::sys_days(day(5))}, tuesday{std::chrono::sys_days(day(6))};
    {
        SQLite::Database old = file_before(folder.path(), "person_heard ON person (last_heard, id");
        old.exec(
            fmt::format("INSERT INTO team (id, name) VALUES (1, 'Ward 9'), (2, 'Kitchen');"
                        "INSERT INTO person (id, name, team, changed, last_heard) VALUES (1, 'Ada', 1, 6, {0}),"
                        "(2, 'Ben', 1, 3, 0), (3, 'Cy', 2, 4, {0} - 5);"
                        "INSERT INTO departure (person, team, changed, is_removed) VALUES (4, 1, 5, 1);"
                        "INSERT INTO due (team, module, day) VALUES (1, 'ropes', 20000), (2, 'knives', 20001)",
                        monday.time_since_epoch().count()));
    }
    const auto opened = sqlite::open_store(folder.path());
    REQUIRE(opened);
    hub::Store& store = **opened;
    const auto changed = [&](std::int64_t mark, const hub::Scope& scope = {}) {
        std::vector<hub::RowId> out;
        const auto difference = store.difference(scope, mark, 9);
        REQUIRE(difference);
        for (const auto& one : difference->people) out.push_back(one.person.id);
        return std::pair(out, difference->removed);
    };
    using Ids = std::vector<hub::RowId>;
    CHECK(changed(0) == std::pair(Ids{2, 3, 1}, Ids{4}));
    CHECK(changed(3) == std::pair(Ids{3, 1}, Ids{4}));
    CHECK(changed(5) == std::pair(Ids{1}, Ids{}));
    CHECK(changed(6) == std::pair(Ids{}, Ids{}));
    CHECK(store.totals({}, day(6))->never_heard == 1);
    CHECK(store.due_changes({}, 0)->set.size() == 2);
    CHECK(store.due_changes({1, {}}, 0)->set.size() == 1);
    REQUIRE(store.set_due({}, 1, "ropes", {}) == true);
    CHECK(store.due_changes({}, 2)->set.empty());
    REQUIRE(store.due_changes({}, 2)->taken_away.size() == 1);
    CHECK(store.due_changes({}, 2)->taken_away[0].team == "Ward 9");
    CHECK(store.due_changes({}, {})->set.size() == 1);

    REQUIRE(store.heard_from(2, tuesday));
    CHECK(changed(6) == std::pair(Ids{2}, Ids{}));
    CHECK(changed(5) == std::pair(Ids{1, 2}, Ids{}));
    CHECK(changed(4, {1, {}}) == std::pair(Ids{1, 2}, Ids{4}));
    CHECK(store.totals({}, day(6))->never_heard == 0);
    const std::int64_t heard = store.difference({}, 0, 9)->mark;
    REQUIRE(store.describe_person(3, {}, "Cyrus", {}, {}) == true);
    REQUIRE(store.heard_from(1, monday + std::chrono::hours(2)));  // by a clock that is behind what was told already
    CHECK(changed(heard) == std::pair(Ids{3, 1}, Ids{}));
    CHECK(store.person(1, {})->value().person.last_heard == monday + std::chrono::hours(2));
}

TEST_CASE("who was never heard from is still counted in their team when they are moved or heard from") {
    support::TemporaryFolder folder;
    file_before(folder.path(), "person_heard ON person (last_heard, id")
        .exec("INSERT INTO team (id, name) VALUES (1, 'Ward 9'), (2, 'Kitchen');"
              "INSERT INTO person (id, name, team, changed) VALUES (1, 'Ada', 1, 1), (2, 'Ben', 1, 2)");
    const auto store = sqlite::open_store(folder.path());
    REQUIRE(store);
    const auto counted = [&](hub::RowId team) {
        const auto totals = (*store)->totals({team, {}}, day(6));
        REQUIRE(totals);
        return std::pair(totals->people, totals->never_heard);
    };
    using Counts = std::pair<std::int64_t, std::int64_t>;
    CHECK(counted(1) == Counts{2, 2});
    REQUIRE((*store)->describe_person(1, {}, {}, {}, "Kitchen") == true);
    CHECK(counted(1) == Counts{1, 1});
    CHECK(counted(2) == Counts{1, 1});
    REQUIRE((*store)->heard_from(1, hub::Moment(std::chrono::sys_days(day(5)))));
    REQUIRE((*store)->heard_from(1, hub::Moment(std::chrono::sys_days(day(7)))));
    CHECK(counted(2) == Counts{1, 0});
    REQUIRE((*store)->describe_person(1, {}, {}, {}, "Ward 9") == true);
    CHECK(counted(1) == Counts{2, 1});
    CHECK(counted(2) == Counts{0, 0});
}
