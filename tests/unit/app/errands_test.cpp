#include "player/app/errands.h"

#include "tests/support/catch.h"

#include <atomic>
#include <future>
#include <thread>

namespace {

state::Message noticed(const std::string& text) { return state::Noticed{text}; }

std::vector<std::string> texts(const std::vector<state::Message>& messages) {
    std::vector<std::string> all;
    for (const state::Message& message : messages) all.push_back(std::get<state::Noticed>(message).text);
    return all;
}

}  // namespace

TEST_CASE("errands are done in their order, on another thread, and each wakes the window once") {
    std::atomic<int> woken = 0;
    std::thread::id done_by;
    app::Errands errands([&woken] { ++woken; });
    errands.run([&] {
        done_by = std::this_thread::get_id();
        return noticed("first");
    });
    errands.run([] { return noticed("second"); });
    errands.finish();
    CHECK(texts(errands.take_done()) == std::vector<std::string>{"first", "second"});
    CHECK(errands.take_done().empty());
    CHECK(done_by != std::this_thread::get_id());
}

TEST_CASE("whoever waits for an errand is woken after it") {
    std::promise<void> woken;
    app::Errands errands([&woken] { woken.set_value(); });
    errands.run([] { return noticed("done"); });
    woken.get_future().wait();
    errands.finish();
    CHECK(texts(errands.take_done()) == std::vector<std::string>{"done"});
}

TEST_CASE("an errand under way is ended before the program goes") {
    std::promise<void> begun, may_end;
    std::atomic<bool> has_ended = false;
    std::thread lets_it_end;
    {
        app::Errands errands([] {});
        errands.run([&] {
            begun.set_value();
            may_end.get_future().wait();
            has_ended = true;
            return noticed("written");
        });
        begun.get_future().wait();
        lets_it_end = std::thread([&] { may_end.set_value(); });
    }
    lets_it_end.join();
    CHECK(has_ended);
}
