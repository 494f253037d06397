/// The SQLite store itself: what a reopened file remembers, and many writers at once.
#include "hub/sqlite/group_commit.h"
#include "hub/sqlite/schema.h"
#include "hub/sqlite/sqlite_store.h"
#include "tests/support/catch.h"
#include "tests/unit/hub/hub_desk.h"

#include <SQLiteCpp/Database.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <new>
#include <set>
#include <thread>

using tests::HubDesk;
using tests::id_of;
using tests::statement_of;

namespace {

std::string refused(const std::filesystem::path& folder) {
    const auto store = sqlite::open_store(folder);
    return store ? "" : store.error();
}

}  // namespace

TEST_CASE("a hub that is started again knows what it knew") {
    HubDesk desk;
    const std::string learner = desk.key(hub::Role::learner, "Ward 9", "Ada");
    REQUIRE(desk.post({statement_of(1), statement_of(2)}, learner).status == 200);
    REQUIRE(desk.post(statement_of(5, "eve"), desk.key(hub::Role::learner, "Ward 9", "Eve")).status == 200);
    const std::string before = desk.get("/xapi/statements").body;
    desk.reopen();
    CHECK(desk.get("/xapi/statements").body == before);
    CHECK(desk.post(statement_of(3, "eve"), learner).status == 403);
    CHECK(desk.post(statement_of(4), learner).status == 200);
    CHECK(desk.found("?ascending=true", learner) == std::vector<std::string>{id_of(1), id_of(2), id_of(4)});
}

TEST_CASE("a hub that has stopped leaves everything in one file, which can be copied") {
    // What was newest stayed behind in hub.sqlite-wal, because a reader was the last to close the file.
    support::TemporaryFolder folder;
    {
        auto store = sqlite::open_store(folder.path());
        REQUIRE(store);
        REQUIRE((*store)->set_setting("address", "https://hub.example.org"));
        REQUIRE((*store)->setting("address"));
        CHECK(std::filesystem::exists(folder.path() / "hub.sqlite-wal"));
    }
    CHECK(!std::filesystem::exists(folder.path() / "hub.sqlite-wal"));
    CHECK(!std::filesystem::exists(folder.path() / "hub.sqlite-shm"));
}

TEST_CASE("many writers and readers at once lose nothing and see nothing by half") {
    HubDesk desk;
    constexpr int writers = 6, batches = 15;
    std::atomic<int> stored = 0, torn = 0;
    std::atomic<bool> is_over = false;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back([&, writer] {
            for (int batch = 0; batch < batches; ++batch) {
                const int first = writer * 1000 + batch * 2;
                if (desk.post({statement_of(first), statement_of(first + 1)}).status == 200) ++stored;
            }
        });
    }
    std::thread reader([&] {
        while (!is_over) {
            const auto page = desk.store().statements({.limit = 500});
            if (!page || page->statements.size() % 2 != 0) ++torn;
        }
    });
    for (std::thread& thread : threads) thread.join();
    is_over = true;
    reader.join();
    CHECK(stored == writers * batches);
    CHECK(torn == 0);
    CHECK(desk.found("?limit=500").size() == writers * batches * 2);
}

TEST_CASE("what was promised holds after a restart, also with a clock that was set back") {
    // A hub that was started again with a clock a minute behind stored statements before what it had promised, and
    // laptops that had read up to there never saw them.
    HubDesk desk;
    REQUIRE(desk.post(statement_of(1)).status == 200);
    desk.now += std::chrono::hours(1);
    const auto promised = desk.store().consistent_through(desk.now);
    REQUIRE(promised);
    CHECK(*promised == desk.now);
    SECTION("stopped") { desk.reopen(); }
    SECTION("killed") {
        // The files as they are while the hub still serves.
        const support::TemporaryFolder copy;
        const auto copied = copy.path() / "data";
        std::filesystem::copy(desk.folder.path(), copied);
        auto store = sqlite::open_store(copied);
        REQUIRE(store);
        const auto again = (*store)->consistent_through(desk.now - std::chrono::minutes(1));
        REQUIRE(again);
        CHECK(*again >= *promised);
        CHECK(*again <= *promised + std::chrono::seconds(11));
        return;
    }
    desk.now -= std::chrono::minutes(1);
    REQUIRE(desk.post(statement_of(2)).status == 200);
    const auto page = desk.store().statements({.since = *promised});
    REQUIRE(page);
    REQUIRE(page->statements.size() == 1);
    CHECK(page->statements[0].id == id_of(2));
    CHECK(page->statements[0].stored == *promised + std::chrono::milliseconds(1));
}

