#include "player/sync/sync_worker.h"

#include "player/store/outbox.h"
#include "tests/unit/store/sample_work.h"
#include "tests/unit/sync/slow_names.h"
#include "tests/unit/sync/worker_desk.h"

#include <atomic>
#include <string>
#include <vector>

using namespace std::chrono_literals;
using support::Heard;
using support::Said;
using support::TinyServer;
using syncing::Connection;
using syncing::SyncStatus;
using syncing::SyncWorker;
using tests::answered;
using tests::connect_before;
using tests::ids;
using tests::Reports;
using tests::save_statements;
using Kind = syncing::SyncStatus::Kind;

TEST_CASE("what waits is sent in order and batches, and its receipt is kept") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    save_statements(store, 1, 120);
    TinyServer server(tests::taken);
    Reports reports;
    const auto before = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    connect_before(folder, server);
    const SyncWorker worker(folder.path(), nullptr, reports.taker());
    const SyncStatus status = reports.when(Kind::resting);
    CHECK(status.waiting == 0);
    CHECK(status.parked == 0);
    CHECK(status.trouble.empty());
    REQUIRE(status.last_delivered);
    CHECK(*status.last_delivered >= before);
    REQUIRE(server.heard().size() == 3);
    CHECK(tests::ids_in(server.heard()[0]) == ids(1, 50));
    CHECK(tests::ids_in(server.heard()[1]) == ids(51, 100));
    CHECK(tests::ids_in(server.heard()[2]) == ids(101, 120));
    CHECK(reports.all().front().kind == Kind::sending);
    CHECK(reports.all().front().waiting == 120);
}

TEST_CASE("what is saved later goes as soon as the worker is told") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    TinyServer server(tests::taken);
    Reports reports;
    connect_before(folder, server);
    SyncWorker worker(folder.path(), nullptr, reports.taker());
    reports.when(Kind::resting);
    for (int number = 1; number <= 3; ++number) {
        save_statements(store, number, number);
        worker.something_was_saved();
        REQUIRE(server.waits_for(static_cast<std::size_t>(number)));
        CHECK(tests::ids_in(server.heard().back()) == ids(number, number));
    }
}

TEST_CASE("without a store records are counted and stay") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    save_statements(store, 1, 2);
    Reports reports;
    SyncWorker worker(folder.path(), nullptr, reports.taker());
    CHECK(reports.when(Kind::unconnected).waiting == 2);
    save_statements(store, 3, 3);
    worker.something_was_saved();
    reports.when([](const SyncStatus& status) { return status.waiting == 3; });
}

TEST_CASE("without a connection it waits and says so, and 'send now' tries at once") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    save_statements(store, 1, 1);
    std::atomic<bool> is_closed = true;
    TinyServer server([&](const Heard& heard) {
        return is_closed ? Said{503, "", {{"Retry-After", "3600"}}} : tests::taken(heard);
    });
    Reports reports;
    connect_before(folder, server);
    SyncWorker worker(folder.path(), nullptr, reports.taker());
    const SyncStatus waiting = reports.when(Kind::waiting);
    CHECK(waiting.waiting == 1);
    CHECK(waiting.trouble == "The record store cannot take records at the moment (503).");

    save_statements(store, 2, 2);
    worker.something_was_saved();  // the wait that was asked for is kept
    reports.when([](const SyncStatus& status) { return status.waiting == 2; });
    CHECK(server.heard().size() == 1);

    is_closed = false;
    worker.send_now();
    CHECK(reports.when(Kind::resting).trouble.empty());
    REQUIRE(server.heard().size() == 2);
    CHECK(tests::ids_in(server.heard()[1]) == ids(1, 2));
}

/// Each try while the store was out of reach was reported as sending and as waiting again, and the window drew that.
TEST_CASE("a try that fails as the one before is nothing to report") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    save_statements(store, 1, 1);
    std::atomic<bool> is_closed = true;
    TinyServer server([&](const Heard& heard) { return is_closed ? Said{503, ""} : answered(heard); });
    Reports reports;
    connect_before(folder, server);
    SyncWorker worker(folder.path(), nullptr, reports.taker());
    REQUIRE(server.waits_for(3));
    const std::vector<SyncStatus> all = reports.all();
    REQUIRE(all.size() == 2);
    CHECK(all[0].kind == Kind::sending);
    CHECK(all[1].kind == Kind::waiting);
    is_closed = false;
    CHECK(reports.when(Kind::resting).waiting == 0);
}

TEST_CASE("a wrong key stops and keeps everything until another is given") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    save_statements(store, 1, 3);
    TinyServer server([](const Heard& heard) {
        return heard.headers.at("authorization") == "Basic a2V5OnNlY3JldA==" ? Said{401, ""} : answered(heard);
    });
    Reports reports;
    connect_before(folder, server);
    SyncWorker worker(folder.path(), nullptr, reports.taker());
    const SyncStatus stopped = reports.when(Kind::stopped);
    CHECK(stopped.waiting == 3);
    CHECK(stopped.trouble == "The record store does not know this key, or its secret is another.");
    worker.connect(syncing::WithKey{server.url("/xapi"), "key", "right"});
    CHECK(reports.when(Kind::resting).waiting == 0);
}

