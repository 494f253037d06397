/// What was answered is on disk, whatever happens to the process afterwards.
#include "tests/end_to_end/hub/hub_program.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <map>
#include <mutex>
#include <set>
#include <thread>

using hub_desk::HubProgram;
using hub_desk::id_of;
using hub_desk::statement;
using support::Wire;

namespace {

/// A batch of consecutive statements.
std::string statements(int first, int count) {
    std::string body;
    for (int i = 0; i < count; ++i) body.append(i == 0 ? "[" : ",").append(statement(first + i));
    return body + "]";
}

/// How often each statement is there.
std::map<std::string, int> times_at(const HubProgram& hub) {
    Wire wire(hub.port());
    std::map<std::string, int> times;
    for (std::string target = "/xapi/statements?limit=500"; !target.empty();) {
        const auto answer = wire.ask("GET", target, HubProgram::headers(hub.administrator()));
        REQUIRE(answer);
        REQUIRE(answer->status == 200);
        const auto page = nlohmann::json::parse(answer->body);
        for (const auto& one : page.at("statements")) ++times[one.at("id")];
        target = page.at("more");
    }
    return times;
}

}  // namespace

TEST_CASE("every statement that was answered survives kill -9, once, and no batch is there by half") {
    HubProgram hub;
    const auto headers = HubProgram::headers(hub.administrator());
    std::set<int> answered;
    std::mutex mutex;
    int next = 0;
    constexpr int rounds = MOORING_KILLS, clients = 4, batch = 5;
    for (int round = 0; round < rounds; ++round) {
        std::atomic<int> answers = 0;
        std::vector<std::thread> threads;
        for (int client = 0; client < clients; ++client) {
            threads.emplace_back([&] {
                Wire wire(hub.port());
                while (true) {
                    int first = 0;
                    {
                        const std::lock_guard lock(mutex);
                        first = next += batch;
                    }
                    const auto answer = wire.ask("POST", "/xapi/statements", headers, statements(first, batch));
                    if (!answer || answer->status != 200) return;  // the hub is gone
                    ++answers;
                    const std::lock_guard lock(mutex);
                    for (int i = 0; i < batch; ++i) answered.insert(first + i);
                }
            });
        }
        CHECK(support::eventually([&] { return answers >= 20; }, hub_desk::limit));
        hub.process().send_signal(SIGKILL);
        for (std::thread& thread : threads) thread.join();
        REQUIRE(hub.process().wait(hub_desk::limit));
        hub.start();
    }
    CHECK(answered.size() >= rounds * 20 * batch);
    Wire wire(hub.port());
    std::map<std::string, int> found = times_at(hub);
    std::vector<int> missing, halved;
    for (int first = batch; first <= next; first += batch) {
        int there = 0;
        for (int number = first; number < first + batch; ++number) {
            const int times = found[id_of(number)];
            there += times;
            if (times != 1 && answered.contains(number)) missing.push_back(number);
        }
        if (there != 0 && there != batch) halved.push_back(first);
    }
    CHECK(missing.empty());
    CHECK(halved.empty());
    // Nobody knows what became of the others, so they are sent again.
    for (int first = batch; first <= next; first += batch) {
        if (answered.contains(first)) continue;
        const auto answer = wire.ask("POST", "/xapi/statements", headers, statements(first, batch));
        REQUIRE(answer);
        CHECK(answer->status == 200);
    }
    found = times_at(hub);
    CHECK(found.size() == static_cast<std::size_t>(next));
    CHECK(std::all_of(found.begin(), found.end(), [](const auto& one) { return one.second == 1; }));
}
