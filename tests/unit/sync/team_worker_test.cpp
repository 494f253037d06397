#include "player/sync/team_worker.h"

#include "player/store/inbox.h"
#include "player/store/team_copy.h"
#include "player/sync/connection_file.h"
#include "player/sync/sync_worker.h"
#include "tests/unit/store/sample_work.h"
#include "tests/unit/sync/worker_desk.h"

#include <nlohmann/json.hpp>

#include <condition_variable>
#include <mutex>

using namespace std::chrono_literals;
using support::Heard;
using support::Said;
using support::TinyServer;
using syncing::Role;
using syncing::SyncStatus;
using syncing::TeamWorker;
using Kind = state::TeamTravel::Kind;

namespace {

const std::string of_ada =
    R"({"source":"one","team":"Ward 9","mark":1,"more":false,"modules":[],"due":[],"removed":[],)"
    R"("people":[{"id":1,"name":"Ada","team":"Ward 9","accounts":[],"modules":{}}]})";

/// What the worker reported, waited for.
class TeamReports {
public:
    std::function<void(const state::TeamTravel&)> taker() {
        return [this](const state::TeamTravel& travel) {
            {
                const std::lock_guard lock(mutex_);
                all_.push_back(travel);
            }
            changed_.notify_all();
        };
    }
    /// The newest, once `is_it` holds for it.
    template <class Condition>
    state::TeamTravel when(const Condition& is_it) {
        std::unique_lock lock(mutex_);
        const bool has_come = changed_.wait_for(lock, 30s, [&] { return !all_.empty() && is_it(all_.back()); });
        REQUIRE(has_come);
        return all_.back();
    }
    state::TeamTravel when(Kind kind) {
        return when([kind](const state::TeamTravel& travel) { return travel.kind == kind; });
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<state::TeamTravel> all_;
};

void connect_manager(const support::TemporaryFolder& folder, const TinyServer& server, const std::string& key = "key") {
    const syncing::Connection connection{
        syncing::parse_address(server.url("/xapi")).value(), {key, "secret"}, std::nullopt, true, Role::manager};
    REQUIRE(syncing::keep_connection(folder.path(), nullptr, connection));
}

std::size_t people_in(const support::TemporaryFolder& folder) {
    const auto copy = store::TeamCopy::open(folder.path());
    REQUIRE(copy);
    return copy->read()->people.size();
}

/// A hub that gives a manager's key for any code.
Said managers_hub(const Heard& heard, const std::string& url) {
    if (heard.target == "/connect") {
        return {200, R"({"endpoint":")" + url + R"(/xapi","key":"m1","role":"manager","team":"Ward 9"})"};
    }
    return {200, of_ada};
}

}  // namespace

TEST_CASE("a team is fetched through the connection that is kept, and there is a copy from then on") {
    const support::TemporaryFolder folder;
    TinyServer hub([](const Heard&) { return Said{200, of_ada}; });
    connect_manager(folder, hub);
    TeamReports reports;
    {
        const TeamWorker worker(folder.path(), nullptr, reports.taker());
        const state::TeamTravel travel = reports.when(Kind::resting);
        CHECK(travel.has_copy);
        CHECK(travel.changes == 1);
        CHECK(travel.endpoint == hub.url("/xapi"));
        CHECK(travel.trouble.empty());
    }
    CHECK(people_in(folder) == 1);
}

TEST_CASE("somebody who asks for news gets them at once, also after it had stopped") {
    const support::TemporaryFolder folder;
    Said said{401, "{}"};
    TinyServer hub([&](const Heard&) { return said; });
    connect_manager(folder, hub);
    TeamReports reports;
    TeamWorker worker(folder.path(), nullptr, reports.taker());
    CHECK_FALSE(reports.when(Kind::stopped).trouble.empty());
    said = {200, of_ada};
    worker.fetch_now();
    CHECK(reports.when(Kind::resting).trouble.empty());
    worker.fetch_now();
    CHECK(reports.when([](const state::TeamTravel& one) { return one.changes == 2; }).has_copy);
}

TEST_CASE("a team that is forgotten leaves neither key nor copy behind, whatever hangs") {
    const support::TemporaryFolder folder;
    bool hangs = false;
    TinyServer hub([&](const Heard&) {
        return hangs ? Said{200, "", {}, Said::Ending::hangs} : Said{200, of_ada};
    });
    connect_manager(folder, hub);
    TeamReports reports;
    TeamWorker worker(folder.path(), nullptr, reports.taker());
    reports.when(Kind::resting);
    hangs = true;
    worker.fetch_now();
    REQUIRE(hub.waits_for(2));
    worker.forget();
    CHECK_FALSE(reports.when(Kind::unconnected).has_copy);
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("without a connection nothing is asked, and a copy is not made") {
    const support::TemporaryFolder folder;
    TeamReports reports;
    const TeamWorker worker(folder.path(), nullptr, reports.taker());
    CHECK_FALSE(reports.when(Kind::unconnected).has_copy);
    CHECK_FALSE(store::TeamCopy::exists(folder.path()));
}

TEST_CASE("a manager's code shows a team, and the learner's own connection stays as it was") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    TinyServer own(tests::taken);
    std::string url;
    TinyServer hub([&](const Heard& heard) { return managers_hub(heard, url); });
    url = hub.url();
    tests::connect_before(folder, own);
    tests::Reports reports;
    syncing::SyncWorker worker(folder.path(), nullptr, reports.taker());
    reports.when(SyncStatus::Kind::resting);
    worker.connect(syncing::WithCode{hub.url("/connect#ABCDE"), ""}, 3);
    const SyncStatus status = reports.when([](const SyncStatus& one) { return one.attempt.has_value(); });
    CHECK(status.attempt->is_good);
    CHECK(status.attempt->is_team);
    CHECK(status.attempt->sentence ==
          "This is a manager's code: 127.0.0.1 now shows you your team. Where your own records go has not changed.");
    CHECK(status.endpoint == own.url("/xapi"));
    CHECK(status.team_connections == 1);
    CHECK(syncing::kept_connection(folder.path(), nullptr).value() == tests::connection_to(own));
    const auto kept = syncing::kept_connection(folder.path(), nullptr, Role::manager).value();
    REQUIRE(kept);
    CHECK(kept->credentials.key == "m1");
    CHECK(kept->role == Role::manager);
    TeamReports team;
    const TeamWorker fetching(folder.path(), nullptr, team.taker());
    CHECK(team.when(Kind::resting).endpoint == hub.url("/xapi"));
    CHECK(people_in(folder) == 1);
}

TEST_CASE("a learner's code in a manager's place changes nothing, even where a hub gave a key for it") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    TinyServer own(tests::taken), hub(tests::answered);
    tests::connect_before(folder, own);
    tests::Reports reports;
    syncing::SyncWorker worker(folder.path(), nullptr, reports.taker());
    reports.when(SyncStatus::Kind::resting);
    worker.connect(syncing::WithCode{hub.url("/connect#ABCDE"), "", "", true}, 3);
    const SyncStatus status = reports.when([](const SyncStatus& one) { return one.attempt.has_value(); });
    CHECK_FALSE(status.attempt->is_good);
    CHECK(status.attempt->sentence.starts_with("This is a learner's code, and 127.0.0.1 has taken it "));
    CHECK(status.endpoint == own.url("/xapi"));
    CHECK(status.team_connections == 0);
    CHECK(syncing::kept_connection(folder.path(), nullptr).value() == tests::connection_to(own));
    CHECK_FALSE(syncing::is_connection_kept(folder.path(), Role::manager));
    // The hub knows the device again by the secret that it offered.
    worker.connect(syncing::WithCode{hub.url("/connect#ABCDE"), ""}, 4);
    reports.when([](const SyncStatus& one) { return one.attempt && one.attempt->request == 4; });
    std::vector<std::string> secrets;
    for (const Heard& heard : hub.heard())
        if (heard.target == "/connect" && heard.method == "POST") secrets.push_back(nlohmann::json::parse(heard.body)["secret"]);
    REQUIRE(secrets.size() == 2);
    CHECK(secrets[0] == secrets[1]);
}

