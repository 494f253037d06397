#include "content/package/file.h"
#include "content/package/layout.h"
#include "content/package/names.h"
#include "content/pictures.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <vector>

namespace package {
namespace {

constexpr std::size_t megabyte = std::size_t{1024} * 1024;

/// The largest file that is looked at: all contents, and room for tables, names and half-filled pages.
constexpr std::size_t most_file_bytes = most_total_bytes + std::size_t{8} * 1024 * 1024;

/// Steps of SQLite's machine, in thousands, that reading may take: a package of the most files takes some hundreds.
constexpr int most_thousand_steps = 10'000;

constexpr std::string_view not_ours = "it is not a Mooring package";
constexpr std::string_view damaged = "it is damaged: fetch or copy it again";

/// A reason to refuse the package, on its way out of the reading functions below.
struct Refusal {
    std::string sentence;
};

[[noreturn]] void refuse(std::string_view sentence) {
    throw Refusal{std::string(sentence)};
}

/// A big-endian number in SQLite's header (https://sqlite.org/fileformat2.html, §1.3).
std::uint32_t header_number(std::string_view bytes, std::size_t offset) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) number = number << 8 | static_cast<unsigned char>(bytes[offset + i]);
    return number;
}

/// What the first hundred bytes tell, before SQLite sees any of it.
void check_header(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.size() < 100 || bytes.substr(0, 16) != "SQLite format 3\0"sv) refuse(not_ours);
    if (header_number(bytes, 68) != application_id) refuse(not_ours);
    if (header_number(bytes, 60) > format_version)
        refuse("a newer Mooring made it, which this one cannot read: bring Mooring up to date");
    if (bytes.size() > most_file_bytes) refuse(fmt::format("it has more than {} MB", most_file_bytes / megabyte));
    // Pages of 4096 bytes, a rollback journal, nothing reserved, payload fractions as ever.
    const bool is_plain = bytes.substr(16, 8) == "\x10\0\x01\x01\0\x40\x20\x20"sv;
    const bool is_utf8 = header_number(bytes, 56) == SQLITE_UTF8;
    const bool vacuums_itself = header_number(bytes, 52) != 0;
    if (!is_plain || !is_utf8 || vacuums_itself || header_number(bytes, 60) != format_version) refuse(damaged);
    if (header_number(bytes, 28) * std::uint64_t{page_bytes} != bytes.size())
        refuse("it is not whole: fetch or copy it again");
}

int count_down(void* left) {
    return --*static_cast<int*>(left) < 0;
}

/// The bytes as a database that cannot be changed and in which nothing but plain tables works.
SQLite::Database opened(std::string_view bytes, int& thousand_steps_left) {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE);
    sqlite3* handle = database.getHandle();
    auto* data = reinterpret_cast<unsigned char*>(const_cast<char*>(bytes.data()));  // only read: READONLY
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    if (sqlite3_deserialize(handle, "main", data, size, size, SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
        refuse(damaged);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, static_cast<int>(content::most_text_bytes) + page_bytes);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 4096);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_progress_handler(handle, 1000, count_down, &thousand_steps_left);
    database.exec("PRAGMA cell_size_check = ON");
    database.exec("PRAGMA mmap_size = 0");
    return database;
}

/// The tables are ours and nothing else is there: no view, trigger or virtual table can stand in for one.
void check_tables(SQLite::Database& database) {
    using Row = std::array<std::string, 4>;
    std::vector<Row> wanted = {{"index", "sqlite_autoindex_sqlar_1", "sqlar", ""}};
    for (const Table& table : tables)
        wanted.push_back({"table", std::string(table.name), std::string(table.name), std::string(table.sql)});
    std::vector<Row> there;
    SQLite::Statement rows(database, "SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_schema");
    while (there.size() <= wanted.size() && rows.executeStep())
        there.push_back({rows.getColumn(0).getString(), rows.getColumn(1).getString(), rows.getColumn(2).getString(),
                         rows.getColumn(3).getString()});
    std::sort(wanted.begin(), wanted.end());
    std::sort(there.begin(), there.end());
    if (there != wanted) refuse("its tables are not those of a Mooring package");
    if (database.execAndGet("PRAGMA integrity_check(1)").getString() != "ok") refuse(damaged);
}

