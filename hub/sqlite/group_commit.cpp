#include "hub/sqlite/group_commit.h"

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <exception>
#include <utility>

namespace sqlite {

using std::chrono::milliseconds;

GroupCommit::GroupCommit(Connection connection, hub::Moment last_stored, std::function<void()> forget)
    : connection_(std::move(connection)),
      forget_(std::move(forget)),
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
        forget_when_others_wrote();
        for (Waiting* one : group) (*one->work)(connection_, stored);
        transaction.commit();
    } catch (const std::exception&) {  // of memory that is not to be had, too: whoever waits must be told
        forget_();
        for (Waiting* one : group) one->fault = std::current_exception();
    }
}

void GroupCommit::run_alone(const std::function<void(Connection&)>& work) {
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return !is_writing_; });
        is_writing_ = true;
        last_stored_ = std::max(last_stored_, promised_) + milliseconds(1);
    }
    std::exception_ptr fault;
    try {
        work(connection_);
    } catch (const std::exception&) {
        fault = std::current_exception();
    }
    forget_();
    {
        const std::lock_guard lock(mutex_);
        is_writing_ = false;
    }
    changed_.notify_all();
    if (fault) std::rethrow_exception(fault);
}

/// The command line may be at work on the same file.
void GroupCommit::forget_when_others_wrote() {
    Rows rows(connection_.prepared("PRAGMA data_version"));
    rows.next();
    const int version = rows.column(0).getInt();
    if (data_version_ && *data_version_ != version) forget_();
    data_version_ = version;
}

hub::Moment GroupCommit::consistent_through(hub::Moment now) {
    const std::lock_guard lock(mutex_);
    // What is being written has a `stored` later than every promise, so the moment before it may be promised.
    promised_ = is_writing_ ? last_stored_ - milliseconds(1) : std::max({now, last_stored_, promised_});
    return promised_;
}

}  // namespace sqlite