TEST_CASE("a learner who disconnects stays a manager") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    TinyServer hub(tests::taken);
    tests::connect_before(folder, hub);
    connect_manager(folder, hub, "manager");
    tests::Reports reports;
    syncing::SyncWorker worker(folder.path(), nullptr, reports.taker());
    reports.when(SyncStatus::Kind::resting);
    worker.disconnect();
    reports.when(SyncStatus::Kind::unconnected);
    CHECK_FALSE(syncing::is_connection_kept(folder.path()));
    CHECK(syncing::is_connection_kept(folder.path(), Role::manager));
}

TEST_CASE("what a hub says is due is kept and told, and a laptop that is disconnected has nothing due") {
    const support::TemporaryFolder folder;
    auto store = tests::opened(folder.path());
    TinyServer hub([](const Heard& heard) {
        if (heard.target == "/connect")
            return Said{200, R"({"role":"learner","accounts":[],"due":[{"module":"ropes","on":"2026-12-31"}]})"};
        return Said{200, R"({"statements":[],"more":""})"};
    });
    auto connection = tests::connection_to(hub);
    connection.is_hub = true;  // no other store is asked
    REQUIRE(syncing::keep_connection(folder.path(), nullptr, connection));
    tests::Reports reports;
    syncing::SyncWorker worker(folder.path(), nullptr, reports.taker(), {}, [](const std::vector<records::Statement>&) {});
    const state::DueDates due{{"ropes", std::chrono::year{2026} / 12 / 31}};
    CHECK(reports.when([](const SyncStatus& one) { return one.due.has_value(); }).due == due);
    const auto inbox = store::Inbox::open(folder.path());
    REQUIRE(inbox);
    CHECK(inbox->due() == due);
    worker.disconnect();
    CHECK(reports.when(SyncStatus::Kind::unconnected).due == state::DueDates{});
    CHECK(inbox->due() == state::DueDates{});
}
