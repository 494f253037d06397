/// Connections to a file of records: how they are opened, and whether the file is fit to be.
#pragma once

#include "player/store/guarded.h"

#include <SQLiteCpp/Database.h>

#include <filesystem>

namespace store {

/// The file of one person's record in their folder.
std::filesystem::path record_file(const std::filesystem::path& folder);

/// Opens or creates the file for writing: WAL, synchronous=FULL, foreign keys. Throws SQLite::Exception.
SQLite::Database open_for_writing(const std::filesystem::path& file);

/// The same for a file that is there and was made ready by `open_for_writing`. Throws SQLite::Exception.
SQLite::Database open_existing(const std::filesystem::path& file);

/// A copy in memory of the file as it is now. Throws SQLite::Exception.
SQLite::Database copy_in_memory(const std::filesystem::path& file);

/// Copies everything in `source` over `destination` through SQLite's backup interface. Throws SQLite::Exception.
void copy(SQLite::Database& destination, SQLite::Database& source);

/// What opening a file will meet.
enum class Condition {
    absent,   ///< no file, or an empty one without a log
    sound,    ///< Mooring's, its schema known; passes SQLite's quick check and can be read
    newer,    ///< Mooring's, of a schema that only a newer one knows
    damaged,  ///< anything else
};

/// Looks without changing anything. Fails when the file cannot be read at all.
tl::expected<Condition, Error> inspect(const std::filesystem::path& file);

/// The write-ahead log that SQLite keeps beside a file.
std::filesystem::path log_of(std::filesystem::path file);

}  // namespace store
