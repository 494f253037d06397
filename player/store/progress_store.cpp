#include "player/store/progress_store.h"

#include "player/store/backup.h"
#include "player/store/change_writer.h"
#include "player/store/damage.h"
#include "player/store/database.h"
#include "player/store/lock.h"
#include "player/store/migrations.h"
#include "player/store/outbox_writer.h"
#include "player/store/past_reader.h"
#include "player/store/private_file.h"
#include "player/store/record_reader.h"
#include "player/store/utc_stamp.h"

#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <optional>
#include <set>
#include <variant>

namespace store {
namespace {

state::TimePoint now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Error newer_version(const std::filesystem::path& file) {
    return {Error::Kind::newer_version,
            fmt::format("Your saved work in {} was written by a newer Mooring. It is safe and was not touched; please "
                        "open it with the newest Mooring.",
                        file.string())};
}

Error nothing_to_restore(const std::filesystem::path& file, const std::filesystem::path& aside) {
    return {Error::Kind::damaged,
            fmt::format("Your saved work in {} is damaged and there is no good backup. The damaged file is kept as {}; "
                        "start Mooring again to begin afresh.",
                        file.string(), aside.filename().string())};
}

Error only_reading(std::string_view beginning) {
    return {Error::Kind::read_only,
            fmt::format("{} because this window was opened to read only. What was saved before is safe; please go on "
                        "in the window that can save.",
                        beginning)};
}

/// Reflections are private, whoever may look into the folder. What SQLite keeps beside the file gets the file's rights.
void take_rights_away(const std::filesystem::path& file) {
    std::error_code none;
    std::vector<std::filesystem::path> all{file, log_of(file), file.string() + "-shm"};
    for (const Backup& backup : backups(file.parent_path())) all.push_back(backup.file);
    for (const std::filesystem::path& one : all)
        if (std::filesystem::exists(one, none)) none = make_private(one);
}

/// Leaves a sound file of a known version, or none. Notes say what had to be done for that.
tl::expected<Notes, Error> make_sound(const std::filesystem::path& file) {
    const auto condition = inspect(file);
    if (!condition) return tl::unexpected(condition.error());
    if (*condition == Condition::sound) return Notes{};
    if (*condition == Condition::newer) return tl::unexpected(newer_version(file));

    std::filesystem::path aside;
    if (*condition == Condition::damaged) {
        const auto moved = set_aside(file, now());
        if (!moved) return tl::unexpected(moved.error());
        aside = *moved;
    }
    const auto restored = restore_newest_backup(file);
    if (!restored) return tl::unexpected(restored.error());
    if (*condition == Condition::absent) {
        if (!*restored) return Notes{};
        return Notes{
            fmt::format("The file with your saved work was missing, so the backup of {} was restored. Anything "
                        "saved after that is not in it.",
                        utc_words(**restored))};
    }
    if (!*restored) return tl::unexpected(nothing_to_restore(file, aside));
    return Notes{
        fmt::format("The file with your saved work was damaged, so the backup of {} was restored. Anything saved "
                    "after that is not in it; the damaged file is kept as {}.",
                    utc_words(**restored), aside.filename().string())};
}

/// The newest schema, with the person in it.
void prepare(SQLite::Database& database, const std::string& new_actor) {
    migrate(database);
    Statements(database).run("INSERT INTO person (id, actor) VALUES (1, ?) ON CONFLICT DO NOTHING", new_actor);
}

/// The file's own connection. A backup comes before a change of schema and on the first opening of a day.
tl::expected<SQLite::Database, Error> open_prepared(const std::filesystem::path& file, const std::string& new_actor,
                                                    Notes& notes) {
    return guarded(Deed::opening, file, [&] {
        SQLite::Database database = open_for_writing(file);
        const std::filesystem::path folder = file.parent_path();
        const int version = schema_version(database);
        const bool has_work = version > 0;
        if (has_work && (version < newest_version() || is_backup_due(folder, now()))) {
            const auto backup = back_up(database, folder, now());
            if (!backup) notes.push_back(backup.error().sentence);
        }
        prepare(database, new_actor);
        return database;
    });
}

/// A copy in memory, which can be brought to the newest schema wherever the file lies and whoever has it open.
tl::expected<SQLite::Database, Error> open_copy(const std::filesystem::path& file, const std::string& new_actor) {
    const auto condition = inspect(file);
    if (!condition) return tl::unexpected(condition.error());
    if (*condition == Condition::newer) return tl::unexpected(newer_version(file));
    if (*condition == Condition::damaged) return tl::unexpected(damaged(Deed::reading, file));
    return guarded(Deed::reading, file, [&] {
        SQLite::Database database = *condition == Condition::absent
                                        ? SQLite::Database(":memory:", SQLite::OPEN_READWRITE)
                                        : copy_in_memory(file);
        prepare(database, new_actor);
        return database;
    });
}

}  // namespace

struct ProgressStore::Impl {
    std::filesystem::path folder;
    std::optional<Lock> lock;  ///< none when opened to read only
    Notes notes;
    SQLite::Database database;
    Statements statements{database};

    Impl(std::filesystem::path in_folder, std::optional<Lock> taken_lock, Notes given_notes, SQLite::Database opened)
        : folder(std::move(in_folder)),
          lock(std::move(taken_lock)),
          notes(std::move(given_notes)),
          database(std::move(opened)) {}

