/// What the tests of the sync worker share: its reports, and a store that answers it.
#pragma once

#include "player/sync/connection_file.h"
#include "player/sync/sync_worker.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/store/sample_work.h"
#include "tests/unit/sync/waiting_work.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace tests {

/// Everything that a worker has reported.
class Reports {
public:
    std::function<void(const syncing::SyncStatus&)> taker() {
        return [this](const syncing::SyncStatus& status) {
            {
                const std::lock_guard lock(mutex_);
                all_.push_back(status);
            }
            changed_.notify_all();
        };
    }

    /// The newest, as soon as `is_it` holds for it; an empty one, which fails the test, when it never does.
    template <class Condition>
    syncing::SyncStatus when(const Condition& is_it) {
        std::unique_lock lock(mutex_);
        const bool came = changed_.wait_for(lock, std::chrono::seconds{10}, [&] { return !all_.empty() && is_it(all_.back()); });
        CHECK(came);
        return came ? all_.back() : syncing::SyncStatus{};
    }
    syncing::SyncStatus when(syncing::SyncStatus::Kind kind) {
        return when([&](const syncing::SyncStatus& status) { return status.kind == kind; });
    }
    std::vector<syncing::SyncStatus> all() {
        const std::lock_guard lock(mutex_);
        return all_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<syncing::SyncStatus> all_;
};

inline syncing::Connection connection_to(const support::TinyServer& server) {
    return {syncing::parse_address(server.url("/xapi")).value(), {"key", "secret"}};
}

/// A laptop that was connected to this server before.
inline void connect_before(const support::TemporaryFolder& folder, const support::TinyServer& server) {
    REQUIRE(keep_connection(folder.path(), nullptr, connection_to(server)));
}

/// What a store answers to somebody who looks whether it is there, and to what is posted.
inline support::Said answered(const support::Heard& heard) {
    if (heard.target == "/connect")
        return {200, R"({"endpoint":"http://)" + heard.headers.at("host") + R"(/xapi","key":"k1","secret":"s1"})"};
    if (heard.target == "/xapi/about") return {200, R"({"version":["1.0.3"]})"};
    if (heard.method == "GET" && !heard.target.starts_with("/xapi/")) return {404, "{}"};
    if (heard.method == "GET") return {200, R"({"statements":[]})"};
    return taken(heard);
}

/// The ids of these statements.
inline std::vector<std::string> ids(int first, int last) {
    std::vector<std::string> all;
    for (int number = first; number <= last; ++number) all.push_back(statement_id(number));
    return all;
}

}  // namespace tests
