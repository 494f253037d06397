/// A person's laptops, whose work meets at a real hub.
#include "player/state/report.h"
#include "player/state/sessions.h"
#include "player/state/update.h"
#include "player/store/outbox.h"
#include "player/sync/sync_worker.h"
#include "tests/end_to_end/hub/hub_program.h"
#include "tests/support/catch.h"
#include "tests/unit/state/sample.h"
#include "tests/unit/store/sample_work.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

using namespace state;
using hub_desk::HubProgram;

namespace {

/// A player without its window: real record, real sync, messages in place of clicks.
class Laptop {
public:
    explicit Laptop(const std::string& actor) : actor_(actor) { start(); }

    /// Closes it and opens it again.
    void start() {
        worker_.reset();
        progress_.reset();
        auto opened = store::ProgressStore::open(folder_.path(), store::Mode::writable, actor_);
        REQUIRE(opened);
        progress_.emplace(std::move(*opened));
        Record record = *progress_->load();
        record.is_welcomed = true;
        does(Loaded{sample::pathway(), std::move(record)});
        worker_.emplace(
            folder_.path(), nullptr, [this](const syncing::SyncStatus&) { note([] {}); },
            syncing::HttpLimits{}, [this](std::vector<records::Statement> news) {
                note([&] { news_.insert(news_.end(), news.begin(), news.end()); });
            });
    }

    void connect(const std::string& invitation) { worker_->connect(syncing::WithCode{invitation, "laptop"}); }

    void does(const Message& message) {
        std::deque<Message> messages{message};
        while (!messages.empty()) {
            now_ += std::chrono::seconds{1};
            ++draws_;
            const std::uint64_t chance = std::hash<std::string>{}(actor_) + draws_;
            const Message next = std::move(messages.front());
            messages.pop_front();
            for (const Effect& effect : update(state, next, {now_, {chance * 0x9E3779B97F4A7C15ULL, chance}, {}})) {
                if (const auto* save = std::get_if<Save>(&effect)) messages.push_back(written(*save));
                if (const auto* arrived = std::get_if<TakeIn>(&effect)) {
                    const auto taken = progress_->take_in({}, arrived->changes, arrived->settled);
                    REQUIRE(taken);
                    messages.push_back(TakenIn{*taken, arrived->settled});
                }
            }
        }
        if (worker_) worker_->something_was_saved();
    }

    /// Everything that was saved has been sent.
    void has_sent_all() {
        wait([&] { return store::Outbox::open(folder_.path())->counts()->waiting == 0; });
    }

    /// What comes back is shown, until this is so.
    template <class IsSo>
    void reads_until(const IsSo& is_so) {
        worker_->send_now();
        while (!is_so()) {
            std::vector<records::Statement> news;
            wait([&] { return !news_.empty(); });
            {
                const std::lock_guard lock(mutex_);
                news.swap(news_);
            }
            does(Arrived{news});
        }
    }

    const ModuleRecord& record(const std::string& module) const { return state.record.modules.at(module); }
    bool has(const std::string& module) const { return state.record.modules.contains(module); }
    Record on_disk() const { return *progress_->load(); }

    State state;

private:
    template <class Change>
    void note(const Change& change) {
        {
            const std::lock_guard lock(mutex_);
            change();
        }
        changed_.notify_all();
    }

    template <class IsSo>
    void wait(const IsSo& is_so) {
        std::unique_lock lock(mutex_);
        REQUIRE(changed_.wait_for(lock, hub_desk::limit, is_so));
    }

    Message written(const Save& save) {
        records::RandomStream chance(save.random);
        Changes changes = in_sessions(state, save.changes, chance);
        REQUIRE(progress_->save(changes, report(state, changes, chance.next())));
        return Saved{save.ticket, std::move(changes)};
    }

    std::string actor_;
    support::TemporaryFolder folder_;
    TimePoint now_ = tests::noon;
    std::uint64_t draws_ = 0;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<records::Statement> news_;
    std::optional<store::ProgressStore> progress_;
    std::optional<syncing::SyncWorker> worker_;
};

void passes_ropes(Laptop& laptop) {
    laptop.does(OpenModule{"ropes"});
    laptop.does(PageSeen{"ropes", 0});
    laptop.does(PageSeen{"ropes", 1});
    laptop.does(EditReflection{"ropes", 1, "a private canary"});
    laptop.does(SaveReflection{"ropes", 1});
    laptop.does(EditReflection{"ropes", 2, "My aunt taught me."});
    laptop.does(SaveReflection{"ropes", 2});
    laptop.does(StartQuiz{"ropes"});
    laptop.does(AnswerQuiz{"ropes", 2, {{0}, {}}});
    laptop.does(AnswerQuiz{"ropes", 3, {{}, "hawser"}});
    laptop.does(SubmitQuiz{"ropes"});
    laptop.does(Open{});
}

void reads_tides(Laptop& laptop, std::size_t page) {
    laptop.does(OpenModule{"tides"});
    laptop.does(PageSeen{"tides", page});
    laptop.does(Open{});
}

}  // namespace

TEST_CASE("a second laptop connected as the same person brings the progress in, and nobody else's does") {
    HubProgram hub;
    const auto invitation = [&](const std::string& person) {
        return hub.command({"invite", "--team", "Ward 9", "--person", person});
    };
    Laptop first("11111111-1111-4111-8111-111111111111"), second("22222222-2222-4222-8222-222222222222"),
        eves("33333333-3333-4333-8333-333333333333");
    passes_ropes(first);
    reads_tides(first, 0);
    reads_tides(second, 1);
    first.connect(invitation("Ada"));
    first.has_sent_all();
    eves.connect(invitation("Eve"));
    reads_tides(eves, 0);
    eves.has_sent_all();
    second.connect(invitation("Ada"));
    second.reads_until([&] { return second.has("ropes") && second.record("tides").pages_read.size() == 2; });
    CHECK(second.record("ropes").pass == first.record("ropes").pass);
    CHECK(second.record("ropes").pages_read == first.record("ropes").pages_read);
    CHECK(second.record("ropes").attempts.size() == 1);
    CHECK(second.record("ropes").attempts.front().responses == first.record("ropes").attempts.front().responses);
    CHECK(second.record("ropes").reflections.at(2).text == "My aunt taught me.");
    CHECK_FALSE(second.record("ropes").reflections.contains(1));
    CHECK(second.record("tides").completed);
    CHECK(second.on_disk().modules == second.state.record.modules);

    second.has_sent_all();
    first.reads_until([&] { return first.record("tides").completed.has_value(); });
    CHECK(first.record("tides").pages_read == second.record("tides").pages_read);
    CHECK(first.record("tides").pass);
    CHECK(first.on_disk().modules == first.state.record.modules);

    eves.start();
    eves.has_sent_all();
    CHECK_FALSE(eves.has("ropes"));
    CHECK(eves.record("tides").pages_read.size() == 1);
}
