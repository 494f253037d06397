/// What was answered is on disk, whatever happens to the process afterwards.
#include "tests/end_to_end/hub/hub_program.h"
#include "tests/support/catch.h"

#include <fmt/format.h>

#include <atomic>
#include <csignal>
#include <mutex>
#include <set>
#include <thread>

using hub_desk::HubProgram;
using hub_desk::id_of;
using hub_desk::statement;
using support::Wire;

TEST_CASE("every statement that was answered survives kill -9, and no batch is there by half") {
    HubProgram hub;
    const auto headers = HubProgram::headers(hub.administrator());
    std::set<int> answered;
    std::mutex mutex;
    int next = 0;
    constexpr int rounds = 5, clients = 4, batch = 5;
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
                    std::string body;
                    for (int i = 0; i < batch; ++i) body.append(i == 0 ? "[" : ",").append(statement(first + i));
                    const auto answer = wire.ask("POST", "/xapi/statements", headers, body + "]");
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
    std::vector<int> missing, halved;
    const auto is_there = [&](int number) {
        const auto answer = wire.ask("GET", "/xapi/statements?statementId=" + id_of(number), headers);
        return answer && answer->status == 200;
    };
    for (int first = batch; first <= next; first += batch) {
        int found = 0;
        for (int number = first; number < first + batch; ++number) {
            const bool is_found = is_there(number);
            found += is_found ? 1 : 0;
            if (!is_found && answered.contains(number)) missing.push_back(number);
        }
        if (found != 0 && found != batch) halved.push_back(first);
    }
    CHECK(missing.empty());
    CHECK(halved.empty());
}