    std::filesystem::path file() const { return record_file(folder); }

    /// False when a rule of the schema forbids it; then nothing of it was written.
    bool could_write_arrival(const state::Change& change) {
        database.exec("SAVEPOINT arrival");
        try {
            write_arrival(statements, change);
        } catch (const SQLite::Exception& fault) {
            if ((fault.getErrorCode() & 0xFF) != SQLITE_CONSTRAINT) throw;
            database.exec("ROLLBACK TO arrival");
            database.exec("RELEASE arrival");
            return false;
        }
        database.exec("RELEASE arrival");
        return true;
    }
};

tl::expected<ProgressStore, Error> ProgressStore::open(const std::filesystem::path& folder, Mode mode,
                                                       std::string new_actor) {
    const std::filesystem::path file = record_file(folder);
    if (mode == Mode::read_only) {
        auto database = open_copy(file, new_actor);
        if (!database) return tl::unexpected(std::move(database).error());
        return ProgressStore(std::make_unique<Impl>(folder, std::nullopt, Notes{}, std::move(*database)));
    }

    std::error_code fault;
    const bool is_new_folder = std::filesystem::create_directories(folder, fault);
    if (fault) return tl::unexpected(error_from(fault, Deed::opening, file));
    if (is_new_folder) {
        // Reflections are private. A disk that knows no permissions is no reason to stop.
        std::error_code unknown_here;
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, unknown_here);
    }
    auto lock = Lock::take(folder);
    if (!lock) return tl::unexpected(std::move(lock).error());
    take_rights_away(file);
    auto notes = make_sound(file);
    if (!notes) return tl::unexpected(std::move(notes).error());
    if (fault = make_private(file); fault) return tl::unexpected(error_from(fault, Deed::opening, file));
    auto database = open_prepared(file, new_actor, *notes);
    if (!database) return tl::unexpected(std::move(database).error());
    return ProgressStore(std::make_unique<Impl>(folder, std::move(*lock), std::move(*notes), std::move(*database)));
}

ProgressStore::ProgressStore(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ProgressStore::ProgressStore(ProgressStore&&) noexcept = default;
ProgressStore& ProgressStore::operator=(ProgressStore&&) noexcept = default;
ProgressStore::~ProgressStore() = default;

const Notes& ProgressStore::notes() const {
    return impl_->notes;
}

tl::expected<state::Record, Error> ProgressStore::load() const {
    auto record = guarded(Deed::reading, impl_->file(), [&] { return read_record(impl_->database); });
    if (!record) return tl::unexpected(std::move(record).error());
    if (!*record) return tl::unexpected(damaged(Deed::reading, impl_->file()));
    return std::move(**record);
}

tl::expected<state::Settings, Error> ProgressStore::load_settings() const {
    return guarded(Deed::reading, impl_->file(), [&] { return read_settings(impl_->database); });
}

tl::expected<void, Error> ProgressStore::save(const state::Changes& changes,
                                              std::vector<records::Statement> statements) {
    if (!impl_->lock) return tl::unexpected(only_reading("Your work could not be saved"));
    return guarded(Deed::saving, impl_->file(), [&] {
        SQLite::Transaction transaction(impl_->database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const state::Change& change : changes) write_change(impl_->statements, change);
        for (records::Statement& statement : statements) write_statement(impl_->statements, std::move(statement));
        transaction.commit();
    });
}

tl::expected<state::Changes, Error> ProgressStore::take_in(const state::Changes& held, const state::Changes& arrived,
                                                 const std::vector<std::string>& settled) {
    if (!impl_->lock) return tl::unexpected(only_reading("Your work could not be saved"));
    return guarded(Deed::saving, impl_->file(), [&] {
        SQLite::Transaction transaction(impl_->database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const state::Change& change : held) write_change(impl_->statements, change);
        state::Changes written;
        std::set<std::string> not_begun;
        for (const state::Change& change : arrived) {
            const std::string* module = state::module_of(change);
            if (module != nullptr && not_begun.contains(*module)) continue;
            if (impl_->could_write_arrival(change))
                written.push_back(change);
            else if (std::holds_alternative<state::ModuleStarted>(change))
                not_begun.insert(*module);
        }
        for (const std::string& id : settled)
            impl_->statements.run("UPDATE arrival SET is_joined = 1 WHERE id = ?", id);
        transaction.commit();
        return written;
    });
}

tl::expected<std::optional<std::vector<state::Changes>>, Error> ProgressStore::untold_past() const {
    return guarded(Deed::reading, impl_->file(), [&] { return read_untold_past(impl_->database); });
}

tl::expected<void, Error> ProgressStore::tell_past(std::vector<records::Statement> statements) {
    if (!impl_->lock) return tl::unexpected(only_reading("Your work could not be saved"));
    return guarded(Deed::saving, impl_->file(), [&] {
        SQLite::Transaction transaction(impl_->database, SQLite::TransactionBehavior::IMMEDIATE);
        for (records::Statement& statement : statements) write_statement(impl_->statements, std::move(statement));
        impl_->statements.run("UPDATE person SET is_past_told = 1");
        transaction.commit();
    });
}

tl::expected<std::filesystem::path, Error> ProgressStore::back_up() {
    if (!impl_->lock) return tl::unexpected(only_reading("No backup could be made"));
    return store::back_up(impl_->database, impl_->folder, now());
}

}  // namespace store
