#include "hub/sqlite/group_commit.h"

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <exception>
#include <string>
#include <utility>

namespace sqlite {

using std::chrono::milliseconds;

namespace {

/// The setting that holds the mark: milliseconds since 1970.
constexpr const char* mark_name = "promised";

/// How far ahead the mark is put, so that it is written now and then only. After a crash `stored` may be as much later
/// than the clock.
constexpr std::chrono::seconds mark_ahead{10};

hub::Moment kept_mark(Connection& connection) {
    Rows tables(connection.prepared("SELECT 1 FROM sqlite_schema WHERE name = 'setting'"));
    if (!tables.next()) return {};
    Rows rows(connection.bound("SELECT CAST(value AS INTEGER) FROM setting WHERE name = ?", mark_name));
    return rows.next() ? hub::Moment(milliseconds(rows.column(0).getInt64())) : hub::Moment{};
}

std::string text_of(hub::Moment moment) {
    return std::to_string(moment.time_since_epoch().count());
}

}  // namespace

GroupCommit::GroupCommit(Connection connection, hub::Moment last_stored, std::function<void()> forget)
    : connection_(std::move(connection)),
      forget_(std::move(forget)),
      last_stored_(last_stored),
      mark_(kept_mark(connection_)) {
    promised_ = std::max(last_stored, mark_);
}

/// What was put ahead is taken back, unless another process has put it further since.
GroupCommit::~GroupCommit() {
    if (mark_ <= promised_) return;
    try {
        connection_
            .bound("UPDATE setting SET value = ? WHERE name = ? AND value = ?", text_of(promised_), mark_name,
                   text_of(mark_))
            .exec();
    } catch (const SQLite::Exception&) {  // then the mark stays ahead, which costs nobody more than ten seconds
    }
}

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

/// What is being written has a `stored` later than every promise, so the moment before it can be promised.
hub::Moment GroupCommit::readable(hub::Moment now) const {
    return is_writing_ ? last_stored_ - milliseconds(1) : std::max({now, last_stored_, promised_});
}

/// So that nothing is promised which a hub that is killed would forget.
void GroupCommit::keep_mark(hub::Moment now) {
    hub::Moment mark;
    try {
        run(
            [&mark](Connection& connection, hub::Moment stored) {
                mark = stored + mark_ahead;
                connection
                    .bound("INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = ?2 "
                           "WHERE CAST(value AS INTEGER) < ?2 + 0",
                           mark_name, text_of(mark))
                    .exec();
            },
            now);
    } catch (const SQLite::Exception&) {  // a full disk, most likely: what was promised before still holds
        return;
    }
    const std::lock_guard lock(mutex_);
    mark_ = std::max(mark_, mark);
}

hub::Moment GroupCommit::consistent_through(hub::Moment now) {
    std::unique_lock lock(mutex_);
    if (readable(now) > mark_) {
        lock.unlock();
        keep_mark(now);
        lock.lock();
    }
    promised_ = std::max(promised_, std::min(readable(now), mark_));
    return promised_;
}

}  // namespace sqlite
