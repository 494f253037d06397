/// A thread's own connection to the record that a ProgressStore has open for writing.
#pragma once

#include "player/store/database.h"
#include "player/store/statements.h"

#include <filesystem>

namespace store {

struct SecondConnection {
    /// Throws SQLite::Exception.
    explicit SecondConnection(const std::filesystem::path& folder)
        : file(record_file(folder)), database(open_existing(file)) {}

    std::filesystem::path file;
    SQLite::Database database;
    Statements statements{database};
};

}  // namespace store
