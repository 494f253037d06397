#include "hub/sqlite/group_commit.h"

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <exception>
#include <utility>

namespace sqlite {

using std::chrono::milliseconds;

GroupCommit::GroupCommit(Connection connection, hub::Moment last_stored, std::function<void()> rolled_back)
    : connection_(std::move(connection)),
      rolled_back_(std::move(rolled_back)),
      last_stored_(last_stored),
      promised_(last_stored) {}

void GroupCommit::run(const Work& work, hub::Moment now) {
    Waiting mine{&work};
    std::unique_lock lock(mutex_);
    waiting_.push_back(&mine);
    changed_.wait(lock, [&] { return mine.is_done || !is_writing_; });
    if (!mine.is_done) {
        is_writing_ = true;
        last_stored_ = std::max({now, last_stored_ + milliseconds(1), promised_ + milliseconds(1)});
        const hub::Moment stored = last_stored_;
        const std::vector<Waiting*> group = std::exchange(waiting_, {});
        lock.unlock();
        commit(group, stored);
        lock.lock();
        for (Waiting* one : group) one->is_done = true;
        is_writing_ = false;
        changed_.notify_all();
    }
    if (mine.fault) std::rethrow_exception(mine.fault);
}

void GroupCommit::commit(const std::vector<Waiting*>& group, hub::Moment stored) {
    try {
        SQLite::Transaction transaction(connection_.database(), SQLite::TransactionBehavior::IMMEDIATE);
        for (Waiting* one : group) (*one->work)(connection_, stored);
        transaction.commit();
    } catch (const SQLite::Exception&) {
        rolled_back_();
        for (Waiting* one : group) one->fault = std::current_exception();
    }
}

hub::Moment GroupCommit::consistent_through(hub::Moment now) {
    const std::lock_guard lock(mutex_);
    // What is being written has a `stored` later than every promise, so the moment before it may be promised.
    promised_ = is_writing_ ? last_stored_ - milliseconds(1) : std::max({now, last_stored_, promised_});
    return promised_;
}

}  // namespace sqlite
