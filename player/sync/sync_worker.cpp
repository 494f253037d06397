#include "player/sync/sync_worker.h"

#include "player/store/outbox.h"
#include "player/sync/sender.h"
#include "player/sync/thread_signals.h"

#include <condition_variable>
#include <mutex>
#include <random>
#include <thread>
#include <utility>

namespace syncing {
namespace {

constexpr std::chrono::seconds outbox_wait{30};  // before an outbox that could not be opened is tried again

state::TimePoint today() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// What others want of the thread.
struct Wishes {
    bool is_ending = false;
    bool is_saved = false;
    bool is_now = false;
    bool is_connection_new = false;
    std::optional<Connection> connection = {};

    bool has_any() const { return is_ending || is_saved || is_now || is_connection_new; }
};

}  // namespace

struct SyncWorker::Thread {
    /// Lets `change` note a wish and wakes the thread.
    template <class Change>
    void wish(const Change& change) {
        {
            const std::lock_guard lock(mutex);
            change(wishes);
            if (http && (wishes.is_ending || wishes.is_connection_new)) http->cancel();
        }
        wake.notify_one();
    }

    void run();
    Wishes wait();
    void change_connection(std::optional<Connection> to);
    bool is_outbox_open();
    SyncStatus::Kind step(Instant now);
    void tell(SyncStatus::Kind kind);
    void tell(const SyncStatus& status);

    std::filesystem::path folder;
    std::function<void(const SyncStatus&)> report;
    HttpLimits limits;

    std::mutex mutex;
    std::condition_variable wake;
    Wishes wishes;
    std::unique_ptr<Http> http;  ///< replaced by the thread, cancelled by anybody, both under the mutex

    // The thread's own from here on.
    std::optional<Connection> connection;
    std::optional<store::Outbox> outbox;
    std::optional<Sender> sender;
    std::optional<Instant> wakes_at;  ///< nothing: when somebody wishes something
    std::optional<SyncStatus> told;
    std::mt19937 random{std::random_device{}()};

    std::thread thread;
};

void SyncWorker::Thread::run() {
    outlive_broken_connections();
    for (;;) {
        Wishes wanted = wait();
        if (wanted.is_ending) return;
        if (wanted.is_connection_new) change_connection(std::move(wanted.connection));
        if (wanted.is_now && sender) sender->resume();
        wakes_at.reset();
        if (!is_outbox_open()) continue;
        if (!connection) {
            tell(SyncStatus::Kind::unconnected);
            continue;
        }
        if (!sender) sender.emplace(*outbox, *http, *connection);
        const Instant now = std::chrono::steady_clock::now();
        if (sender->is_due(now)) tell(SyncStatus::Kind::sending);
        tell(step(now));
    }
}

Wishes SyncWorker::Thread::wait() {
    std::unique_lock lock(mutex);
    const auto is_wanted = [&] { return wishes.has_any(); };
    if (wakes_at)
        wake.wait_until(lock, *wakes_at, is_wanted);
    else
        wake.wait(lock, is_wanted);
    return std::exchange(wishes, {});
}

void SyncWorker::Thread::change_connection(std::optional<Connection> to) {
    sender.reset();
    connection = std::move(to);
    const std::lock_guard lock(mutex);
    http = connection ? std::make_unique<Http>(limits) : nullptr;
    if (http && (wishes.is_ending || wishes.is_connection_new)) http->cancel();
}

bool SyncWorker::Thread::is_outbox_open() {
    if (outbox) return true;
    auto opened = store::Outbox::open(folder);
    if (opened) {
        outbox = std::move(*opened);
        return true;
    }
    wakes_at = std::chrono::steady_clock::now() + outbox_wait;
    SyncStatus status;
    status.kind = connection ? SyncStatus::Kind::waiting : SyncStatus::Kind::unconnected;
    status.trouble = opened.error().sentence;
    tell(status);
    return false;
}

SyncStatus::Kind SyncWorker::Thread::step(Instant now) {
    using Kind = SyncStatus::Kind;
    switch (sender->step(now, today(), std::uniform_real_distribution<double>(0, 1)(random))) {
        case Sender::Next::at_once:
            wakes_at = now;
            return Kind::sending;
        case Sender::Next::rest:
            return Kind::resting;
        case Sender::Next::later:
            wakes_at = sender->until();
            return Kind::waiting;
        case Sender::Next::stop:
            break;
    }
    return Kind::stopped;
}

void SyncWorker::Thread::tell(SyncStatus::Kind kind) {
    SyncStatus status = told.value_or(SyncStatus{});
    status.kind = kind;
    status.trouble = sender ? sender->trouble() : "";
    if (const auto counts = outbox->counts()) {
        status.waiting = counts->waiting;
        status.parked = counts->parked;
        status.last_delivered = counts->last_delivered;
        if (kind == SyncStatus::Kind::sending && status.waiting == 0) status.kind = SyncStatus::Kind::resting;
    } else {
        status.trouble = counts.error().sentence;
    }
    tell(status);
}

void SyncWorker::Thread::tell(const SyncStatus& status) {
    if (told == status) return;
    told = status;
    report(status);
}

SyncWorker::SyncWorker(std::filesystem::path folder, std::optional<Connection> connection,
                       std::function<void(const SyncStatus&)> report, HttpLimits limits)
    : thread_(std::make_unique<Thread>()) {
    thread_->folder = std::move(folder);
    thread_->report = std::move(report);
    thread_->limits = std::move(limits);
    thread_->wishes.is_connection_new = true;
    thread_->wishes.connection = std::move(connection);
    thread_->thread = std::thread([thread = thread_.get()] { thread->run(); });
}

SyncWorker::~SyncWorker() {
    thread_->wish([](Wishes& all) { all.is_ending = true; });
    thread_->thread.join();
}

void SyncWorker::something_was_saved() {
    thread_->wish([](Wishes& all) { all.is_saved = true; });
}

void SyncWorker::send_now() {
    thread_->wish([](Wishes& all) { all.is_now = true; });
}

void SyncWorker::connect(std::optional<Connection> connection) {
    thread_->wish([&](Wishes& all) {
        all.is_connection_new = true;
        all.connection = std::move(connection);
    });
}

}  // namespace syncing
