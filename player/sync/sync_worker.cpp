#include "player/sync/sync_worker.h"

#include "player/store/inbox.h"
#include "player/store/outbox.h"
#include "player/sync/connection_file.h"
#include "player/sync/offered_secret.h"
#include "player/sync/receiver.h"
#include "player/sync/sender.h"
#include "player/sync/thread_signals.h"
#include "player/sync/wish_box.h"
#include "records/iris.h"

#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <thread>
#include <utility>

namespace syncing {
namespace {

constexpr std::chrono::seconds outbox_wait{30};  // before an outbox that could not be opened is tried again

state::TimePoint today() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

struct Connecting {
    WayToConnect way;
    std::uint64_t request = 0;
    bool is_test = false;
};
struct GivingUp {};
struct Disconnecting {};
using Change = std::variant<Connecting, GivingUp, Disconnecting>;

/// What others want of the thread.
struct Wishes {
    bool is_ending = false;
    bool is_saved = false;
    bool is_now = false;
    bool is_parked_again = false;
    bool is_everything_again = false;
    std::optional<Change> change = {};

    bool has_any() const { return is_ending || is_saved || is_now || is_parked_again || is_everything_again || change; }
    bool ends_transfers() const { return is_ending || change; }
    bool ends_keyring() const { return ends_transfers(); }
};

}  // namespace

struct SyncWorker::Thread {
    Thread(std::filesystem::path in_folder, std::unique_ptr<Keyring> keyring, HttpLimits limits,
           std::function<void(const SyncStatus&)> to_report,
           std::function<void(std::vector<records::Statement>)> to_bring)
        : folder(std::move(in_folder)),
          report(std::move(to_report)),
          bring(std::move(to_bring)),
          box(std::move(keyring), std::move(limits)) {}

    void run();
    void start_anew();
    void load_connection();
    void change(const Change& wanted);
    void connect(const Connecting& wanted);
    void make_wait_again(bool is_everything);
    tl::expected<records::Actor, store::Error> own_account();
    void keep_team(std::uint64_t request, Connection found);
    void tidy_up();
    void forget_due();
    bool is_outbox_open();
    bool has_sender();
    SyncStatus::Kind step();
    SyncStatus::Kind send(Instant now);
    void read_back(Instant now);
    double chance() { return std::uniform_real_distribution<double>(0, 1)(random); }
    void count(SyncStatus& status) const;
    void tell(SyncStatus::Kind kind);

    const std::filesystem::path folder;
    const std::function<void(const SyncStatus&)> report;
    const std::function<void(std::vector<records::Statement>)> bring;
    WishBox<Wishes> box;

    // The thread's own from here on.
    std::optional<Connection> connection;
    std::optional<store::Outbox> outbox;
    std::optional<Sender> sender;
    std::optional<store::Inbox> inbox;
    std::optional<Receiver> receiver;
    std::optional<Instant> wakes_at = Instant::min();  ///< nothing: when somebody wishes something
    std::string connection_trouble;                    ///< why what was kept cannot be read
    std::string outbox_trouble;
    std::string again_trouble;  ///< why what stands apart or was sent could not be made to wait again
    std::optional<Attempt> attempt;
    std::optional<state::DueDates> due;  ///< as the last receiver was told
    std::uint64_t team_connections = 0;
    std::optional<SyncStatus> told;
    std::mt19937 random{std::random_device{}()};

