/// Records on their way from a laptop's outbox to a real hub.
#include "player/sync/connection_file.h"
#include "player/sync/delivery.h"
#include "player/sync/sync_worker.h"
#include "tests/end_to_end/hub/hub_program.h"
#include "tests/end_to_end/sync/hostile_way.h"
#include "tests/end_to_end/sync/sync_desk.h"
#include "tests/support/catch.h"
#include "tests/support/tiny_server.h"
#include "tests/unit/store/sample_work.h"
#include "tests/unit/sync/waiting_work.h"

using hub_desk::HubProgram;
using hub_desk::ids_at;
using support::TemporaryFolder;
using syncing::SyncStatus;
using syncing::SyncWorker;
using tests::ids;
using tests::SyncDesk;
using Kind = syncing::SyncStatus::Kind;

TEST_CASE("a laptop is connected with the hub's invitation, once, and its records arrive") {
    HubProgram hub;
    const std::string invitation = hub.command({"invite", "--team", "Ward 9"});
    const TemporaryFolder laptop, other_laptop;
    auto store = tests::opened(laptop.path());
    auto other_store = tests::opened(other_laptop.path());
    tests::save_statements(store, 1, 120);
    SyncDesk desk, other_desk;
    SyncWorker worker(laptop.path(), nullptr, desk.taker());
    worker.connect(syncing::WithCode{invitation, "Ana's laptop"});
    const SyncStatus status = desk.when(Kind::resting);
    CHECK(status.waiting == 0);
    CHECK(status.parked == 0);
    CHECK(ids_at(hub) == ids(120));

    SyncWorker other(other_laptop.path(), nullptr, other_desk.taker());
    other_desk.when(Kind::unconnected);
    other.connect(syncing::WithCode{invitation, "Somebody else's"});
    other_desk.when(Kind::connecting);
    const SyncStatus refused = other_desk.when(Kind::unconnected);
    REQUIRE(refused.attempt);
    CHECK(!refused.attempt->is_good);
    CHECK(refused.attempt->sentence ==
          "127.0.0.1 did not accept this code: This connection code is not known here, was used before, or is too old. "
          "Please ask for a new one.");
}

TEST_CASE("a connection code whose answer is lost on the way connects the same laptop the next time") {
    // The hub had used the code up, the laptop had no key, and the learner had to ask for another code.
    HubProgram hub;
    tests::HostileWay way(hub, 0, 1000, 1);
    int lost = 0;
    support::TinyServer server([&](const support::Heard& heard) {
        support::Said said = way(heard);
        if (heard.target == "/connect" && ++lost <= 2) said.ending = support::Said::Ending::reset;
        return said;
    });
    const std::string line = hub.command({"invite", "--team", "Ward 9"});
    const std::string invitation = server.url(line.substr(line.find("/connect#")));
    const TemporaryFolder laptop, other_laptop;
    auto store = tests::opened(laptop.path());
    auto other_store = tests::opened(other_laptop.path());
    tests::save_statements(store, 1, 3);
    const auto connects = [&](const std::filesystem::path& folder) {
        SyncDesk desk;
        SyncWorker worker(folder, nullptr, desk.taker());  // a new start each time
        desk.when(Kind::unconnected);
        worker.connect(syncing::WithCode{invitation, "Ana's laptop"});
        const bool is_connected =
            desk.when([](const SyncStatus& one) { return one.attempt.has_value(); }).attempt->is_good;
        if (is_connected) desk.when(Kind::resting);
        return is_connected;
    };
    CHECK(!connects(laptop.path()));
    CHECK(!connects(laptop.path()));
    CHECK(!connects(other_laptop.path()));
    CHECK(connects(laptop.path()));
    CHECK(lost == 4);
    CHECK(ids_at(hub) == ids(3));
    CHECK(!std::filesystem::exists(laptop.path() / "connecting.json"));
}