TEST_CASE("work that fails for want of memory is undone, and holds nobody else up") {
    // Only faults of the database were caught, so that after any other nobody could write until the hub was restarted.
    support::TemporaryFolder folder;
    int undone = 0;
    sqlite::GroupCommit commit({folder.path() / "hub.sqlite", sqlite::Connection::Use::writing}, hub::Moment{},
                               [&] { ++undone; });
    const auto fail = [](sqlite::Connection& connection, hub::Moment) {
        connection.database().exec("CREATE TABLE half (done)");
        throw std::bad_alloc();
    };
    CHECK_THROWS_AS(commit.run(fail, hub::Moment{}), std::bad_alloc);
    CHECK(undone == 1);
    const auto make = [](sqlite::Connection& connection, hub::Moment) {
        connection.database().exec("CREATE TABLE half (done)");
    };
    CHECK_NOTHROW(commit.run(make, hub::Moment{}));
}

TEST_CASE("readers that go on by since miss nothing, however many write") {
    HubDesk desk;
    constexpr int writers = 4, batches = 20;
    std::atomic<int> at_work = writers;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back([&, writer] {
            for (int batch = 0; batch < batches; ++batch) desk.post(statement_of(writer * 1000 + batch));
            --at_work;
        });
    }
    std::set<std::string> seen;
    std::optional<hub::Moment> since;
    bool is_last = false;
    while (!is_last) {
        is_last = at_work == 0;
        const auto through = desk.store().consistent_through(desk.now);
        const auto page = desk.store().statements({.since = since, .is_ascending = true, .limit = 500});
        REQUIRE(through);
        REQUIRE(page);
        for (const auto& statement : page->statements) {
            if (statement.stored <= *through) CHECK(seen.insert(statement.id).second);
        }
        since = *through;
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(seen.size() == writers * batches);
}

