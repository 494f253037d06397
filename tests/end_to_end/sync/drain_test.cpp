/// A long time offline, and then a good line.
#include "tests/end_to_end/sync/sync_desk.h"
#include "tests/support/catch.h"
#include "tests/unit/store/sample_work.h"
#include "tests/unit/sync/waiting_work.h"

#include <fmt/format.h>
#include <unistd.h>

using hub_desk::HubProgram;
using syncing::SyncStatus;

TEST_CASE("ten thousand records that waited are sent without more memory at either end") {
    constexpr int count = 10'000, warm = 2'000;
    HubProgram hub;
    const support::TemporaryFolder laptop;
    auto store = tests::opened(laptop.path());
    for (int first = 1; first <= count; first += 500) tests::save_statements(store, first, first + 499);
    tests::SyncDesk desk;
    const auto hub_memory = [&] { return support::memory_of_tree(hub.process().pid()); };
    const auto own_memory = [&] { return support::memory_of_tree(getpid()) - hub_memory(); };
    long long hub_before = 0, own_before = 0, hub_after = 0, own_after = 0;
    const auto begin = std::chrono::steady_clock::now();
    {
        syncing::SyncWorker worker(laptop.path(), nullptr, desk.taker());
        worker.connect(syncing::WithCode{hub.command({"invite", "--team", "Ward 9"}), ""});
        desk.when([](const SyncStatus& status) { return !status.endpoint.empty() && status.waiting <= count - warm; });
        hub_before = hub_memory();
        own_before = own_memory();
        const SyncStatus last = desk.send_until_all_is_gone(worker);
        CHECK(last.waiting == 0);
        CHECK(last.parked == 0);
        hub_after = hub_memory();
        own_after = own_memory();
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    fmt::print(
        "{} records sent in {:.1f} s, {:.0f}/s; the hub has {:.1f} MiB, {:+.1f} since the first {}; the laptop "
        "{:+.1f}\n",
        count, took.count(), count / took.count(), static_cast<double>(hub_after) / (1 << 20),
        static_cast<double>(hub_after - hub_before) / (1 << 20), warm,
        static_cast<double>(own_after - own_before) / (1 << 20));
    CHECK(hub_desk::ids_at(hub) == tests::ids(count));
    CHECK(hub_after - hub_before < 8 << 20);
    CHECK(own_after - own_before < 8 << 20);
}
