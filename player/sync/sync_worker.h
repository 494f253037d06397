/// The thread on which records travel, so that nobody waits for them.
#pragma once

#include "player/sync/lrs_client.h"
#include "player/sync/sync_status.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace syncing {

/// Every function returns at once and may be called from any thread.
class SyncWorker {
public:
    /// Sends what waits in the outbox of `folder`, whose record a ProgressStore has opened. `report` is called on the
    /// worker's thread, once at the beginning and whenever the status has changed.
    SyncWorker(std::filesystem::path folder, std::optional<Connection> connection,
               std::function<void(const SyncStatus&)> report, HttpLimits limits = {});
    /// A transfer under way is broken off: its records wait, and are sent again next time.
    ~SyncWorker();
    SyncWorker(const SyncWorker&) = delete;
    SyncWorker& operator=(const SyncWorker&) = delete;

    /// There may be something new to send. A wait that was begun is kept.
    void something_was_saved();

    /// Now, and not when a wait is over; also after it had stopped.
    void send_now();

    /// Other settings, or none any more. A transfer under way to the old ones is broken off.
    void connect(std::optional<Connection> connection);

private:
    struct Thread;
    std::unique_ptr<Thread> thread_;
};

}  // namespace syncing
