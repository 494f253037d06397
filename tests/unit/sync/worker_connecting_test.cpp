#include "player/sync/sync_worker.h"

#include "tests/unit/store/sample_work.h"
#include "tests/unit/sync/worker_desk.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <fstream>
#include <mutex>
#include <string>
#include <vector>

using namespace std::chrono_literals;
using support::Heard;
using support::Said;
using support::TinyServer;
using syncing::kept_connection;
using syncing::SyncStatus;
using syncing::SyncWorker;
using tests::answered;
using tests::connect_before;
using tests::connection_to;
using tests::ids;
using tests::Reports;
using tests::save_statements;
using Kind = syncing::SyncStatus::Kind;

TEST_CASE("a try that hangs is given up, and what was connected before goes on") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    TinyServer old(tests::taken);
    TinyServer hangs([](const Heard&) { return Said{200, "", {}, Said::Ending::hangs}; });
    connect_before(folder, old);
    Reports reports;
    SyncWorker worker(folder.path(), nullptr, reports.taker());
    reports.when(Kind::resting);
    worker.connect(syncing::WithKey{hangs.url("/xapi"), "key", "secret"}, 5);
    REQUIRE(hangs.waits_for(1));
    reports.when(Kind::connecting);
    worker.give_up();
    const SyncStatus status = reports.when(Kind::resting);
    CHECK(!status.attempt);
    CHECK(status.endpoint == old.url("/xapi"));
    save_statements(store, 1, 1);
    worker.something_was_saved();
    REQUIRE(old.waits_for(1));
}

TEST_CASE("an answer says which try it is for, and a connection since when and with which key it stands") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    TinyServer server(answered);
    Reports reports;
    const auto before = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    {
        SyncWorker worker(folder.path(), nullptr, reports.taker());
        worker.connect(syncing::WithKey{server.url("/xapi"), "key", "secret"}, 41);
        const SyncStatus status = reports.when(Kind::resting);
        REQUIRE(status.attempt);
        CHECK(status.attempt->request == 41);
        CHECK(status.key == "key");
        REQUIRE(status.since);
        CHECK(*status.since >= before);
    }
    const SyncStatus first = reports.all().back();
    const SyncWorker next_day(folder.path(), nullptr, reports.taker());
    const SyncStatus status = reports.when([](const SyncStatus& one) { return !one.attempt; });
    CHECK(status.since == first.since);
    CHECK(status.key == "key");
}

/// "Connected, all records sent" was said of a place that had none of them.
TEST_CASE("a laptop that is connected to another place sends everything there, and to the same place nothing twice") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    save_statements(store, 1, 3);
    TinyServer old(answered), other(answered);
    using Batches = std::vector<std::vector<std::string>>;
    const auto posts = [](TinyServer& server) {
        Batches all;
        for (const Heard& heard : server.heard())
            if (heard.method == "POST") all.push_back(tests::ids_in(heard));
        return all;
    };
    Reports reports;
    SyncWorker worker(folder.path(), nullptr, reports.taker());
    const auto connect = [&](TinyServer& server, std::uint64_t request) {
        worker.connect(syncing::WithKey{server.url("/xapi"), "key", "secret"}, request);
        reports.when([&](const SyncStatus& one) {
            return one.kind == Kind::resting && one.waiting == 0 && one.attempt && one.attempt->request == request;
        });
    };
    connect(old, 1);
    connect(old, 2);
    CHECK(posts(old) == Batches{ids(1, 3)});
    connect(other, 3);
    CHECK(posts(other) == Batches{ids(1, 3)});
}

