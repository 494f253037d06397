/// One writer per folder: a lock that the operating system frees when its process ends, however it ends.
#pragma once

#include "player/store/error.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <memory>

namespace SQLite {
class Database;
}

namespace store {

/// Held for as long as it lives. The lock is that of an empty SQLite file, `folder`/progress.lock, because SQLite
/// already knows every system's own way to lock a file.
class Lock {
public:
    /// Fails with in_use when another store has it, in this process or another.
    static tl::expected<Lock, Error> take(const std::filesystem::path& folder);

    Lock(Lock&&) noexcept;
    Lock& operator=(Lock&&) noexcept;
    ~Lock();

private:
    explicit Lock(std::unique_ptr<SQLite::Database> file);
    std::unique_ptr<SQLite::Database> file_;
};

}  // namespace store
