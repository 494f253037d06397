/// How a package lies in its file: an SQLite database of exactly these tables (https://sqlite.org/sqlar.html).
#pragma once

#include "content/package/package.h"

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace package {

constexpr int format_version = 1;           ///< raised when a reader of this one could not understand it
constexpr int application_id = 0x4D6F6F72;  ///< "Moor", for `file` and for us
constexpr int page_bytes = 4096;
constexpr long long plain_file_mode = 0100644;  ///< what every entry has, whoever packed it
constexpr long long no_time = 0;

/// One table. `sql` is compared letter by letter with what a file holds.
struct Table {
    std::string_view name;
    std::string_view sql;
};
constexpr std::array<Table, 3> tables = {
    {{"sqlar", "CREATE TABLE sqlar(name TEXT PRIMARY KEY, mode INT, mtime INT, sz INT, data BLOB)"},
     {"mooring_package", "CREATE TABLE mooring_package(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID"},
     {"mooring_answer_key", "CREATE TABLE mooring_answer_key(question INTEGER PRIMARY KEY, digest TEXT)"}}};

/// The rows of mooring_package, its seal among them: a digest over all the others and the answer keys.
std::map<std::string, std::string> notes_of(const Package& package);

}  // namespace package
