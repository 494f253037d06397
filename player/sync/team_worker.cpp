#include "player/sync/team_worker.h"

#include "player/store/team_copy.h"
#include "player/sync/connection_file.h"
#include "player/sync/team_fetcher.h"
#include "player/sync/thread_signals.h"
#include "player/sync/wish_box.h"

#include <optional>
#include <random>
#include <thread>
#include <utility>

namespace syncing {
namespace {

constexpr std::chrono::seconds copy_wait{30};  // before a copy that could not be opened is tried again

/// What others want of the thread.
struct Wishes {
    bool is_ending = false;
    bool is_now = false;
    bool is_connection_new = false;
    bool is_forgetting = false;

    bool has_any() const { return is_ending || is_now || is_connection_new || is_forgetting; }
    bool ends_transfers() const { return is_ending || is_connection_new || is_forgetting; }
    bool ends_keyring() const { return is_ending; }  // a secret that is being forgotten is forgotten first
};

}  // namespace

struct TeamWorker::Thread {
    Thread(std::filesystem::path in_folder, std::unique_ptr<Keyring> keyring, HttpLimits limits,
           std::function<void(const state::TeamTravel&)> to_report)
        : folder(std::move(in_folder)), report(std::move(to_report)), box(std::move(keyring), std::move(limits)) {}

    void run();
    void end_fetching();
    void load_connection();
    void forget();
    state::TeamTravel::Kind step();
    state::TeamTravel::Kind fetch(Instant now);
    bool is_copy_open();
    void tell(state::TeamTravel::Kind kind);

    const std::filesystem::path folder;
    const std::function<void(const state::TeamTravel&)> report;
    WishBox<Wishes> box;

    // The thread's own from here on.
    std::optional<Connection> connection;
    std::string connection_trouble;
    std::optional<store::TeamCopy> copy;
    std::string copy_trouble;
    std::optional<TeamFetcher> fetcher;
    std::optional<Instant> wakes_at = Instant::min();  ///< nothing: when somebody wishes something
    std::uint64_t changes = 0;                         ///< by fetchers that are gone
    std::optional<state::TeamTravel> told;
    std::mt19937 random{std::random_device{}()};

    std::thread thread;
};

void TeamWorker::Thread::run() {
    outlive_broken_connections();
    load_connection();
    for (;;) {
        const Wishes wanted = box.wait(wakes_at);
        if (wanted.is_ending) return;
        if (wanted.ends_transfers()) end_fetching();
        if (wanted.is_forgetting) forget();
        const bool is_to_load = wanted.is_connection_new || (wanted.is_now && !connection_trouble.empty());
        if (is_to_load) load_connection();
        if (wanted.is_now && fetcher) fetcher->resume();
        tell(step());
    }
}

void TeamWorker::Thread::end_fetching() {
    if (fetcher) changes += fetcher->changes();
    fetcher.reset();
    box.allow_transfers();
}

void TeamWorker::Thread::load_connection() {
    auto kept = kept_connection(folder, box.keyring(), Role::manager);
    connection_trouble = kept ? "" : kept.error();
    if (kept) connection = std::move(*kept);
}

void TeamWorker::Thread::forget() {
    connection.reset();
    copy.reset();
    ++changes;
    const auto forgotten = forget_connection(folder, box.keyring(), Role::manager);
    connection_trouble = forgotten ? "" : forgotten.error();
    const auto removed = store::TeamCopy::remove(folder);
    copy_trouble = removed ? "" : removed.error().sentence;
}

bool TeamWorker::Thread::is_copy_open() {
    if (copy) return true;
    auto opened = store::TeamCopy::open(folder);
    copy_trouble = opened ? "" : opened.error().sentence;
    if (opened) copy = std::move(*opened);
    return copy.has_value();
}

state::TeamTravel::Kind TeamWorker::Thread::step() {
    using Kind = state::TeamTravel::Kind;
    wakes_at.reset();
    if (!connection) return connection_trouble.empty() ? Kind::unconnected : Kind::stopped;
    const Instant now = std::chrono::steady_clock::now();
    if (!is_copy_open()) {
        wakes_at = now + copy_wait;
        return Kind::waiting;
    }
    if (!fetcher) fetcher.emplace(*copy, box.http(), *connection);
    return fetch(now);
}

state::TeamTravel::Kind TeamWorker::Thread::fetch(Instant now) {
    using Kind = state::TeamTravel::Kind;
    // A try after one that failed is news only when it comes off: until then the window sleeps on.
    if (fetcher->is_due(now) && fetcher->trouble().empty()) tell(Kind::fetching);
    const auto today = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const bool has_more = fetcher->step(now, today, std::uniform_real_distribution<double>(0, 1)(random));
    if (has_more) {
        wakes_at = now;
        return Kind::fetching;
    }
    if (fetcher->is_stopped()) return Kind::stopped;
    wakes_at = fetcher->until();
    return fetcher->trouble().empty() ? Kind::resting : Kind::waiting;
}

void TeamWorker::Thread::tell(state::TeamTravel::Kind kind) {
    state::TeamTravel now;
    now.kind = kind;
    now.endpoint = connection ? connection->endpoint.text() : "";
    now.trouble = !connection_trouble.empty() ? connection_trouble
                  : !copy_trouble.empty()     ? copy_trouble
                  : fetcher                   ? fetcher->trouble()
                                              : "";
    now.has_copy = store::TeamCopy::exists(folder);
    now.changes = changes + (fetcher ? fetcher->changes() : 0);
    if (told == now) return;
    told = now;
    report(now);
}

TeamWorker::TeamWorker(std::filesystem::path folder, std::unique_ptr<Keyring> keyring,
                       std::function<void(const state::TeamTravel&)> report, HttpLimits limits)
    : thread_(std::make_unique<Thread>(std::move(folder), std::move(keyring), std::move(limits), std::move(report))) {
    thread_->thread = std::thread([thread = thread_.get()] { thread->run(); });
}

TeamWorker::~TeamWorker() {
    thread_->box.add([](Wishes& all) { all.is_ending = true; });
    thread_->thread.join();
}

void TeamWorker::fetch_now() {
    thread_->box.add([](Wishes& all) { all.is_now = true; });
}

void TeamWorker::connection_changed() {
    thread_->box.add([](Wishes& all) { all.is_connection_new = true; });
}

void TeamWorker::forget() {
    thread_->box.add([](Wishes& all) { all.is_forgetting = true; });
}

}  // namespace syncing
