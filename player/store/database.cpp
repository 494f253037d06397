#include "player/store/database.h"

#include "player/store/migrations.h"
#include "player/store/record_reader.h"

#include <SQLiteCpp/Backup.h>
#include <fmt/format.h>
#include <sqlite3.h>

namespace store {
namespace {

/// Long enough for a backup tool that locks the file for a moment; short enough to be told about.
constexpr int busy_timeout_ms = 2000;

/// The file as an SQLite address that promises nobody will change it, so that no log is looked for or made.
std::string immutable_address(const std::filesystem::path& file) {
    std::string address = "file:";
    const std::string path = std::filesystem::absolute(file).generic_string();
    if (!path.starts_with('/')) address += '/';  // file:/C:/…
    for (const char byte : path) {
        if (byte == '%' || byte == '?' || byte == '#') {
            address += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
        } else {
            address += byte;
        }
    }
    return address + "?immutable=1";
}

/// A connection through which neither the file nor its log can change.
SQLite::Database open_for_reading(const std::filesystem::path& file) {
    // A file without a log is whole by itself, and may lie where SQLite could not make one. With a log, the log's
    // newest pages count too.
    std::error_code unreadable;
    if (std::filesystem::exists(log_of(file), unreadable)) {
        return SQLite::Database(file.string(), SQLite::OPEN_READONLY, busy_timeout_ms);
    }
    return SQLite::Database(immutable_address(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI, busy_timeout_ms);
}

bool is_damage(const SQLite::Exception& fault) {
    const int code = fault.getErrorCode() & 0xFF;
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

Condition condition_of(SQLite::Database& database) {
    if (!is_ours(database)) return Condition::damaged;
    // Asked before the check, which could take a schema for damaged that only a newer SQLite can read.
    if (schema_version(database) > newest_version()) return Condition::newer;
    if (database.execAndGet("PRAGMA quick_check(1)").getString() != "ok") return Condition::damaged;
    const bool is_readable = schema_version(database) < newest_version() || read_record(database);
    return is_readable ? Condition::sound : Condition::damaged;
}

}  // namespace

std::filesystem::path record_file(const std::filesystem::path& folder) {
    return folder / "progress.sqlite";
}

SQLite::Database open_for_writing(const std::filesystem::path& file) {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busy_timeout_ms);
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = FULL");
    database.exec("PRAGMA foreign_keys = ON");
    return database;
}

SQLite::Database open_existing(const std::filesystem::path& file) {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE, busy_timeout_ms);
    database.exec("PRAGMA synchronous = FULL");
    database.exec("PRAGMA foreign_keys = ON");
    return database;
}

SQLite::Database copy_in_memory(const std::filesystem::path& file) {
    SQLite::Database source = open_for_reading(file);
    SQLite::Database memory(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    copy(memory, source);
    return memory;
}

void copy(SQLite::Database& destination, SQLite::Database& source) {
    SQLite::Backup backup(destination, source);
    const int result = backup.executeStep();
    if (result != SQLITE_DONE) throw SQLite::Exception("the copy stopped halfway", result);
}

tl::expected<Condition, Error> inspect(const std::filesystem::path& file) {
    std::error_code unreadable;
    const bool is_empty =
        !std::filesystem::exists(file, unreadable) || std::filesystem::file_size(file, unreadable) == 0;
    if (unreadable) return tl::unexpected(error_from(unreadable, Deed::opening, file));
    if (is_empty) {
        const bool has_log = std::filesystem::exists(log_of(file), unreadable);
        return has_log ? Condition::damaged : Condition::absent;
    }
    return guarded(Deed::opening, file, [&] {
        try {
            // Through a connection that may only read, SQLite leaves CHECK constraints out of its quick check.
            SQLite::Database copy = copy_in_memory(file);
            return condition_of(copy);
        } catch (const SQLite::Exception& fault) {
            if (is_damage(fault)) return Condition::damaged;
            throw;
        }
    });
}

std::filesystem::path log_of(std::filesystem::path file) {
    return file += "-wal";
}

}  // namespace store
