#include "hub/sqlite/connection.h"

#include "hub/sqlite/schema.h"
#include "records/file/device_key.h"

#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace sqlite {
namespace {

/// Another process has the file for moments only: the command line, a backup.
constexpr int busy_timeout_ms = 10'000;

/// Every new statement touches a random page of the index of ids; these hold the pages of some two million.
constexpr int writing_cache_kib = 64 << 10;

/// 16 MiB: the pages that every batch writes again are copied into the file once for many batches.
constexpr int checkpoint_pages = 4096;

/// What 001_statements.sql writes.
constexpr int application_id = 0x4D487562;

int flags_for(Connection::Use use) {
    const int way =
        use == Connection::Use::writing ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE : SQLite::OPEN_READONLY;
    return way | SQLite::OPEN_NOMUTEX;  // one thread at a time has it anyway
}

/// fingerprint(KEY) in SQL: that of a laptop's key, without blanks. 018_carried.sql asks for it.
void fingerprint(sqlite3_context* context, int, sqlite3_value** values) {
    records_file::PublicKey key{};
    const auto* bytes = static_cast<const unsigned char*>(sqlite3_value_blob(values[0]));
    if (static_cast<std::size_t>(sqlite3_value_bytes(values[0])) != key.size()) return;  // NULL
    std::copy_n(bytes, key.size(), key.begin());
    std::string text = records_file::fingerprint(key);
    std::erase(text, ' ');
    sqlite3_result_text(context, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

}  // namespace

Connection::Connection(const std::filesystem::path& file, Use use)
    : database_(file.string(), flags_for(use), busy_timeout_ms) {
    if (use == Use::reading) return;
    database_.exec("PRAGMA journal_mode = WAL");
    database_.exec("PRAGMA synchronous = FULL");
    database_.exec("PRAGMA foreign_keys = ON");
    database_.exec("PRAGMA secure_delete = ON");  // who is removed leaves nothing behind
    database_.exec(fmt::format("PRAGMA cache_size = -{}", writing_cache_kib));
    database_.exec(fmt::format("PRAGMA wal_autocheckpoint = {}", checkpoint_pages));
}

SQLite::Statement& Connection::prepared(std::string_view sql) {
    constexpr std::size_t most = 500;  // each part of the store has a few dozen shapes of queries, some many more
    if (const auto known = prepared_.find(sql); known != prepared_.end()) {
        known->second.tryReset();
        known->second.clearBindings();
        return known->second;
    }
    if (prepared_.size() >= most) prepared_.clear();
    const std::string text(sql);
    return prepared_.try_emplace(text, database_, text).first->second;
}

void migrate(SQLite::Database& database, const std::filesystem::path& file) {
    const int application = database.execAndGet("PRAGMA application_id").getInt();
    const bool is_empty = database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
    if (application != application_id && !is_empty) {
        throw std::runtime_error(fmt::format("{} is not a file of mooring-hub", file.string()));
    }
    const int newest = static_cast<int>(schema_steps().size());
    const auto version = [&] { return database.execAndGet("PRAGMA user_version").getInt(); };
    if (version() > newest) {
        throw std::runtime_error(
            fmt::format("{} was written by a newer mooring-hub; please run that one", file.string()));
    }
    database.createFunction("fingerprint", 1, true, nullptr, &fingerprint);
    while (version() < newest) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const int next = version() + 1;  // asked again: another process may have been first
        if (next > newest) return;
        database.exec(std::string(schema_steps()[static_cast<std::size_t>(next) - 1]));
        database.exec(fmt::format("PRAGMA user_version = {}", next));
        transaction.commit();
    }
}

}  // namespace sqlite
