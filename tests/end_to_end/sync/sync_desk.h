/// A laptop that sends, seen from its owner's place.
#pragma once

#include "player/sync/sync_worker.h"
#include "tests/end_to_end/hub/hub_program.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace tests {

/// Every status in turn, and somebody who waits for one: none is missed, however short it lasts.
class SyncDesk {
public:
    std::function<void(const syncing::SyncStatus&)> taker();

    syncing::SyncStatus when(syncing::SyncStatus::Kind kind);
    syncing::SyncStatus when(const std::function<bool(const syncing::SyncStatus&)>& is_wanted);

    /// Presses "send now" whenever the worker would wait, until nothing waits any more. Gives the last status, also
    /// when it never comes so far.
    syncing::SyncStatus send_until_all_is_gone(syncing::SyncWorker& worker);

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<syncing::SyncStatus> reports_;
    std::size_t seen_ = 0;  ///< of them
};

/// The ids of the statements 1 to `last`.
std::vector<std::string> ids(int last);

}  // namespace tests
