#include "tests/end_to_end/sync/sync_desk.h"

#include "tests/support/catch.h"
#include "tests/unit/sync/waiting_work.h"

namespace tests {

using syncing::SyncStatus;
using Kind = SyncStatus::Kind;

std::function<void(const SyncStatus&)> SyncDesk::taker() {
    return [this](const SyncStatus& status) {
        {
            const std::lock_guard lock(mutex_);
            reports_.push_back(status);
        }
        changed_.notify_all();
    };
}

SyncStatus SyncDesk::when(Kind kind) {
    return when([&](const SyncStatus& status) { return status.kind == kind; });
}

SyncStatus SyncDesk::when(const std::function<bool(const SyncStatus&)>& is_wanted) {
    std::unique_lock lock(mutex_);
    const auto is_seen = [&] {
        while (seen_ < reports_.size())
            if (is_wanted(reports_[seen_++])) return true;
        return false;
    };
    REQUIRE(changed_.wait_for(lock, hub_desk::limit, is_seen));
    return reports_[seen_ - 1];
}

SyncStatus SyncDesk::send_until_all_is_gone(syncing::SyncWorker& worker) {
    std::unique_lock lock(mutex_);
    while (true) {
        const bool is_news = changed_.wait_for(lock, hub_desk::limit, [&] { return seen_ < reports_.size(); });
        const SyncStatus newest = reports_.empty() ? SyncStatus{} : reports_.back();
        if (!is_news) return newest;
        seen_ = reports_.size();
        if (newest.kind == Kind::stopped || (newest.kind == Kind::resting && newest.waiting == 0)) return newest;
        if (newest.kind == Kind::waiting) worker.send_now();
    }
}

std::vector<std::string> ids(int last) {
    std::vector<std::string> all;
    for (int number = 1; number <= last; ++number) all.push_back(statement_id(number));
    return all;
}

}  // namespace tests
