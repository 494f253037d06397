#include "player/store/lock.h"

#include "player/store/database.h"

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>
#include <unistd.h>

#include <fstream>

namespace store {
namespace {

std::filesystem::path holder_file(const std::filesystem::path& folder) {
    return folder / "progress.holder";
}

}  // namespace

tl::expected<Lock, Error> Lock::take(const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / "progress.lock";
    auto file = guarded(Deed::opening, record_file(folder), [&]() -> std::unique_ptr<SQLite::Database> {
        auto database = std::make_unique<SQLite::Database>(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        const int result = database->tryExec("BEGIN EXCLUSIVE");  // never committed: the transaction is the lock
        if (result == SQLITE_BUSY) return nullptr;
        if (result != SQLITE_OK) throw SQLite::Exception(database->getHandle(), result);
        return database;
    });
    if (!file) return tl::unexpected(std::move(file).error());
    if (*file == nullptr) {
        return tl::unexpected(Error{Error::Kind::in_use,
                                    "Your work is already open in another Mooring window. Nothing is lost; go to that "
                                    "window, or open this one to read only."});
    }
    // The lock holds without it, so a full disk is no reason to stop here.
    std::ofstream(holder_file(folder)) << getpid() << '\n';
    return Lock(std::move(*file));
}

Lock::Lock(std::unique_ptr<SQLite::Database> file) : file_(std::move(file)) {}
Lock::Lock(Lock&&) noexcept = default;
Lock& Lock::operator=(Lock&&) noexcept = default;
Lock::~Lock() = default;

std::optional<int> holder(const std::filesystem::path& folder) {
    int process = 0;
    if (!(std::ifstream(holder_file(folder)) >> process)) return std::nullopt;
    return process;
}

}  // namespace store
