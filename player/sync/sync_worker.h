/// The thread on which records travel, so that nobody waits for them.
#pragma once

#include "player/sync/connecting.h"
#include "player/sync/keyring.h"
#include "player/sync/sync_status.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace syncing {

/// Every function returns at once and may be called from any thread.
class SyncWorker {
public:
    /// Sends what waits in the outbox of `folder`, whose record a ProgressStore has opened, to where it was connected
    /// last. `keyring` may be nullptr. `report` is called on the worker's thread, at the beginning and whenever the
    /// status has changed.
    SyncWorker(std::filesystem::path folder, std::unique_ptr<Keyring> keyring,
               std::function<void(const SyncStatus&)> report, HttpLimits limits = {});
    /// A transfer under way is broken off: its records wait, and are sent again next time.
    ~SyncWorker();
    SyncWorker(const SyncWorker&) = delete;
    SyncWorker& operator=(const SyncWorker&) = delete;

    /// There may be something new to send. A wait that was begun is kept.
    void something_was_saved();

    /// Now, and not when a wait is over; also after it had stopped.
    void send_now();

    /// Tries this way. When it works, it is kept, and records go there from now on; else all stays as it was.
    void connect(WayToConnect way);

    /// Tries this address and key, and changes nothing.
    void test(WithKey typed);

    /// Forgets where records go. They wait.
    void disconnect();

private:
    struct Thread;
    std::unique_ptr<Thread> thread_;
};

}  // namespace syncing