    std::thread thread;
};

void SyncWorker::Thread::run() {
    outlive_broken_connections();
    load_connection();
    for (;;) {
        const Wishes wanted = box.wait(wakes_at);
        if (wanted.is_ending) return;
        if (wanted.change) change(*wanted.change);
        const bool is_again = wanted.is_parked_again || wanted.is_everything_again;
        if (is_again) make_wait_again(wanted.is_everything_again);
        const bool is_now = wanted.is_now || is_again;
        if (is_now && !connection_trouble.empty()) load_connection();
        if (is_now && sender) sender->resume();
        if (is_now && receiver) receiver->resume();
        tell(step());
    }
}

/// Records go elsewhere, or nowhere: what is known of how they go is of no use any more.
void SyncWorker::Thread::start_anew() {
    sender.reset();
    receiver.reset();
}

void SyncWorker::Thread::load_connection() {
    auto kept = kept_connection(folder, box.keyring());
    connection_trouble = kept ? "" : kept.error();
    if (kept) connection = std::move(*kept);
}

void SyncWorker::Thread::change(const Change& wanted) {
    box.allow_transfers();
    attempt.reset();
    if (const auto* connecting = std::get_if<Connecting>(&wanted)) {
        connect(*connecting);
        return;
    }
    if (std::holds_alternative<GivingUp>(wanted)) return;
    start_anew();
    connection.reset();
    connection_trouble.clear();
    forget_due();
    if (const auto forgotten = forget_connection(folder, box.keyring()); !forgotten)
        attempt = Attempt{0, false, forgotten.error()};
}

void SyncWorker::Thread::connect(const Connecting& wanted) {
    tell(SyncStatus::Kind::connecting);
    const auto account = own_account();
    if (!account) {
        attempt = Attempt{wanted.request, false, account.error().sentence};
        return;
    }
    const auto found = syncing::connect(box.http(), wanted.way, folder, *account);
    if (!found && box.http().is_cancelled()) return;  // somebody wants something else by now
    if (!found) {
        attempt = Attempt{wanted.request, false, found.error()};
        return;
    }
    if (wanted.is_test) {
        attempt = Attempt{wanted.request, true,
                          fmt::format("There is a record store at {}, and it takes this key.", found->endpoint.text())};
        return;
    }
    if (found->role == Role::manager) return keep_team(wanted.request, *found);
    start_anew();
    if (!found->is_hub) forget_due();  // nothing is due to a store that sets no dates
    connection = *found;
    connection->since = today();
    connection_trouble.clear();
    attempt = Attempt{wanted.request, true, fmt::format("Connected to {}.", found->endpoint.host)};
    if (const auto kept = keep_connection(folder, box.keyring(), *connection); !kept) {
        attempt = Attempt{wanted.request, false, "Connected until Mooring is closed. " + kept.error()};
    } else {
        tidy_up();
    }
}

/// A learner may manage a team, too: where their own records go stays as it was.
void SyncWorker::Thread::keep_team(std::uint64_t request, Connection found) {
    found.since = today();
    if (const auto kept = keep_connection(folder, box.keyring(), found); !kept) {
        attempt = Attempt{request, false, kept.error() + " Please ask for a new code once that is mended."};
        return;
    }
    ++team_connections;
    attempt = Attempt{request, true,
                      fmt::format("This is a manager's code: {} now shows you your team. Where your own records go has "
                                  "not changed.",
                                  found.endpoint.host),
                      true};
    tidy_up();
}

void SyncWorker::Thread::tidy_up() {
    if (const auto fault = forget_offered_secret(folder)) {
        attempt->sentence += fmt::format(" Please delete connecting.json in {}, which holds a secret ({}).",
                                         folder.string(), fault.message());
    }
}

/// As whom this laptop's statements are written.
tl::expected<records::Actor, store::Error> SyncWorker::Thread::own_account() {
    if (!is_outbox_open()) return tl::unexpected(store::Error{store::Error::Kind::other, outbox_trouble});
    const auto actor = inbox->actor();
    if (!actor) return tl::unexpected(actor.error());
    return records::Actor{std::string(records::iris::person_home_page), *actor};
}

/// What was due was due to where this laptop is no longer connected.
void SyncWorker::Thread::forget_due() {
    if (!is_outbox_open()) return;  // the next step says why
    due = state::DueDates{};
    if (const auto kept = inbox->keep_due(*due); !kept) outbox_trouble = kept.error().sentence;
}

/// Whether that worked is seen by the counts.
void SyncWorker::Thread::make_wait_again(bool is_everything) {
    if (!is_outbox_open()) return;  // the next step says why
    if (is_everything) {
        const auto again = outbox->send_all_again();
        again_trouble = again ? "" : again.error().sentence;
    } else {
        const auto again = outbox->try_parked_again();
        again_trouble = again ? "" : again.error().sentence;
    }
}

bool SyncWorker::Thread::is_outbox_open() {
    if (outbox) return true;
    auto opened = store::Outbox::open(folder);
    auto opened_inbox = store::Inbox::open(folder);
    outbox_trouble = !opened ? opened.error().sentence : !opened_inbox ? opened_inbox.error().sentence : "";
    if (!outbox_trouble.empty()) return false;
    outbox = std::move(*opened);
    inbox = std::move(*opened_inbox);
    return true;
}

/// Before the first is sent to a store, what went to another one waits again.
bool SyncWorker::Thread::has_sender() {
    if (sender) return true;
    const auto ready = outbox->go_to(connection->endpoint.text());
    outbox_trouble = ready ? "" : ready.error().sentence;
    if (ready) sender.emplace(*outbox, box.http(), *connection);
    return ready.has_value();
}

SyncStatus::Kind SyncWorker::Thread::step() {
    using Kind = SyncStatus::Kind;
    wakes_at.reset();
    const Instant now = std::chrono::steady_clock::now();
    if (!is_outbox_open()) {
        wakes_at = now + outbox_wait;
        return Kind::waiting;
    }
    if (!connection) return connection_trouble.empty() ? Kind::unconnected : Kind::stopped;
    if (!has_sender()) {
        wakes_at = now + outbox_wait;
        return Kind::waiting;
    }
    const Kind kind = send(now);
    // What is here is sent first, so that nobody waits for it; where that does not get through, nothing else will.
    if (kind == Kind::resting && bring) read_back(now);
    return kind;
}

void SyncWorker::Thread::read_back(Instant now) {
    if (!receiver) receiver.emplace(*inbox, box.http(), *connection);
    const bool has_more = receiver->step(now, chance());
    if (auto news = receiver->take_news(); !news.empty()) bring(std::move(news));
    if (box.http().is_cancelled()) receiver->resume();  // what was broken off is asked again, as soon as that is allowed
    wakes_at = has_more ? now : receiver->until();
}

SyncStatus::Kind SyncWorker::Thread::send(Instant now) {
    using Kind = SyncStatus::Kind;
    if (sender->is_due(now)) tell(Kind::sending);
    switch (sender->step(now, today(), chance())) {
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

void SyncWorker::Thread::count(SyncStatus& status) const {
    const auto counts = outbox->counts();
    if (!counts) {
        status.trouble = counts.error().sentence;
        return;
    }
    status.waiting = counts->waiting;
    status.parked = counts->parked;
    status.last_delivered = counts->last_delivered;
}

void SyncWorker::Thread::tell(SyncStatus::Kind kind) {
    SyncStatus status = told.value_or(SyncStatus{});
    status.kind = kind;
    status.endpoint = connection ? connection->endpoint.text() : "";
    status.key = connection ? connection->credentials.key : "";
    status.since.reset();
    if (connection && connection->since)
        status.since = std::chrono::floor<std::chrono::milliseconds>(*connection->since);
    status.attempt = attempt;
    status.trouble = !outbox_trouble.empty() ? outbox_trouble
                     : !again_trouble.empty() ? again_trouble
                     : sender ? sender->trouble()
                              : connection_trouble;
    status.person = receiver ? receiver->whose().person : "";
    status.team = receiver ? receiver->whose().team : "";
    if (receiver && receiver->due()) due = receiver->due();
    status.due = due;
    status.team_connections = team_connections;
    status.reading_trouble = receiver ? receiver->trouble() : std::nullopt;
    if (outbox) count(status);
    if (kind == SyncStatus::Kind::sending && status.waiting == 0) status.kind = SyncStatus::Kind::resting;
    // A try after one that failed is news only when it comes off: until then the window sleeps on.
    if (status.kind == SyncStatus::Kind::sending && !status.trouble.empty()) status.kind = SyncStatus::Kind::waiting;
    if (told == status) return;
    told = status;
    report(status);
}

SyncWorker::SyncWorker(std::filesystem::path folder, std::unique_ptr<Keyring> keyring,
                       std::function<void(const SyncStatus&)> report, HttpLimits limits,
                       std::function<void(std::vector<records::Statement>)> bring)
    : thread_(std::make_unique<Thread>(std::move(folder), std::move(keyring), std::move(limits), std::move(report),
                                       std::move(bring))) {
    thread_->thread = std::thread([thread = thread_.get()] { thread->run(); });
}

SyncWorker::~SyncWorker() {
    thread_->box.add([](Wishes& all) { all.is_ending = true; });
    thread_->thread.join();
}

void SyncWorker::something_was_saved() {
    thread_->box.add([](Wishes& all) { all.is_saved = true; });
}

void SyncWorker::send_now() {
    thread_->box.add([](Wishes& all) { all.is_now = true; });
}

void SyncWorker::try_parked_again() {
    thread_->box.add([](Wishes& all) { all.is_parked_again = true; });
}

void SyncWorker::send_everything_again() {
    thread_->box.add([](Wishes& all) { all.is_everything_again = true; });
}

void SyncWorker::connect(WayToConnect way, std::uint64_t request) {
    thread_->box.add([&](Wishes& all) { all.change = Connecting{std::move(way), request, false}; });
}

void SyncWorker::test(WithKey typed, std::uint64_t request) {
    thread_->box.add([&](Wishes& all) { all.change = Connecting{std::move(typed), request, true}; });
}

void SyncWorker::give_up() {
    thread_->box.add([](Wishes& all) { all.change = GivingUp{}; });
}

void SyncWorker::disconnect() {
    thread_->box.add([](Wishes& all) { all.change = Disconnecting{}; });
}

}  // namespace syncing