TEST_CASE("a record that the store refuses stands apart with its reason, and the rest goes on") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    save_statements(store, 1, 20);
    TinyServer server([](const Heard& heard) {
        return heard.body.find(tests::statement_id(13)) != std::string::npos ? Said{400, "\"no\""}
                                                                             : tests::taken(heard);
    });
    Reports reports;
    connect_before(folder, server);
    const SyncWorker worker(folder.path(), nullptr, reports.taker());
    const SyncStatus status = reports.when(Kind::resting);
    CHECK(status.parked == 1);
    const auto sent = store::Outbox::open(folder.path())->newest(20);
    REQUIRE(sent);
    for (const store::Sending& one : *sent) {
        INFO(one.what.id);
        CHECK(one.delivered.has_value() != (one.what.id == tests::statement_id(13)));
    }
    CHECK(sent->at(7).parked == "The record store refuses it (400): no");
}

TEST_CASE("what keeps other laptops' work from coming in is reported, and heals by itself") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    std::atomic<bool> is_barred = true;
    TinyServer server([&](const Heard& heard) {
        const bool is_reading = heard.method == "GET" && heard.target.starts_with("/xapi/statements");
        return is_reading && is_barred ? Said{403, "{}"} : answered(heard);
    });
    Reports reports;
    connect_before(folder, server);
    SyncWorker worker(folder.path(), nullptr, reports.taker(), {}, [](const std::vector<records::Statement>&) {});
    const SyncStatus barred = reports.when([](const SyncStatus& status) { return status.reading_trouble.has_value(); });
    CHECK(barred.kind == Kind::resting);
    CHECK_FALSE(barred.reading_trouble->is_passing);
    is_barred = false;
    worker.send_now();
    reports.when([](const SyncStatus& status) { return !status.reading_trouble; });
}

TEST_CASE("a reply that was lost is asked for again, and the same bytes are sent") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    save_statements(store, 1, 1);
    int asked = 0;
    TinyServer server([&](const Heard& heard) {
        Said said = tests::taken(heard);
        if (++asked == 1) said.ending = Said::Ending::cut;
        return said;
    });
    Reports reports;
    connect_before(folder, server);
    SyncWorker worker(folder.path(), nullptr, reports.taker());
    CHECK(reports.when(Kind::waiting).trouble == "The connection to 127.0.0.1 broke off before its answer was whole.");
    worker.send_now();
    reports.when(Kind::resting);
    REQUIRE(server.heard().size() == 2);
    CHECK(server.heard()[0].body == server.heard()[1].body);
}

TEST_CASE("closing does not wait for a server that hangs, and the record waits for next time") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    save_statements(store, 1, 1);
    TinyServer server([](const Heard&) { return Said{200, "", {}, Said::Ending::hangs}; });
    Reports reports;
    connect_before(folder, server);
    auto worker = std::make_unique<SyncWorker>(folder.path(), nullptr, reports.taker());
    REQUIRE(server.waits_for(1));
    const auto before = std::chrono::steady_clock::now();
    worker.reset();
    CHECK(std::chrono::steady_clock::now() - before < 500ms);
    CHECK(store::Outbox::open(folder.path())->counts()->waiting == 1);
}

// libcurl waited for the thread that looks the name up, and so did whoever closed the window.
TEST_CASE("closing does not wait for a name that is being looked up") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    save_statements(store, 1, 1);
    tests::SlowNames names;
    Reports reports;
    const auto address = syncing::parse_address(tests::slow_name);
    REQUIRE(keep_connection(folder.path(), nullptr, Connection{*address, {"key", "secret"}}));
    auto worker = std::make_unique<SyncWorker>(folder.path(), nullptr, reports.taker());
    names.wait_for_somebody();
    const auto before = std::chrono::steady_clock::now();
    worker.reset();
    CHECK(std::chrono::steady_clock::now() - before < 2s);
}

TEST_CASE("what stands apart waits again when it is asked for, and is sent") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    save_statements(store, 1, 3);
    std::atomic<bool> is_strict = true;
    TinyServer server([&](const Heard& heard) {
        const bool is_disliked = is_strict && heard.body.find(tests::statement_id(2)) != std::string::npos;
        return is_disliked ? Said{400, "\"no\""} : tests::taken(heard);
    });
    Reports reports;
    connect_before(folder, server);
    SyncWorker worker(folder.path(), nullptr, reports.taker());
    reports.when([](const SyncStatus& status) { return status.kind == Kind::resting && status.parked == 1; });
    is_strict = false;
    worker.try_parked_again();
    reports.when([](const SyncStatus& status) { return status.kind == Kind::resting && status.parked == 0; });
    CHECK(tests::ids_in(server.heard().back()) == ids(2, 2));
}

TEST_CASE("everything is sent again when it is asked for") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    save_statements(store, 1, 3);
    TinyServer server(tests::taken);
    Reports reports;
    connect_before(folder, server);
    SyncWorker worker(folder.path(), nullptr, reports.taker());
    reports.when([](const SyncStatus& status) { return status.kind == Kind::resting && status.waiting == 0; });
    worker.send_everything_again();
    REQUIRE(server.waits_for(2));
    CHECK(tests::ids_in(server.heard().back()) == ids(1, 3));
    CHECK(reports.when([](const SyncStatus& status) { return status.kind == Kind::resting; }).waiting == 0);
}

TEST_CASE("a record that cannot be opened is said") {
    const support::TemporaryFolder folder;
    Reports reports;
    const SyncWorker worker(folder.path(), nullptr, reports.taker());
    CHECK(!reports.when(Kind::waiting).trouble.empty());
}
