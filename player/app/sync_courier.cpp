#include "player/app/sync_courier.h"

#include "player/sync/connection_file.h"
#include "player/store/team_copy.h"
#include "player/sync/sync_worker.h"
#include "player/sync/team_worker.h"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <utility>

namespace app {
namespace {

state::Travel::Kind kind_of(syncing::SyncStatus::Kind kind) {
    using From = syncing::SyncStatus::Kind;
    using To = state::Travel::Kind;
    switch (kind) {
        case From::unconnected: return To::unconnected;
        case From::connecting: return To::connecting;
        case From::resting: return To::resting;
        case From::sending: return To::sending;
        case From::waiting: return To::waiting;
        case From::stopped: break;
    }
    return To::stopped;
}

state::Travel travel(const syncing::SyncStatus& status) {
    state::Travel travel;
    travel.kind = kind_of(status.kind);
    travel.waiting = status.waiting;
    travel.refused = status.parked;
    travel.last_delivered = status.last_delivered;
    travel.endpoint = status.endpoint;
    travel.key = status.key;
    travel.person = status.person;
    travel.team = status.team;
    travel.since = status.since;
    travel.trouble = status.trouble;
    travel.reading_trouble = status.reading_trouble;
    travel.due = status.due;
    if (status.attempt) {
        travel.answer = state::ConnectionAnswer{status.attempt->request, status.attempt->is_good, status.attempt->sentence,
                                                 status.attempt->is_team};
    }
    return travel;
}

syncing::WithKey with_key(const state::WithKey& typed) { return {typed.address, typed.key, typed.secret}; }

syncing::WayToConnect way_of(const state::WayToConnect& way) {
    if (const auto* code = std::get_if<state::WithCode>(&way))
        return syncing::WithCode{code->pasted, code->name, code->staff_number, code->is_for_team};
    return with_key(std::get<state::WithKey>(way));
}

}  // namespace

struct SyncCourier::Thread {
    syncing::SyncWorker& started() {
        if (!worker) {
            worker = std::make_unique<syncing::SyncWorker>(
                folder, syncing::desktop_keyring(), [this](const syncing::SyncStatus& status) { hear(status); },
                syncing::HttpLimits{}, [this](std::vector<records::Statement> statements) { keep(std::move(statements)); });
        }
        return *worker;
    }

    void hear(const syncing::SyncStatus& status) {
        {
            const std::lock_guard lock(mutex);
            news = travel(status);
        }
        // A manager's code was used: from now on there is a team to fetch.
        if (std::exchange(team_connections, status.team_connections) != status.team_connections)
            with_team([](syncing::TeamWorker& fetching) { fetching.connection_changed(); });
        wake();
    }

    void hear_team(const state::TeamTravel& travel) {
        {
            const std::lock_guard lock(mutex);
            team_news = travel;
        }
        wake();
    }

    /// From any thread; starts the team's, where there is none yet.
    void with_team(const std::function<void(syncing::TeamWorker&)>& ask) {
        const std::lock_guard lock(team_door);
        if (!team) {
            team = std::make_unique<syncing::TeamWorker>(folder, syncing::desktop_keyring(),
                                                         [this](const state::TeamTravel& travel) { hear_team(travel); });
        }
        ask(*team);
    }

    void keep(std::vector<records::Statement> statements) {
        {
            const std::lock_guard lock(mutex);
            std::move(statements.begin(), statements.end(), std::back_inserter(arrived));
        }
        wake();
    }

    std::filesystem::path folder;
    std::function<void()> wake;
    std::mutex mutex;
    std::optional<state::Travel> news;             ///< not taken yet
    std::vector<records::Statement> arrived;      ///< not taken yet
    std::optional<state::TeamTravel> team_news;   ///< not taken yet
    std::uint64_t team_connections = 0;           ///< the sync worker's thread's own
    std::mutex team_door;
    std::unique_ptr<syncing::TeamWorker> team;
    std::unique_ptr<syncing::SyncWorker> worker;  ///< the last, so that it goes first
};

SyncCourier::SyncCourier(std::filesystem::path folder, std::function<void()> wake) : thread_(std::make_unique<Thread>()) {
    thread_->folder = std::move(folder);
    thread_->wake = std::move(wake);
    if (syncing::is_connection_kept(thread_->folder)) thread_->started();
    if (syncing::is_connection_kept(thread_->folder, syncing::Role::manager)) {
        thread_->with_team([](syncing::TeamWorker&) {});
    } else if (store::TeamCopy::exists(thread_->folder)) {
        state::TeamTravel travel;  // files alone
        travel.has_copy = true;
        thread_->hear_team(travel);
    }
}

SyncCourier::~SyncCourier() = default;

void SyncCourier::something_was_saved() {
    if (thread_->worker) thread_->worker->something_was_saved();
}

void SyncCourier::send_now() {
    if (thread_->worker) thread_->worker->send_now();
}

void SyncCourier::send_refused_again() {
    if (thread_->worker) thread_->worker->try_parked_again();
}

void SyncCourier::send_everything_again() {
    if (thread_->worker) thread_->worker->send_everything_again();
}

void SyncCourier::connect(const state::WayToConnect& way, std::uint64_t request, bool is_test) {
    const auto* typed = std::get_if<state::WithKey>(&way);
    if (is_test && typed != nullptr) {
        thread_->started().test(with_key(*typed), request);
    } else {
        thread_->started().connect(way_of(way), request);
    }
}

void SyncCourier::give_up() {
    if (thread_->worker) thread_->worker->give_up();
}

void SyncCourier::disconnect() {
    if (thread_->worker) thread_->worker->disconnect();
}

std::optional<state::Travel> SyncCourier::take() {
    const std::lock_guard lock(thread_->mutex);
    return std::exchange(thread_->news, std::nullopt);
}

std::vector<records::Statement> SyncCourier::take_arrived() {
    const std::lock_guard lock(thread_->mutex);
    return std::exchange(thread_->arrived, {});
}

void SyncCourier::fetch_team() {
    thread_->with_team([](syncing::TeamWorker& fetching) { fetching.fetch_now(); });
}

void SyncCourier::drop_team() {
    thread_->with_team([](syncing::TeamWorker& fetching) { fetching.forget(); });
}

std::optional<state::TeamTravel> SyncCourier::take_team() {
    const std::lock_guard lock(thread_->mutex);
    return std::exchange(thread_->team_news, std::nullopt);
}

}  // namespace app