TEST_CASE("a file of an older hub keeps everything, and what is asked of it finds the same") {
    // Until 003 whoever acts was written down once more as related, and so was the object.
    support::TemporaryFolder folder;
    const std::string file = (folder.path() / "hub.sqlite").string();
    {
        SQLite::Database old(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        for (std::size_t step = 0; step < 3; ++step) old.exec(std::string(sqlite::schema_steps()[step]));
        old.exec(R"(
            PRAGMA user_version = 3;
            INSERT INTO name (id, role, text) VALUES
                (1, 1, 'mbox mailto:ada@example.org'), (2, 2, 'mbox mailto:ada@example.org'),
                (3, 1, 'mbox mailto:eve@example.org'), (4, 2, 'mbox mailto:eve@example.org'),
                (5, 3, 'https://example.org/did'),
                (6, 4, 'https://example.org/a'), (7, 5, 'https://example.org/a'),
                (8, 4, 'https://example.org/b'), (9, 5, 'https://example.org/b');
            INSERT INTO authority (id, json) VALUES (1, '{}');
            INSERT INTO statement
                (sequence, id, stored, actor, authority, is_voiding, has_bare_context_activity, version, received)
            VALUES
                (1, x'AAAAAAAA000040008000000000000001', 1000, 1, 1, 0, 0, '1.0.0', '{"ada does": "a"}'),
                (2, x'AAAAAAAA000040008000000000000002', 1001, 3, 1, 0, 0, '1.0.0', '{"eve does": "b with ada in a"}');
            INSERT INTO mention (statement, name) VALUES
                (1, 1), (1, 2), (1, 5), (1, 6), (1, 7),
                (2, 3), (2, 4), (2, 2), (2, 5), (2, 8), (2, 9), (2, 7);
        )");
    }
    using xapi::Role;
    const auto found = [&](hub::Store& store, std::vector<xapi::Mention> mentions) {
        std::vector<std::int64_t> sequences;
        const auto page = store.statements({.mentions = std::move(mentions)});
        for (const auto& statement : page->statements) sequences.push_back(statement.sequence);
        return sequences;
    };
    using Sequences = std::vector<std::int64_t>;
    const std::string ada = "mbox mailto:ada@example.org", a = "https://example.org/a", b = "https://example.org/b";
    {
        auto store = sqlite::open_store(folder.path());
        REQUIRE(store);
        CHECK(found(**store, {}) == Sequences{2, 1});
        CHECK((*store)->statements({})->statements[1].received == R"({"ada does": "a"})");
        CHECK(found(**store, {{Role::agent, ada}}) == Sequences{1});
        CHECK(found(**store, {{Role::related_agent, ada}}) == Sequences{2, 1});
        CHECK(found(**store, {{Role::activity, a}}) == Sequences{1});
        CHECK(found(**store, {{Role::related_activity, a}}) == Sequences{2, 1});
        CHECK(found(**store, {{Role::related_activity, b}}) == Sequences{2});
        CHECK(found(**store, {{Role::related_agent, ada}, {Role::related_activity, b}}) == Sequences{2});
        CHECK(found(**store, {{Role::related_agent, ada}, {Role::activity, a}}) == Sequences{1});
        CHECK(found(**store, {{Role::agent, ada}, {Role::activity, b}}) == Sequences{});
    }
    SQLite::Database now(file, SQLite::OPEN_READONLY);
    CHECK(now.execAndGet("SELECT count(*) FROM mention").getInt() == 8);
    CHECK(now.execAndGet("PRAGMA integrity_check").getString() == "ok");
}

TEST_CASE("a long batch is judged whole, and each of its statements by what is there") {
    HubDesk desk;
    const auto batch = [](int first, int last) {
        nlohmann::json statements = nlohmann::json::array();
        for (int i = first; i <= last; ++i) statements.push_back(statement_of(i));
        return statements;
    };
    REQUIRE(desk.post(tests::about(100, 38, true)).status == 200);
    REQUIRE(desk.post(batch(1, 40)).status == 200);
    CHECK(desk.found("?limit=500").size() == 40);  // 38 is voided, and who voids it is there
    REQUIRE(desk.post(batch(21, 60)).status == 200);
    CHECK(desk.found("?limit=500").size() == 60);
    auto changed = batch(50, 90);
    changed[5] = statement_of(55, "eve");
    CHECK(desk.post(changed).status == 409);
    CHECK(desk.found("?limit=500").size() == 60);
    auto chained = batch(61, 99);
    chained[0] = tests::about(61, 99, true);  // comes before what it voids
    REQUIRE(desk.post(chained).status == 200);
    CHECK(desk.found("?limit=500").size() == 98);
}

TEST_CASE("a file of something else, or of a newer hub, is left as it is") {
    support::TemporaryFolder folder;
    const auto file = folder.path() / "hub.sqlite";
    SECTION("something else") {
        SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
            .exec("CREATE TABLE cats (name TEXT)");
        CHECK(refused(folder.path()) == file.string() + " is not a file of mooring-hub");
    }
    SECTION("newer") {
        CHECK(refused(folder.path()).empty());
        SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
        CHECK(refused(folder.path()) == file.string() + " was written by a newer mooring-hub; please run that one");
    }
    SECTION("no database") {
        std::ofstream(file) << std::string(4096, 'x');
        CHECK(refused(folder.path()) == file.string() + " cannot be opened: file is not a database");
    }
    SECTION("no folder") {
        const auto absent = folder.path() / "absent";
        CHECK(refused(absent) == (absent / "hub.sqlite").string() + " cannot be opened: unable to open database file");
    }
}
