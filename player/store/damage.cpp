#include "player/store/damage.h"

#include "player/store/backup.h"
#include "player/store/database.h"
#include "player/store/durable.h"
#include "player/store/utc_stamp.h"

namespace store {
namespace {

std::filesystem::path beside(std::filesystem::path file, const char* ending) {
    return file += ending;
}

}  // namespace

tl::expected<std::filesystem::path, Error> set_aside(const std::filesystem::path& file, state::TimePoint now) {
    const std::filesystem::path aside = file.parent_path() / ("progress.damaged-" + utc_stamp(now) + ".sqlite");
    std::error_code fault;
    // The file goes first: were it to lose its log alone, it might pass for an older, sound one.
    for (const char* ending : {"", "-wal", "-journal"}) {
        if (!std::filesystem::exists(beside(file, ending), fault)) continue;
        fault = rename_durably(beside(file, ending), beside(aside, ending));
        if (fault) return tl::unexpected(error_from(fault, Deed::opening, file));
    }
    std::filesystem::remove(beside(file, "-shm"), fault);  // an index of the log, made anew by SQLite
    return aside;
}

tl::expected<std::optional<state::TimePoint>, Error> restore_newest_backup(const std::filesystem::path& file) {
    const std::filesystem::path restoring = beside(file, ".restoring");
    for (const Backup& backup : backups(file.parent_path())) {
        const auto condition = inspect(backup.file);
        if (!condition || *condition != Condition::sound) continue;
        std::error_code fault;
        std::filesystem::copy_file(backup.file, restoring, std::filesystem::copy_options::overwrite_existing, fault);
        if (!fault) fault = sync(restoring);
        if (!fault) fault = rename_durably(restoring, file);
        if (fault) return tl::unexpected(error_from(fault, Deed::opening, file));
        return backup.made;
    }
    return std::nullopt;
}

}  // namespace store
