#include "hub/sqlite/sqlite_store.h"

#include "hub/sqlite/add_statements.h"
#include "hub/sqlite/find_statements.h"
#include "hub/sqlite/group_commit.h"
#include "hub/sqlite/keys.h"
#include "hub/sqlite/names.h"

#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <mutex>
#include <stdexcept>
#include <utility>

namespace sqlite {
namespace {

using hub::Moment;
using hub::Stored;
using hub::StoreError;

StoreError error_from(const SQLite::Exception& fault) {
    switch (fault.getErrorCode() & 0xFF) {  // the low byte is the primary result code
        case SQLITE_FULL:
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
        case SQLITE_READONLY:
            return {StoreError::Kind::unavailable, fmt::format("The database cannot be used now: {}.", fault.what())};
        default:
            return {StoreError::Kind::broken, fmt::format("The database failed: {}.", fault.what())};
    }
}

/// The reading connections: each is used by one thread at a time and kept for the next.
class Readers {
public:
    explicit Readers(std::filesystem::path file) : file_(std::move(file)) {}

    std::unique_ptr<Connection> take() {
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

    void give_back(std::unique_ptr<Connection> connection) {
        const std::lock_guard lock(mutex_);
        idle_.push_back(std::move(connection));
    }

private:
    std::filesystem::path file_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Connection>> idle_;
};

Moment last_stored(Connection& connection) {
    Rows rows(connection.prepared("SELECT coalesce(max(stored), 0) FROM statement"));
    rows.next();
    return Moment(std::chrono::milliseconds(rows.column(0).getInt64()));
}

class SqliteStore : public hub::Store {
public:
    SqliteStore(const std::filesystem::path& file, Connection writer, Moment last)
        : writer_(std::move(writer), last, [this] { names_.forget(); }), names_(writer_.connection()), readers_(file) {}

    Stored<hub::Added> add(const hub::Batch& batch, Moment now) override {
        return write<hub::Added>(now, [&](Connection& connection, Moment stored) {
            return add_statements(connection, names_, batch, stored);
        });
    }

    Stored<std::optional<hub::StoredStatement>> statement(const std::string& id, bool is_voided,
                                                          const hub::Scope& scope) override {
        return read([&](Connection& connection) { return find_statement(connection, id, is_voided, scope); });
    }

    Stored<hub::Page> statements(const hub::Query& query) override {
        return read([&](Connection& connection) { return find_statements(connection, query); });
    }

    Stored<std::optional<std::string>> attachment(const std::string& sum) override {
        return read([&](Connection& connection) { return find_attachment(connection, sum); });
    }

    Stored<Moment> consistent_through(Moment now) override { return writer_.consistent_through(now); }

    Stored<std::map<std::string, std::string>> definitions(const std::vector<std::string>& activities) override {
        return read([&](Connection& connection) {
            std::map<std::string, std::string> found;
            for (const std::string& activity : activities) {
                Rows rows(connection.bound("SELECT json FROM definition WHERE activity = ?", activity));
                if (rows.next()) found.emplace(activity, rows.column(0).getString());
            }
            return found;
        });
    }

    Stored<bool> has_keys() override {
        return read([](Connection& connection) { return sqlite::has_keys(connection); });
    }

    Stored<std::optional<hub::Key>> key(const std::string& id) override {
        return read([&](Connection& connection) { return find_key(connection, id); });
    }

    Stored<hub::Key> add_key(hub::Key key, const std::string& team, const std::string& person) override {
        return write<hub::Key>(
            Moment{}, [&](Connection& connection, Moment) { return sqlite::add_key(connection, key, team, person); });
    }

    Stored<bool> revoke_key(const std::string& id) override {
        return write<bool>(Moment{},
                           [&](Connection& connection, Moment) { return sqlite::revoke_key(connection, id); });
    }

    Stored<bool> rotate_key(const std::string& id, const hub::Digest& digest) override {
        return write<bool>(Moment{},
                           [&](Connection& connection, Moment) { return sqlite::rotate_key(connection, id, digest); });
    }

    Stored<std::vector<std::string>> identities(hub::RowId person) override {
        return read([&](Connection& connection) { return sqlite::identities(connection, person); });
    }

    Stored<void> add_invitation(const hub::Invitation& invitation) override {
        return done(write<bool>(Moment{}, [&](Connection& connection, Moment) {
            sqlite::add_invitation(connection, invitation);
            return true;
        }));
    }

    Stored<std::optional<hub::Key>> accept_invitation(const hub::Digest& digest, hub::Key key, const std::string& name,
                                                      Moment now) override {
        return write<std::optional<hub::Key>>(now, [&](Connection& connection, Moment) {
            return sqlite::accept_invitation(connection, digest, key, name, now);
        });
    }

    Stored<std::string> setting(const std::string& name) override {
        return read([&](Connection& connection) {
            Rows rows(connection.bound("SELECT value FROM setting WHERE name = ?", name));
            return rows.next() ? rows.column(0).getString() : std::string();
        });
    }

    Stored<void> set_setting(const std::string& name, const std::string& value) override {
        return done(write<bool>(Moment{}, [&](Connection& connection, Moment) {
            connection
                .bound(
                    "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                    name, value)
                .exec();
            return true;
        }));
    }

private:
    static Stored<void> done(const Stored<bool>& outcome) {
        if (!outcome) return tl::unexpected(outcome.error());
        return {};
    }

    template <class Result, class Work>
    Stored<Result> write(Moment now, const Work& work) {
        std::optional<Result> result;
        try {
            writer_.run([&](Connection& connection, Moment stored) { result = work(connection, stored); }, now);
        } catch (const SQLite::Exception& fault) {
            return tl::unexpected(error_from(fault));
        }
        return *std::move(result);
    }

    template <class Work>
    auto read(const Work& work) -> Stored<std::invoke_result_t<Work, Connection&>> {
        try {
            std::unique_ptr<Connection> connection = readers_.take();
            auto result = work(*connection);
            readers_.give_back(std::move(connection));
            return result;
        } catch (const SQLite::Exception& fault) {
            return tl::unexpected(error_from(fault));
        }
    }

    GroupCommit writer_;
    Names names_;      // of the writing connection, used under its lock
    Readers readers_;  // closed before the writer, which then leaves one file behind
};

}  // namespace

tl::expected<std::unique_ptr<hub::Store>, std::string> open_store(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / "hub.sqlite";
    try {
        Connection writer(file, Connection::Use::writing);
        migrate(writer.database(), file);
        const Moment last = last_stored(writer);
        return std::make_unique<SqliteStore>(file, std::move(writer), last);
    } catch (const SQLite::Exception& fault) {
        return tl::unexpected(fmt::format("{} cannot be opened: {}", file.string(), fault.what()));
    } catch (const std::runtime_error& fault) {
        return tl::unexpected(std::string(fault.what()));
    }
}

}  // namespace sqlite
