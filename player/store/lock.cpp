#include "player/store/lock.h"

#include "player/store/database.h"

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

namespace store {

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
    return Lock(std::move(*file));
}

Lock::Lock(std::unique_ptr<SQLite::Database> file) : file_(std::move(file)) {}
Lock::Lock(Lock&&) noexcept = default;
Lock& Lock::operator=(Lock&&) noexcept = default;
Lock::~Lock() = default;

}  // namespace store
