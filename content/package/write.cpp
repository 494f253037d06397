#include "content/package/digest.h"
#include "content/package/file.h"
#include "content/package/layout.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <memory>
#include <new>

namespace package {
namespace {

void insert_files(SQLite::Database& database, const Files& files) {
    SQLite::Statement insert(database, "INSERT INTO sqlar VALUES (?, ?, ?, ?, ?)");
    for (const auto& [name, bytes] : files) {
        insert.bindNoCopy(1, name);
        insert.bind(2, static_cast<int64_t>(plain_file_mode));
        insert.bind(3, static_cast<int64_t>(no_time));
        insert.bind(4, static_cast<int64_t>(bytes.size()));
        insert.bindNoCopy(5, static_cast<const void*>(bytes.data()), static_cast<int>(bytes.size()));
        insert.exec();
        insert.reset();
    }
}

void insert_notes(SQLite::Database& database, const Package& package) {
    SQLite::Statement insert(database, "INSERT INTO mooring_package VALUES (?, ?)");
    for (const auto& [key, value] : notes_of(package)) {
        insert.bindNoCopy(1, key);
        insert.bindNoCopy(2, value);
        insert.exec();
        insert.reset();
    }
    SQLite::Statement insert_key(database, "INSERT INTO mooring_answer_key VALUES (?, ?)");
    for (const auto& [question, digest] : package.answer_keys) {
        insert_key.bind(1, question);
        insert_key.bindNoCopy(2, digest);
        insert_key.exec();
        insert_key.reset();
    }
}

std::string serialised(SQLite::Database& database) {
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, void (*)(void*)> bytes(
        sqlite3_serialize(database.getHandle(), "main", &size, 0), sqlite3_free);
    if (bytes == nullptr) throw std::bad_alloc();
    return std::string(reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size));
}

}  // namespace

std::map<std::string, std::string> notes_of(const Package& package) {
    std::map<std::string, std::string> notes = {
        {"format", std::to_string(format_version)},
        {"id", package.label.id},
        {"version", std::to_string(package.label.version)},
        {"language", package.label.language},
        {"title", package.label.title},
        {"digest", package.digest},
    };
    Digest seal;
    for (const auto& [key, value] : notes) {
        seal.add(key);
        seal.add(value);
    }
    for (const auto& [question, digest] : package.answer_keys) {
        seal.add(std::to_string(question));
        seal.add(digest);
    }
    notes.emplace("seal", seal.hex());
    return notes;
}

std::string to_bytes(const Package& package) {
    // Made in memory, so that neither the file system nor what stood under the name before leaves a trace in it.
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(fmt::format("PRAGMA page_size = {}", page_bytes));
    database.exec("PRAGMA auto_vacuum = NONE");
    database.exec("PRAGMA encoding = 'UTF-8'");
    SQLite::Transaction transaction(database);
    database.exec(fmt::format("PRAGMA application_id = {}", application_id));
    database.exec(fmt::format("PRAGMA user_version = {}", format_version));
    for (const Table& table : tables) database.exec(std::string(table.sql));
    insert_files(database, package.files);
    insert_notes(database, package);
    transaction.commit();
    return serialised(database);
}

tl::expected<std::size_t, std::string> save_package(const Package& package, const std::filesystem::path& file) {
    const std::string bytes = to_bytes(package);
    if (const std::error_code why = replace_file(file, bytes))
        return tl::unexpected(fmt::format("could not write '{}': {}", file.generic_string(), why.message()));
    return bytes.size();
}

}  // namespace package
