/// The thread on which records travel, so that nobody waits for them.
#pragma once

#include "player/sync/connecting.h"
#include "player/sync/keyring.h"
#include "player/sync/sync_status.h"
#include "records/statement.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace syncing {

/// Every function returns at once and may be called from any thread.
class SyncWorker {
public:
    /// Sends what waits in the outbox of `folder`, whose record a ProgressStore has opened, to where it was connected
    /// last. `keyring` may be nullptr. `report` is called on the worker's thread, at the beginning and whenever the
    /// status has changed. `bring` is called there with what the same person did on other laptops, for state::Arrived: each
    /// statement once, when it has come back and is kept. What was kept before, the inbox has (inbox.h).
    SyncWorker(std::filesystem::path folder, std::unique_ptr<Keyring> keyring,
               std::function<void(const SyncStatus&)> report, HttpLimits limits = {},
               std::function<void(std::vector<records::Statement>)> bring = nullptr);
    /// A transfer under way is broken off: its records wait, and are sent again next time.
    ~SyncWorker();
    SyncWorker(const SyncWorker&) = delete;
    SyncWorker& operator=(const SyncWorker&) = delete;

    /// There may be something new to send. A wait that was begun is kept.
    void something_was_saved();

    /// Now, and not when a wait is over; also after it had stopped.
    void send_now();

    /// What stands apart waits again, and is sent now.
    void try_parked_again();

    /// Everything waits again, also what was delivered, and is sent now: for a store that has lost some of it.
    void send_everything_again();

    /// Tries this way. When it works, it is kept, and records go there from now on; else all stays as it was.
    /// `request` comes back with what came of it.
    void connect(WayToConnect way, std::uint64_t request = 0);

    /// Tries this way, and changes nothing. A code is not asked for: it serves once.
    void test(WithKey typed, std::uint64_t request = 0);

    /// What is being tried is given up. One that had just worked stays.
    void give_up();

    /// Forgets where records go. They wait.
    void disconnect();

private:
    struct Thread;
    std::unique_ptr<Thread> thread_;
};

}  // namespace syncing