bool is_integer(const SQLite::Column& column, long long value) {
    return column.isInteger() && column.getInt64() == value;
}

Files read_files(SQLite::Database& database) {
    Files files;
    std::size_t total = 0;
    SQLite::Statement rows(database, "SELECT name, mode, mtime, sz, data FROM sqlar");
    while (rows.executeStep()) {
        const SQLite::Column data = rows.getColumn(4);
        const auto size = static_cast<std::size_t>(data.getBytes());
        if (!rows.getColumn(0).isText() || !data.isBlob()) refuse(damaged);
        const std::string name = rows.getColumn(0).getString();
        if (auto objection = objection_to_name(name)) refuse(*objection);
        if (!is_integer(rows.getColumn(1), plain_file_mode))
            refuse(fmt::format("its file '{}' is not a plain file", name));
        if (!is_integer(rows.getColumn(2), no_time) || !is_integer(rows.getColumn(3), static_cast<long long>(size)))
            refuse(fmt::format("its file '{}' is not stored as packages store files", name));
        total += size;
        if (total > most_total_bytes || files.size() >= most_files)
            refuse(fmt::format("it has more than {} files or {} MB", most_files, most_total_bytes / megabyte));
        files.emplace(name, std::string(static_cast<const char*>(data.getBlob()), size));
    }
    if (auto objection = objection_to_files(files)) refuse(*objection);
    return files;
}

std::map<std::string, std::string> read_notes(SQLite::Database& database) {
    std::map<std::string, std::string> notes;
    SQLite::Statement rows(database, "SELECT key, value FROM mooring_package");
    while (rows.executeStep()) notes.emplace(rows.getColumn(0).getString(), rows.getColumn(1).getString());
    return notes;
}

AnswerKeys read_answer_keys(SQLite::Database& database) {
    AnswerKeys keys;
    SQLite::Statement rows(database, "SELECT question, digest FROM mooring_answer_key");
    while (rows.executeStep()) {
        const SQLite::Column question = rows.getColumn(0);
        if (!is_integer(question, question.getInt())) refuse(damaged);  // more than 32 bits
        keys.emplace(question.getInt(), rows.getColumn(1).getString());
    }
    return keys;
}

Package read_package(std::string_view bytes) {
    check_header(bytes);
    int thousand_steps_left = most_thousand_steps;
    SQLite::Database database = opened(bytes, thousand_steps_left);
    check_tables(database);
    Package package;
    package.files = read_files(database);
    package.digest = contents_digest(package.files);
    std::optional<Label> label = label_of(package.files.at("module.md"));
    if (!label) refuse("the metadata of its module.md has errors");
    package.label = std::move(*label);
    package.answer_keys = read_answer_keys(database);
    // What is written on it must be what it holds, and the seal holds it all together.
    if (read_notes(database) != notes_of(package)) refuse(damaged);
    return package;
}

}  // namespace

tl::expected<Package, std::string> from_bytes(std::string_view bytes) {
    try {
        return read_package(bytes);
    } catch (const Refusal& refusal) {
        return tl::unexpected(refusal.sentence);
    } catch (const SQLite::Exception& fault) {
        if ((fault.getErrorCode() & 0xFF) == SQLITE_NOMEM)
            return tl::unexpected(std::string("there is not enough memory to read it"));
        return tl::unexpected(std::string(damaged));
    }
}

tl::expected<Package, std::string> open_package(const std::filesystem::path& file) {
    const auto refused = [&](const std::string& why) {
        return tl::unexpected(fmt::format("could not open '{}': {}", file.generic_string(), why));
    };
    const auto bytes = read_file(file, most_file_bytes + 1);
    if (!bytes) return refused(bytes.error().message());
    auto package = from_bytes(*bytes);
    if (!package) return refused(package.error());
    return package;
}

}  // namespace package
