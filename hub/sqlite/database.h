/// The hub's file with its one writer and its readers, whose faults become errors.
#pragma once

#include "hub/sqlite/foreign_keys.h"
#include "hub/sqlite/group_commit.h"
#include "hub/sqlite/names.h"
#include "hub/sqlite/summaries.h"
#include "hub/stored.h"

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Transaction.h>

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace sqlite {

/// The reading connections: each is used by one thread at a time and kept for the next.
class Readers {
public:
    explicit Readers(std::filesystem::path file) : file_(std::move(file)) {}

    std::unique_ptr<Connection> take();
    void give_back(std::unique_ptr<Connection> connection);

private:
    std::filesystem::path file_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Connection>> idle_;
};

/// What the writing connection keeps in memory, used by who writes.
struct Writing {
    Connection& connection;
    Names& names;
    Summaries& summaries;
};

/// What went wrong, in words for an operator.
hub::StoreError error_from(const SQLite::Exception& fault);

/// Safe to call from many threads.
class Database {
public:
    /// Brings the schema to the newest. Throws SQLite::Exception or std::runtime_error.
    explicit Database(const std::filesystem::path& file);

    /// Does `work(connection)` on what is there at one moment.
    template <class Work>
    auto read(const Work& work) -> hub::Stored<std::invoke_result_t<Work, Connection&>> {
        try {
            std::unique_ptr<Connection> connection = readers_.take();
            SQLite::Transaction moment(connection->database(), SQLite::TransactionBehavior::DEFERRED);
            auto result = work(*connection);
            moment.commit();
            readers_.give_back(std::move(connection));
            return result;
        } catch (const SQLite::Exception& fault) {
            return tl::unexpected(error_from(fault));
        }
    }

    /// Does `work(writing, stored)` in a transaction, and returns when it is on disk.
    template <class Work>
    auto write(const Work& work, hub::Moment now = {})
        -> hub::Stored<std::invoke_result_t<Work, Writing&, hub::Moment>> {
        std::optional<std::invoke_result_t<Work, Writing&, hub::Moment>> result;
        Writing writing{writer_->connection(), names_, summaries_};
        try {
            writer_->run([&](Connection&, hub::Moment stored) { result = work(writing, stored); }, now);
        } catch (const SQLite::Exception& fault) {
            return tl::unexpected(error_from(fault));
        }
        return *std::move(result);
    }

    /// Does `work(writing)`, which has transactions of its own, while nobody else writes.
    template <class Work>
    auto write_alone(const Work& work) -> hub::Stored<std::invoke_result_t<Work, Writing&>> {
        std::optional<std::invoke_result_t<Work, Writing&>> result;
        Writing writing{writer_->connection(), names_, summaries_};
        try {
            writer_->run_alone([&](Connection&) { result = work(writing); });
        } catch (const SQLite::Exception& fault) {
            return tl::unexpected(error_from(fault));
        }
        return *std::move(result);
    }

    /// Does `work(writing)` in a transaction in which it looks after the keys to other tables itself, while nobody else
    /// writes.
    template <class Work>
    auto write_by_hand(const Work& work) -> hub::Stored<std::invoke_result_t<Work, Writing&>> {
        return write_alone([&](Writing& writing) {
            const WithoutForeignKeys by_hand(writing.connection.database());
            SQLite::Transaction transaction(writing.connection.database(), SQLite::TransactionBehavior::IMMEDIATE);
            forget();  // another process may have written
            auto result = work(writing);
            transaction.commit();
            return result;
        });
    }

    hub::Moment consistent_through(hub::Moment now) { return writer_->consistent_through(now); }

private:
    void forget();

    std::unique_ptr<GroupCommit> writer_;
    Names names_;  // these two are of the writing connection, and used under its lock
    Summaries summaries_;
    Readers readers_;  // closed before the writer, which then leaves one file behind
};

}  // namespace sqlite
