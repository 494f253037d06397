#include "hub/sqlite/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace sqlite {
namespace {

hub::Moment last_stored(Connection& connection) {
    Rows rows(connection.prepared("SELECT coalesce(max(stored), 0) FROM statement"));
    rows.next();
    return hub::Moment(std::chrono::milliseconds(rows.column(0).getInt64()));
}

std::unique_ptr<GroupCommit> opened(const std::filesystem::path& file, std::function<void()> forget) {
    Connection writer(file, Connection::Use::writing);
    migrate(writer.database(), file);
    const hub::Moment last = last_stored(writer);
    return std::make_unique<GroupCommit>(std::move(writer), last, std::move(forget));
}

}  // namespace

std::unique_ptr<Connection> Readers::take() {
    {
        const std::lock_guard lock(mutex_);
        if (!idle_.empty()) {
            std::unique_ptr<Connection> connection = std::move(idle_.back());
            idle_.pop_back();
            return connection;
        }
    }
    return std::make_unique<Connection>(file_, Connection::Use::reading);
}

void Readers::give_back(std::unique_ptr<Connection> connection) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(connection));
}

hub::StoreError error_from(const SQLite::Exception& fault) {
    using Kind = hub::StoreError::Kind;
    switch (fault.getErrorCode() & 0xFF) {  // the low byte is the primary result code
        case SQLITE_FULL:
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
        case SQLITE_READONLY:
            return {Kind::unavailable, fmt::format("The database cannot be used now: {}.", fault.what())};
        default:
            return {Kind::broken, fmt::format("The database failed: {}.", fault.what())};
    }
}

Database::Database(const std::filesystem::path& file)
    : writer_(opened(file, [this] { forget(); })),
      names_(writer_->connection()),
      summaries_(writer_->connection()),
      readers_(file) {
    summaries_.catch_up();
}

void Database::forget() {
    names_.forget();
    summaries_.forget();
}

}  // namespace sqlite
