/// Copies of the record, kept in `folder`/backups as progress-<UTC>.sqlite.
#pragma once

#include "player/state/record.h"
#include "player/store/error.h"

#include <SQLiteCpp/Database.h>
#include <tl/expected.hpp>

#include <filesystem>
#include <vector>

namespace store {

/// A week of days with work in them: of each its newest backup, and of the last day a few.
constexpr std::size_t days_kept = 7;
constexpr std::size_t kept_of_last_day = 3;

struct Backup {
    std::filesystem::path file;
    state::TimePoint made;
};

/// Newest first. Files with any other name are not looked at.
std::vector<Backup> backups(const std::filesystem::path& folder);

/// True when none was made on this UTC day.
bool is_backup_due(const std::filesystem::path& folder, state::TimePoint now);

/// Copies through SQLite's backup interface, checks the copy, gives it its name for good, and only then removes older
/// ones. Says where it is.
tl::expected<std::filesystem::path, Error> back_up(SQLite::Database& source, const std::filesystem::path& folder,
                                                   state::TimePoint now);

}  // namespace store
