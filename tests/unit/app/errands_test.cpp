#include "player/app/errands.h"

#include "tests/support/catch.h"

#include <atomic>
#include <condition_variable>
#include <future>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace {

using namespace std::chrono_literals;
using app::Errand;
using Texts = std::vector<std::string>;

state::Message noticed(const std::string& text) { return state::Noticed{text}; }

Errand errand(std::function<state::Message()> work, bool is_change) {
    return {.work = std::move(work), .is_change = is_change, .failed = [](const std::string& why) { return noticed("failed: " + why); }};
}
Errand look(std::function<state::Message()> work) { return errand(std::move(work), false); }
Errand change(std::function<state::Message()> work) { return errand(std::move(work), true); }
Errand look(const std::string& text) { return look([text] { return noticed(text); }); }
Errand change(const std::string& text) { return change([text] { return noticed(text); }); }

/// A disk that does not answer before it is let go, which is at the latest when the test is over.
struct Hanging {
    std::shared_ptr<std::promise<void>> may_end = std::make_shared<std::promise<void>>();
    std::shared_future<void> end = may_end->get_future().share();
    ~Hanging() { may_end->set_value(); }
    std::function<state::Message()> work() const {
        return [end = end] {
            end.wait();
            return noticed("late");
        };
    }
};

/// Somebody who is woken, and takes what there is.
class Waiting {
public:
    std::function<void()> wake = [this] {
        const std::scoped_lock lock(door_);
        ++calls_;
        woken_.notify_all();
    };
    /// False when fewer calls came within a time that nothing here takes.
    bool is_woken(int times) {
        std::unique_lock lock(door_);
        return woken_.wait_for(lock, 20s, [&] { return calls_ >= times; });
    }

private:
    std::mutex door_;
    std::condition_variable woken_;
    int calls_ = 0;
};

Texts texts(const std::vector<state::Message>& messages) {
    Texts all;
    for (const state::Message& message : messages) all.push_back(std::get<state::Noticed>(message).text);
    return all;
}

}  // namespace

TEST_CASE("changes are done in their order, on another thread, and each wakes the window once") {
    std::atomic<int> woken = 0;
    std::thread::id done_by;
    app::Errands errands([&woken] { ++woken; });
    errands.run(change([&] {
        done_by = std::this_thread::get_id();
        return noticed("first");
    }));
    errands.run(change("second"));
    errands.run(change("third"));
    errands.finish();
    CHECK(texts(errands.take_done()) == Texts{"first", "second", "third"});
    CHECK(errands.take_done().empty());
    CHECK(woken == 3);
    CHECK(done_by != std::this_thread::get_id());
}

TEST_CASE("whoever waits for an errand is woken after it") {
    Waiting window;
    app::Errands errands(window.wake);
    errands.run(look("done"));
    REQUIRE(window.is_woken(1));
    CHECK(texts(errands.take_done()) == Texts{"done"});
}

// A folder on a network that was gone kept every later one from being listed, and modules from being added.
TEST_CASE("a disk that hangs holds up neither looking elsewhere nor adding a module") {
    Waiting window;
    const Hanging network;
    app::Errands errands(window.wake, {1ms, 1ms});
    errands.run(look(network.work()));
    Errand hangs_before_it_changes = change("never");
    hangs_before_it_changes.first = [wait = network.work()] { wait(); };
    errands.run(std::move(hangs_before_it_changes));
    errands.run(look("listed"));
    REQUIRE(window.is_woken(1));
    Errand from_a_stick = change("added");
    from_a_stick.first = [] {};
    errands.run(std::move(from_a_stick));
    errands.run(change("removed"));
    REQUIRE(window.is_woken(3));
    const Texts all = texts(errands.take_done());
    CHECK(all.size() == 3);
    CHECK(std::count(all.begin(), all.end(), "listed") == 1);
    CHECK(std::count(all.begin(), all.end(), "added") == 1);
    CHECK(std::count(all.begin(), all.end(), "removed") == 1);
}

TEST_CASE("what is read before a change is read when the change is made") {
    app::Errands errands([] {});
    const auto read = std::make_shared<std::string>();
    Errand errand = change([read] { return noticed(*read); });
    errand.first = [read] { *read = "from the stick"; };
    errands.run(std::move(errand));
    errands.finish();
    CHECK(texts(errands.take_done()) == Texts{"from the stick"});
}

TEST_CASE("a change under way is ended before the program goes, and one that was not begun is not begun") {
    struct Course {
        std::promise<void> begun, may_end;
        std::atomic<bool> has_ended = false, has_begun_next = false;
    };
    const auto course = std::make_shared<Course>();
    {
        app::Errands errands([] {}, {20s, 1ms});
        errands.run(change([course] {
            course->begun.set_value();
            course->may_end.get_future().wait();
            course->has_ended = true;
            return noticed("written");
        }));
        // Only when leaving drops the next one, the first may end.
        std::shared_ptr<void> dropped(nullptr, [course](void*) { course->may_end.set_value(); });
        errands.run(change([course, dropped = std::move(dropped)] {
            course->has_begun_next = true;
            return noticed("too late");
        }));
        course->begun.get_future().wait();
    }
    CHECK(course->has_ended);
    CHECK_FALSE(course->has_begun_next);
}

TEST_CASE("whoever leaves waits for a disk that hangs as long as their patience lasts, and hears nothing of it later") {
    std::atomic<int> woken = 0;
    const auto before = std::chrono::steady_clock::now();
    const auto has_begun = std::make_shared<std::promise<void>>(), has_ended = std::make_shared<std::promise<void>>();
    {
        const Hanging network;
        {
            app::Errands errands([&woken] { ++woken; }, {20ms, 20ms});
            errands.run(look(network.work()));
            errands.run(change([wait = network.work(), has_begun, has_ended] {
                has_begun->set_value();
                state::Message found = wait();
                has_ended->set_value();
                return found;
            }));
            has_begun->get_future().wait();
        }
        CHECK(std::chrono::steady_clock::now() - before < 10s);
    }
    has_ended->get_future().wait();
    CHECK(woken == 0);
}

TEST_CASE("what an errand throws is told in its own words, and the next is done") {
    app::Errands errands([] {});
    errands.run(change([]() -> state::Message { throw std::runtime_error("the disk is on fire"); }));
    errands.run(change("done"));
    errands.finish();
    CHECK(texts(errands.take_done()) == Texts{"failed: the disk is on fire", "done"});
    errands.run(look([]() -> state::Message { throw std::length_error("too long"); }));
    errands.finish();
    CHECK(texts(errands.take_done()) == Texts{"failed: too long"});
    Errand errand = change("never");
    errand.first = [] { throw std::runtime_error("no stick"); };
    errands.run(std::move(errand));
    errands.finish();
    CHECK(texts(errands.take_done()) == Texts{"failed: no stick"});
}
