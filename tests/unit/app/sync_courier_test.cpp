#include "player/app/sync_courier.h"

#include "player/sync/connection_file.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_server.h"
#include "tests/unit/app/telling_world.h"

#include <algorithm>
#include <condition_variable>
#include <filesystem>
#include <iterator>
#include <mutex>

using support::Heard;
using support::Said;
using support::TinyServer;
using tests::TellingWorld;
using Kind = state::Travel::Kind;

namespace {

/// Somebody who is woken at news and looks what it is.
class Woken {
public:
    std::function<void()> waker() {
        return [this] {
            {
                const std::lock_guard lock(mutex_);
                is_woken_ = true;
            }
            changed_.notify_all();
        };
    }

    /// The news for which `is_it` holds; an empty one, which fails the test, when it never comes.
    template <class Condition>
    state::Travel when(app::Courier& courier, const Condition& is_it) {
        const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds{30};
        while (std::chrono::steady_clock::now() < limit) {
            if (const auto news = courier.take(); news && is_it(*news)) return *news;
            std::unique_lock lock(mutex_);
            changed_.wait_until(lock, limit, [&] { return is_woken_; });
            is_woken_ = false;
        }
        CHECK(false);
        return {};
    }
    state::Travel when(app::Courier& courier, Kind kind) {
        return when(courier, [kind](const state::Travel& travel) { return travel.kind == kind; });
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool is_woken_ = false;
};

std::ptrdiff_t threads() {
    const std::filesystem::directory_iterator tasks("/proc/self/task");
    return std::distance(begin(tasks), end(tasks));
}

/// A hub that gives keys for codes and takes records.
Said hub(const Heard& heard) {
    if (heard.target == "/connect" && heard.method == "GET")
        return {200, R"({"role":"learner","accounts":[],"person":"Ada Lovelace","team":"Ward 9"})"};
    if (heard.target == "/connect")
        return {200, R"({"endpoint":"http://)" + heard.headers.at("host") + R"(/xapi","key":"k1","secret":"s1"})"};
    if (heard.target == "/xapi/about") return {200, R"({"version":["1.0.3"]})"};
    if (heard.method == "GET") return {200, R"({"statements":[]})"};
    return {204, "", {{"X-Experience-API-Version", "1.0.3"}}};
}

}  // namespace

TEST_CASE("before a laptop is connected there is no thread for sending, and saving starts none") {
    const support::TemporaryFolder folder;
    TellingWorld world(folder.path());
    const auto before = threads();
    Woken woken;
    app::SyncCourier courier(folder.path(), woken.waker());
    courier.something_was_saved();
    courier.send_now();
    courier.send_refused_again();
    courier.send_everything_again();
    courier.give_up();
    courier.disconnect();
    CHECK(threads() == before);
    CHECK_FALSE(courier.take());
}

TEST_CASE("a laptop that is connected sends, says with which key since when, and does so again at the next start") {
    const support::TemporaryFolder folder;
    TinyServer server(hub);
    TellingWorld world(folder.path());
    world.does(state::OpenModule{"ropes"});
    Woken woken;
    {
        app::SyncCourier courier(folder.path(), woken.waker());
        courier.connect(state::WithCode{server.url("/connect#ABCDE"), "Ada"}, 7, false);
        const state::Travel travel = woken.when(
            courier, [](const state::Travel& now) { return now.kind == Kind::resting && !now.person.empty(); });
        CHECK(travel.waiting == 0);
        CHECK(travel.last_delivered);
        CHECK(travel.endpoint == server.url("/xapi"));
        CHECK(travel.key == "k1");
        CHECK(travel.person == "Ada Lovelace");
        CHECK(travel.team == "Ward 9");
        CHECK(travel.since);
        REQUIRE(travel.answer);
        CHECK(*travel.answer == state::ConnectionAnswer{7, true, "Connected to 127.0.0.1."});
    }
    CHECK(world.waiting().empty());
    world.does(state::Open{{.kind = state::Screen::Kind::home}});  // the session's end
    const auto posted = [&] {
        const auto all = server.heard();
        return std::count_if(all.begin(), all.end(), [](const Heard& one) { return one.method == "POST"; });
    };
    const auto before = posted();
    app::SyncCourier next_day(folder.path(), woken.waker());
    const state::Travel travel = woken.when(next_day, Kind::resting);
    CHECK(posted() == before + 1);
    CHECK(travel.since);
    next_day.disconnect();
    CHECK(woken.when(next_day, Kind::unconnected).endpoint.empty());
    CHECK_FALSE(syncing::is_connection_kept(folder.path()));
}

TEST_CASE("a test keeps nothing, and one that hangs is given up at once") {
    const support::TemporaryFolder folder;
    TellingWorld world(folder.path());
    TinyServer server(hub);
    TinyServer hangs([](const Heard&) { return Said{200, "", {}, Said::Ending::hangs}; });
    Woken woken;
    app::SyncCourier courier(folder.path(), woken.waker());
    courier.connect(state::WithKey{server.url("/xapi"), "k", "s"}, 1, true);
    const auto is_answered = [](const state::Travel& travel) { return travel.answer.has_value(); };
    CHECK(woken.when(courier, is_answered).answer->is_good);
    CHECK_FALSE(syncing::is_connection_kept(folder.path()));
    courier.connect(state::WithKey{hangs.url("/xapi"), "k", "s"}, 2, true);
    REQUIRE(hangs.waits_for(1));
    woken.when(courier, Kind::connecting);
    courier.give_up();
    CHECK_FALSE(woken.when(courier, Kind::unconnected).answer);
}