/// Each Test had the whole queue sent once more to a store that had refused it.
TEST_CASE("a test of another key leaves it at a sending that has stopped") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    save_statements(store, 1, 1);
    TinyServer refusing([](const Heard&) { return Said{401, ""}; });
    TinyServer other(answered);
    connect_before(folder, refusing);
    Reports reports;
    SyncWorker worker(folder.path(), nullptr, reports.taker());
    reports.when(Kind::stopped);
    worker.test({other.url("/xapi"), "key", "secret"}, 9);
    const SyncStatus status =
        reports.when([](const SyncStatus& one) { return one.kind == Kind::stopped && one.attempt; });
    CHECK(status.attempt->is_good);
    CHECK(!status.trouble.empty());
    CHECK(refusing.heard().size() == 1);
}

TEST_CASE("changing the connection breaks off what goes to the old one") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    save_statements(store, 1, 1);
    TinyServer hangs([](const Heard&) { return Said{200, "", {}, Said::Ending::hangs}; });
    TinyServer works(answered);
    Reports reports;
    connect_before(folder, hangs);
    SyncWorker worker(folder.path(), nullptr, reports.taker());
    REQUIRE(hangs.waits_for(1));
    worker.connect(syncing::WithKey{works.url("/xapi"), "key", "secret"});
    CHECK(reports.when(Kind::resting).waiting == 0);
    CHECK(works.heard().back().method == "POST");
}

TEST_CASE("a connection code connects, is remembered, and records go there at once") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    save_statements(store, 1, 2);
    TinyServer hub(answered);
    Reports reports;
    {
        SyncWorker worker(folder.path(), nullptr, reports.taker());
        reports.when(Kind::unconnected);
        worker.connect(syncing::WithCode{hub.url("/connect#ABCDE"), "Ana's laptop"});
        const SyncStatus status = reports.when(Kind::resting);
        REQUIRE(status.attempt);
        CHECK(status.attempt->sentence == "Connected to 127.0.0.1.");
        CHECK(status.attempt->is_good);
        CHECK(status.endpoint == hub.url("/xapi"));
        CHECK(hub.heard().back().headers.at("authorization") == "Basic azE6czE=");
        CHECK(hub.heard().front().body.find(R"("account":{"homePage":"https://w3id.org/mooring/person","name":"actor"})") !=
              std::string::npos);
        const auto all = reports.all();
        CHECK(std::any_of(all.begin(), all.end(), [](const SyncStatus& one) { return one.kind == Kind::connecting; }));
    }
    save_statements(store, 3, 3);
    const std::size_t before = hub.heard().size();
    const SyncWorker next_day(folder.path(), nullptr, reports.taker());
    REQUIRE(hub.waits_for(before + 1));
    CHECK(tests::ids_in(hub.heard().back()) == ids(3, 3));
}

TEST_CASE("an attempt that fails says why and leaves the connection that was") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    TinyServer old(tests::taken);
    connect_before(folder, old);
    TinyServer refusing([](const Heard&) { return Said{401, ""}; });
    Reports reports;
    SyncWorker worker(folder.path(), nullptr, reports.taker());
    reports.when(Kind::resting);
    worker.connect(syncing::WithKey{refusing.url("/xapi"), "key", "secret"});
    const SyncStatus failed = reports.when([](const SyncStatus& status) { return status.attempt.has_value(); });
    CHECK(!failed.attempt->is_good);
    CHECK(failed.endpoint == old.url("/xapi"));
    save_statements(store, 1, 1);
    worker.something_was_saved();
    REQUIRE(old.waits_for(1));
    CHECK(kept_connection(folder.path(), nullptr).value() == connection_to(old));
}

TEST_CASE("a test of an address and key keeps nothing") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    TinyServer server(answered);
    Reports reports;
    SyncWorker worker(folder.path(), nullptr, reports.taker());
    worker.test({server.url(), "key", "secret"});
    const SyncStatus status = reports.when([](const SyncStatus& one) { return one.attempt.has_value(); });
    REQUIRE(status.attempt);
    CHECK(status.attempt->sentence == "There is a record store at " + server.url("/xapi") + ", and it takes this key.");
    CHECK(status.attempt->is_good);
    CHECK(status.endpoint.empty());
    CHECK(kept_connection(folder.path(), nullptr).value() == std::nullopt);
}