TEST_CASE("a learner's code pasted for a team is not used up: the learner whom it was for connects with it") {
    // It was taken for the manager's own laptop, whose records then went there.
    HubProgram hub;
    const std::string learners = hub.command({"invite", "--team", "Ward 9"});
    const std::string managers = hub.command({"invite", "--team", "Ward 9", "--role", "manager"});
    const TemporaryFolder managers_laptop, laptop;
    auto managers_store = tests::opened(managers_laptop.path()), store = tests::opened(laptop.path());
    tests::save_statements(managers_store, 101, 103);
    tests::save_statements(store, 1, 3);
    SyncDesk desk, other_desk;
    SyncWorker manager(managers_laptop.path(), nullptr, desk.taker());
    const auto answer = [](SyncWorker& worker, SyncDesk& at, const std::string& line, bool is_for_team,
                           std::uint64_t request) {
        worker.connect(syncing::WithCode{line, "", "", is_for_team}, request);
        return *at.when([&](const SyncStatus& one) { return one.attempt && one.attempt->request == request; }).attempt;
    };
    const auto refused = answer(manager, desk, learners, true, 1);
    CHECK(!refused.is_good);
    CHECK(refused.sentence ==
          "This is a learner's code. It is still good: if your own records are to go there, paste it under Settings, where "
          "this laptop is connected. To see a team you need a manager's code, which whoever runs your hub can give you.");
    CHECK(!syncing::is_connection_kept(managers_laptop.path()));
    SyncWorker learner(laptop.path(), nullptr, other_desk.taker());
    CHECK(answer(learner, other_desk, learners, false, 2).is_good);
    other_desk.when(Kind::resting);
    CHECK(ids_at(hub) == ids(3));  // and none of the manager's
    CHECK(answer(manager, desk, managers, true, 3).is_team);
    CHECK(!syncing::is_connection_kept(managers_laptop.path()));
}

TEST_CASE("any key of the hub can be typed in, and a wrong secret is said") {
    HubProgram hub;
    const std::string line = hub.command({"key", "add", "--role", "learner", "--team", "Ward 9", "--person", "Ana"});
    const std::string key = line.substr(0, line.find(' ')), secret = line.substr(line.find(' ') + 1);
    const std::string origin = "http://127.0.0.1:" + std::to_string(hub.port());
    syncing::Http http;
    const auto found = connect(http, syncing::WithKey{origin, key, secret}, {}, {});
    REQUIRE(found);
    CHECK(found->endpoint.text() == origin + "/xapi");
    const auto refused = connect(http, syncing::WithKey{origin, key, secret + "x"}, {}, {});
    REQUIRE(!refused);
    CHECK(refused.error() == "127.0.0.1 does not know this key, or its secret is another.");
}

TEST_CASE("a key that is withdrawn stops the sending, and everything waits") {
    HubProgram hub;
    const TemporaryFolder laptop;
    auto store = tests::opened(laptop.path());
    SyncDesk desk;
    SyncWorker worker(laptop.path(), nullptr, desk.taker());
    worker.connect(syncing::WithCode{hub.command({"invite", "--team", "Ward 9"}), ""});
    desk.when(Kind::resting);
    const auto kept = syncing::kept_connection(laptop.path(), nullptr);
    hub.command({"key", "revoke", kept.value()->credentials.key});
    tests::save_statements(store, 1, 3);
    worker.something_was_saved();
    CHECK(desk.when(Kind::stopped).waiting == 3);
    CHECK(ids_at(hub).empty());
}

TEST_CASE("on a hostile way, to a hub that is killed again and again, every record arrives once and in order") {
    HubProgram hub;
    constexpr int kill_every = 4;
    tests::HostileWay way(hub, 40, kill_every, 4);  // chance is the same each time, what it meets is not
    support::TinyServer server([&](const support::Heard& heard) { return way(heard); });
    const TemporaryFolder laptop;
    auto store = tests::opened(laptop.path());
    constexpr int count = MOORING_RECORDS;
    for (int first = 1; first <= count; first += 500)
        tests::save_statements(store, first, std::min(first + 499, count));

    const std::string line = hub.command({"key", "add", "--role", "learner", "--team", "Ward 9", "--person", "Ana"});
    const std::size_t space = line.find(' ');
    const syncing::Credentials key{line.substr(0, space), line.substr(space + 1)};
    REQUIRE(
        syncing::keep_connection(laptop.path(), nullptr, {syncing::parse_address(server.url("/xapi")).value(), key}));

    SyncDesk desk;
    SyncStatus last;
    {
        SyncWorker worker(laptop.path(), nullptr, desk.taker());
        last = desk.send_until_all_is_gone(worker);
    }
    CHECK(last.trouble == "");
    CHECK(last.waiting == 0);
    CHECK(last.parked == 0);
    CHECK(ids_at(hub) == ids(count));
    constexpr int fewest_requests = count / syncing::Delivery::most_statements;
    static_assert(fewest_requests / kill_every > 0);
    CHECK(way.kills() >= fewest_requests / kill_every);
}
