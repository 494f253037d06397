/// One writer for many threads: what waits together is committed together, with one wait for the disk.
#pragma once

#include "hub/sqlite/connection.h"
#include "hub/store.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace sqlite {

/// Runs works one after another on the writing connection, many in one transaction. Whoever calls `run` while nobody
/// writes does the work of all who wait.
class GroupCommit {
public:
    /// Something to do inside a transaction. When it throws a std::exception, all that were with it are undone.
    using Work = std::function<void(Connection&, hub::Moment stored)>;

    /// `last_stored` is that of the newest statement in the file. `forget` is called when what is known
    /// of the file may be wrong: after a transaction was undone, and when somebody else wrote.
    GroupCommit(Connection connection, hub::Moment last_stored, std::function<void()> forget);
    ~GroupCommit();
    GroupCommit(const GroupCommit&) = delete;
    GroupCommit& operator=(const GroupCommit&) = delete;

    /// Returns when the work is on disk, or throws what the work threw when it is not.
    void run(const Work& work, hub::Moment now);

    /// Work that is no part of a transaction, while nobody else writes. What is kept in memory is forgotten after it.
    void run_alone(const std::function<void(Connection&)>& work);

    /// Everything stored up to this moment can be read now, and nothing will be stored as early as that any more: not
    /// after a restart either, whatever the clock says then.
    hub::Moment consistent_through(hub::Moment now);

    /// For setting up, before there are threads.
    Connection& connection() { return connection_; }

private:
    struct Waiting {
        const Work* work;
        bool is_done = false;
        std::exception_ptr fault;
    };

    void commit(const std::vector<Waiting*>& group, hub::Moment stored);
    void forget_when_others_wrote();
    hub::Moment readable(hub::Moment now) const;
    void keep_mark(hub::Moment now);

    Connection connection_;
    std::function<void()> forget_;
    std::optional<int> data_version_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Waiting*> waiting_;
    bool is_writing_ = false;
    hub::Moment last_stored_, promised_;
    hub::Moment mark_;  ///< stands in the file: nothing was promised beyond it
};

}  // namespace sqlite
