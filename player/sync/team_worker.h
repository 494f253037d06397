/// The thread on which a manager's team is fetched, so that nobody waits for it.
#pragma once

#include "player/state/team.h"
#include "player/sync/http.h"
#include "player/sync/keyring.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace syncing {

/// Every function returns at once and may be called from any thread.
class TeamWorker {
public:
    /// Keeps the copy in `folder` up to date through the manager's connection that is kept there. `keyring` may be nullptr.
    /// `report` is called on the worker's thread, at the beginning and whenever something has changed.
    TeamWorker(std::filesystem::path folder, std::unique_ptr<Keyring> keyring,
               std::function<void(const state::TeamTravel&)> report, HttpLimits limits = {});
    /// What is under way is broken off.
    ~TeamWorker();
    TeamWorker(const TeamWorker&) = delete;
    TeamWorker& operator=(const TeamWorker&) = delete;

    /// Asks for news now, and not when a wait is over; also after it had stopped.
    void fetch_now();

    /// Another connection is kept in the folder by now.
    void connection_changed();

    /// Forgets the connection, and deletes the copy.
    void forget();

private:
    struct Thread;
    std::unique_ptr<Thread> thread_;
};

}  // namespace syncing