TEST_CASE("a laptop that is disconnected sends nothing, also next time") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    TinyServer server(tests::taken);
    connect_before(folder, server);
    Reports reports;
    SyncWorker worker(folder.path(), nullptr, reports.taker());
    reports.when(Kind::resting);
    worker.disconnect();
    CHECK(reports.when(Kind::unconnected).endpoint.empty());
    save_statements(store, 1, 1);
    worker.something_was_saved();
    reports.when([](const SyncStatus& status) { return status.waiting == 1; });
    CHECK(server.heard().empty());
    CHECK(kept_connection(folder.path(), nullptr).value() == std::nullopt);
}

TEST_CASE("a connection that cannot be read stops with the reason, and records wait") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    save_statements(store, 1, 1);
    TinyServer server(tests::taken);
    std::ofstream(folder.path() / "connection.json")
        << R"({"endpoint":"https://hub.example.org/xapi","key":"its secret is in a keyring"})";
    Reports reports;
    SyncWorker worker(folder.path(), nullptr, reports.taker());
    const SyncStatus stopped = reports.when(Kind::stopped);
    CHECK(stopped.waiting == 1);
    CHECK(stopped.trouble.starts_with("There is no keyring in this session."));
    connect_before(folder, server);
    worker.send_now();
    CHECK(reports.when(Kind::resting).waiting == 0);
}

namespace {

/// A keyring that asks to be unlocked, with nobody there to do it.
class LockedKeyring final : public syncing::Keyring {
public:
    explicit LockedKeyring(std::atomic<bool>& is_asked) : is_asked_(is_asked) {}

    tl::expected<void, std::string> keep(const syncing::SecretName&, const std::string&) override { return waited(); }
    tl::expected<std::optional<std::string>, std::string> secret(const syncing::SecretName&) override {
        return tl::unexpected(waited().error());
    }
    tl::expected<void, std::string> forget(const syncing::SecretName&) override { return {}; }
    void cancel() override {
        const std::lock_guard lock(mutex_);
        is_cancelled_ = true;
        changed_.notify_all();
    }
    void allow() override {
        const std::lock_guard lock(mutex_);
        is_cancelled_ = false;
    }

private:
    tl::expected<void, std::string> waited() {
        std::unique_lock lock(mutex_);
        is_asked_ = true;
        is_asked_.notify_all();
        changed_.wait(lock, [&] { return is_cancelled_; });
        return tl::unexpected(std::string("Nobody unlocked it."));
    }

    std::atomic<bool>& is_asked_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool is_cancelled_ = false;
};

}  // namespace

/// Behind an unlock dialog that nobody answered the screen said "connecting", whatever was wished.
TEST_CASE("whoever disconnects does not wait for a keyring that nobody unlocks") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    TinyServer server(answered);
    Reports reports;
    std::atomic<bool> is_asked = false;
    SyncWorker worker(folder.path(), std::make_unique<LockedKeyring>(is_asked), reports.taker());
    reports.when(Kind::unconnected);
    worker.connect(syncing::WithKey{server.url("/xapi"), "key", "secret"});
    is_asked.wait(false);
    worker.disconnect();
    reports.when(Kind::unconnected);
    CHECK(kept_connection(folder.path(), nullptr).value() == std::nullopt);
}

TEST_CASE("closing does not wait for a server that hangs while connecting") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    TinyServer server([](const Heard&) { return Said{200, "", {}, Said::Ending::hangs}; });
    Reports reports;
    auto worker = std::make_unique<SyncWorker>(folder.path(), nullptr, reports.taker());
    worker->connect(syncing::WithCode{server.url("#ABCDE"), ""});
    REQUIRE(server.waits_for(1));
    const auto before = std::chrono::steady_clock::now();
    worker.reset();
    CHECK(std::chrono::steady_clock::now() - before < 500ms);
}
