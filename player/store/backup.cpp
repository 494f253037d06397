#include "player/store/backup.h"

#include "player/store/database.h"
#include "player/store/durable.h"
#include "player/store/private_file.h"
#include "player/store/utc_stamp.h"

#include <algorithm>
#include <chrono>
#include <optional>

namespace store {
namespace {

constexpr std::string_view prefix = "progress-";
constexpr std::string_view suffix = ".sqlite";

std::filesystem::path backup_folder(const std::filesystem::path& folder) {
    return folder / "backups";
}

std::optional<state::TimePoint> time_in(std::string_view name) {
    if (!name.starts_with(prefix) || !name.ends_with(suffix) || name.size() < prefix.size() + suffix.size()) {
        return std::nullopt;
    }
    return parse_utc_stamp(name.substr(prefix.size(), name.size() - prefix.size() - suffix.size()));
}

void remove_old(const std::filesystem::path& folder) {
    std::error_code kept_longer;  // one that cannot be removed costs room and nothing else
    std::optional<std::chrono::sys_days> day;
    std::size_t days = 0, of_day = 0;
    for (const Backup& backup : backups(folder)) {
        const auto made = std::chrono::floor<std::chrono::days>(backup.made);
        days += made == day ? 0 : 1;
        of_day = made == day ? of_day + 1 : 1;
        day = made;
        const bool is_kept = days <= days_kept && of_day <= (days == 1 ? kept_of_last_day : 1);
        if (!is_kept) std::filesystem::remove(backup.file, kept_longer);
    }
}

}  // namespace

std::vector<Backup> backups(const std::filesystem::path& folder) {
    std::vector<Backup> found;
    std::error_code none;
    for (std::filesystem::directory_iterator entry(backup_folder(folder), none), end; !none && entry != end;
         entry.increment(none)) {
        if (const auto made = time_in(entry->path().filename().string())) found.push_back({entry->path(), *made});
    }
    std::sort(found.begin(), found.end(),
              [](const Backup& left, const Backup& right) { return left.made > right.made; });
    return found;
}

bool is_backup_due(const std::filesystem::path& folder, state::TimePoint now) {
    using std::chrono::days, std::chrono::floor;
    const std::vector<Backup> all = backups(folder);
    return all.empty() || floor<days>(all.front().made) != floor<days>(now);
}

tl::expected<std::filesystem::path, Error> back_up(SQLite::Database& source, const std::filesystem::path& folder,
                                                   state::TimePoint now) {
    const std::filesystem::path kept =
        backup_folder(folder) / std::string(prefix).append(utc_stamp(now)).append(suffix);
    const std::filesystem::path unfinished = backup_folder(folder) / "unfinished.sqlite";

    std::error_code fault;
    std::filesystem::create_directories(backup_folder(folder), fault);
    if (!fault) std::filesystem::remove(unfinished, fault);  // left by a process that was ended halfway
    if (!fault) fault = make_private(unfinished);
    if (fault) return tl::unexpected(error_from(fault, Deed::backing_up, kept));

    const auto copied = guarded(Deed::backing_up, kept, [&] {
        SQLite::Database destination(unfinished.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        copy(destination, source);
        destination.exec("PRAGMA journal_mode = DELETE");  // one file, readable anywhere
    });
    if (!copied) return tl::unexpected(copied.error());

    const auto condition = inspect(unfinished);
    if (!condition) return tl::unexpected(condition.error());
    if (*condition != Condition::sound) return tl::unexpected(damaged(Deed::backing_up, record_file(folder)));
    fault = rename_durably(unfinished, kept);
    if (!fault) fault = sync(folder);  // the folder of backups may be new itself
    if (fault) return tl::unexpected(error_from(fault, Deed::backing_up, kept));
    remove_old(folder);
    return kept;
}

}  // namespace store
