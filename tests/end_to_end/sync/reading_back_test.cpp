/// A long time on one laptop, and then a second one.
#include "player/store/inbox.h"
#include "tests/end_to_end/sync/sync_desk.h"
#include "tests/support/catch.h"
#include "tests/unit/store/sample_work.h"
#include "tests/unit/sync/waiting_work.h"

#include <fmt/format.h>
#include <unistd.h>

#include <atomic>

using hub_desk::HubProgram;
using syncing::SyncStatus;
using syncing::SyncWorker;
using Seconds = std::chrono::duration<double>;

TEST_CASE("ten thousand records come back to a second laptop of the same person without more memory at either end") {
    constexpr int count = 10'000, warm = 2'000;
    HubProgram hub;
    const auto code = [&] {
        return syncing::WithCode{hub.command({"invite", "--team", "Ward 9", "--person", "Ada"}), ""};
    };
    const support::TemporaryFolder first, second;
    tests::SyncDesk desk;
    Seconds sending{};
    {
        auto store = tests::opened(first.path());
        for (int from = 1; from <= count; from += 500) tests::save_statements(store, from, from + 499);
        const auto begin = std::chrono::steady_clock::now();
        SyncWorker worker(first.path(), nullptr, desk.taker());
        worker.connect(code());
        desk.when([](const SyncStatus& status) { return !status.endpoint.empty(); });
        REQUIRE(desk.send_until_all_is_gone(worker).waiting == 0);
        sending = std::chrono::steady_clock::now() - begin;
    }
    const auto hub_memory = [&] { return support::memory_of_tree(hub.process().pid()); };
    const auto own_memory = [&] { return support::memory_of_tree(getpid()) - hub_memory(); };
    const auto store = store::ProgressStore::open(second.path(), store::Mode::writable, "of the second laptop");
    REQUIRE(store);
    std::atomic<int> arrived = 0;
    std::atomic<long long> hub_before = 0, own_before = 0;
    const auto begin = std::chrono::steady_clock::now();
    {
        SyncWorker worker(second.path(), nullptr, [](const SyncStatus&) {}, {},
                          [&](const std::vector<records::Statement>& news) {
                              if (arrived < warm && arrived + static_cast<int>(news.size()) >= warm) {
                                  hub_before = hub_memory();
                                  own_before = own_memory();
                              }
                              arrived += static_cast<int>(news.size());
                          });
        worker.connect(code());
        REQUIRE(support::eventually([&] { return arrived >= count; }, std::chrono::seconds{600}));
    }
    const Seconds reading = std::chrono::steady_clock::now() - begin;
    const long long hub_more = hub_memory() - hub_before, own_more = own_memory() - own_before;
    fmt::print("{} records read back in {:.1f} s, {:.0f}/s: {:.2f} of the time that sending them took; since the first {} the "
               "hub has {:+.1f} MiB, the laptop {:+.1f}\n",
               count, reading.count(), count / reading.count(), reading / sending, warm,
               static_cast<double>(hub_more) / (1 << 20), static_cast<double>(own_more) / (1 << 20));
    CHECK(arrived == count);
    CHECK(store::Inbox::open(second.path())->waiting()->size() == count);
    CHECK(hub_more < 8 << 20);
    CHECK(own_more < 8 << 20);
}
