#include "player/store/team_copy.h"

#include "player/store/database.h"
#include "player/store/guarded.h"
#include "player/store/migrations.h"
#include "player/store/statements.h"
#include "player/store/team_reader.h"
#include "player/store/team_schema.h"
#include "records/completion_json.h"

#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

#include <utility>

namespace store {
namespace {

/// What these tables hold; a text that is not what was written here has nothing to tell.
records::Completion completion_of(const std::string& text) {
    return records::parse_completion(text).value_or(records::Completion{});
}

/// A file that is no copy of ours, or one that only a newer Mooring understands, is left as it is.
std::optional<Error> objection(SQLite::Database& database, const std::filesystem::path& file) {
    constexpr int team_copy = 0x4D6F5465;  // what 001_team.sql writes
    const int application = database.execAndGet("PRAGMA application_id").getInt();
    const int version = schema_version(database);
    const bool is_empty =
        application == 0 && database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
    if (!is_empty && application != team_copy)
        return Error{Error::Kind::damaged, fmt::format("{} is no copy of a team.", file.string())};
    if (version > static_cast<int>(team_schema_steps().size()))
        return Error{Error::Kind::newer_version,
                     fmt::format("{} was written by a newer Mooring, which must be used to read it.", file.string())};
    return std::nullopt;
}

}  // namespace

struct TeamCopy::Impl {
    std::filesystem::path file;
    SQLite::Database database;
    Statements statements{database};

    Impl(std::filesystem::path in_file, SQLite::Database opened)
        : file(std::move(in_file)), database(std::move(opened)) {}

    Bookmark bookmark() {
        SQLite::Statement row(database, "SELECT source, mark, due_mark FROM copy");
        if (!row.executeStep()) return {};
        Bookmark out{row.getColumn(0).getString(), row.getColumn(1).getInt64()};
        if (!row.getColumn(2).isNull()) out.due_mark = row.getColumn(2).getInt64();
        return out;
    }

    /// Whether the answer is about something else than what was told before. A manager whose key is of another team now
    /// sees other people.
    bool is_of_another(const TeamNews& news) {
        const auto found = statements.number("SELECT 1 FROM copy WHERE source <> ? OR team <> ?", news.source, news.team);
        return found.has_value();
    }

    void forget_what_the_hub_told() {
        database.exec("DELETE FROM copy; DELETE FROM person; DELETE FROM module; DELETE FROM due");
    }

    void put(const TeamMember& person) {
        statements.run("INSERT INTO person (id, name, staff_number, team, joined, last_heard, is_by_file, is_unconfirmed) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
                       "staff_number = excluded.staff_number, team = excluded.team, joined = excluded.joined, "
                       "last_heard = excluded.last_heard, is_by_file = excluded.is_by_file, "
                       "is_unconfirmed = excluded.is_unconfirmed",
                       person.id, person.name, person.staff_number, person.team, person.joined, person.last_heard,
                       person.is_by_file ? 1 : 0, person.is_unconfirmed ? 1 : 0);
        statements.run("DELETE FROM account WHERE person = ?", person.id);
        for (const std::string& account : person.accounts)
            statements.run("INSERT OR REPLACE INTO account (name, person) VALUES (?, ?)", account, person.id);
        statements.run("DELETE FROM device WHERE person = ?", person.id);
        for (const std::string& key : person.devices)
            statements.run("INSERT OR IGNORE INTO device (person, public_key) VALUES (?, ?)", person.id, key);
        statements.run("DELETE FROM progress WHERE person = ?", person.id);
        for (const auto& [module, completion] : person.modules)
            statements.run("INSERT INTO progress (person, module, completion) VALUES (?, ?, ?)", person.id, module,
                           records::completion_text(completion));
    }

    void put_module(const std::string& id, const std::string& title) {
        statements.run("INSERT INTO module (id, title) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET title = excluded.title "
                       "WHERE excluded.title <> ''",
                       id, title);
    }

    void apply(const TeamNews& news, state::TimePoint now) {
        for (const std::int64_t id : news.removed) statements.run("DELETE FROM person WHERE id = ?", id);
        for (const TeamMember& person : news.people) put(person);
        for (const state::TeamModule& module : news.modules) put_module(module.id, module.title);
        if (!news.is_due_by_difference) statements.run("DELETE FROM due");
        for (const TeamDueKey& gone : news.due_gone)
            statements.run("DELETE FROM due WHERE team = ? AND module = ?", gone.team, gone.module);
        for (const state::TeamDue& due : news.due)
            statements.run("INSERT OR REPLACE INTO due (team, module, on_day) VALUES (?, ?, ?)", due.team, due.module,
                           records::text_of(due.on));
        statements.run("INSERT OR REPLACE INTO copy (only, source, team, mark, due_mark, fetched) "
                       "VALUES (1, ?, ?, ?, ?, ?)",
                       news.source, news.team, news.mark, news.due_mark, now);
    }

    std::int64_t file_person(const TeamFile& told) {
        // What an older file says of a person gives way to what a newer one says.
        statements.run("INSERT INTO file_person (account, name, staff_number, team, saved) VALUES (?, ?, ?, ?, ?) "
                       "ON CONFLICT (account) DO UPDATE SET name = excluded.name, staff_number = excluded.staff_number, "
                       "team = excluded.team, saved = excluded.saved WHERE excluded.saved >= file_person.saved",
                       told.account, told.name, told.staff_number, told.team, told.saved);
        return *statements.number("SELECT id FROM file_person WHERE account = ?", told.account);
    }

    void put_from_file(std::int64_t person, const std::string& module, const std::string& key,
                       records::Completion completion) {
        {
            SQLite::Statement known(
                database, "SELECT completion FROM file_progress WHERE person = ? AND module = ? AND public_key = ?");
            known.bind(1, person);
            known.bind(2, module);
            known.bind(3, key);
            if (known.executeStep()) join(completion, completion_of(known.getColumn(0).getString()));
        }
        statements.run("INSERT OR REPLACE INTO file_progress (person, module, public_key, completion) VALUES (?, ?, ?, ?)",
                       person, module, key, records::completion_text(completion));
    }

    FromFile known_of(const std::string& account, const std::string& key) {
        FromFile out;
        SQLite::Statement row(
            database, "SELECT coalesce(nullif(p.name, ''), f.name), coalesce(nullif(p.staff_number, ''), f.staff_number), "
                      "d.person IS NOT NULL OR c.account IS NOT NULL "
                      "FROM file_person f LEFT JOIN account a ON a.name = f.account LEFT JOIN person p ON p.id = a.person "
                      "LEFT JOIN device d ON d.person = p.id AND d.public_key = ?1 "
                      "LEFT JOIN confirmed_device c ON c.account = f.account AND c.public_key = ?1 "
                      "WHERE f.account = ?2");
        row.bind(1, key);
        row.bind(2, account);
        if (row.executeStep()) {
            out.name = row.getColumn(0).getString();
            out.staff_number = row.getColumn(1).getString();
            out.is_device_known = row.getColumn(2).getInt() != 0;
        }
        return out;
    }

    /// Whether it signed a file of this account.
    bool confirm(const std::string& account, const std::string& key) {
        const auto signature = statements.number("SELECT 1 FROM file_signature s JOIN file_person f ON f.id = s.person "
                                                 "WHERE f.account = ? AND s.public_key = ?",
                                                 account, key);
        if (signature)
            statements.run("INSERT OR IGNORE INTO confirmed_device (account, public_key) VALUES (?, ?)", account, key);
        return signature.has_value();
    }
};

std::filesystem::path TeamCopy::file_in(const std::filesystem::path& folder) { return folder / "team.sqlite"; }

bool TeamCopy::exists(const std::filesystem::path& folder) {
    std::error_code unreadable;
    return std::filesystem::exists(file_in(folder), unreadable) || unreadable;
}

tl::expected<void, Error> TeamCopy::remove(const std::filesystem::path& folder) {
    const std::filesystem::path file = file_in(folder);
    for (const char* part : {"", "-wal", "-shm"}) {
        std::error_code fault;
        std::filesystem::path path = file;
        std::filesystem::remove(path += part, fault);
        if (fault)
            return tl::unexpected(Error{Error::Kind::other, fmt::format("The copy of your team could not be deleted from {} "
                                                                        "({}).",
                                                                        file.string(), fault.message())});
    }
    return {};
}

tl::expected<TeamCopy, Error> TeamCopy::open(const std::filesystem::path& folder) {
    const std::filesystem::path file = file_in(folder);
    return guarded(Deed::keeping_team, file, [&]() -> tl::expected<TeamCopy, Error> {
               auto impl = std::make_unique<Impl>(file, open_for_writing(file));
               if (auto why_not = objection(impl->database, file)) return tl::unexpected(std::move(*why_not));
               migrate(impl->database, team_schema_steps());
               return TeamCopy(std::move(impl));
           })
        .and_then([](tl::expected<TeamCopy, Error> opened) { return opened; });
}

TeamCopy::TeamCopy(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
TeamCopy::TeamCopy(TeamCopy&&) noexcept = default;
TeamCopy& TeamCopy::operator=(TeamCopy&&) noexcept = default;
TeamCopy::~TeamCopy() = default;

tl::expected<TeamCopy::Bookmark, Error> TeamCopy::bookmark() const {
    return guarded(Deed::keeping_team, impl_->file, [&] { return impl_->bookmark(); });
}

tl::expected<bool, Error> TeamCopy::apply(const TeamNews& news, std::int64_t after, state::TimePoint now) {
    return guarded(Deed::keeping_team, impl_->file, [&] {
        SQLite::Transaction transaction(impl_->database, SQLite::TransactionBehavior::IMMEDIATE);
        const bool is_another = impl_->is_of_another(news);
        if (is_another) impl_->forget_what_the_hub_told();
        // An answer that begins in the middle belongs to what has just been forgotten.
        const bool fits = !is_another || (after == 0 && !news.is_due_by_difference);
        if (fits) impl_->apply(news, now);
        transaction.commit();
        return fits;
    });
}

tl::expected<FromFile, Error> TeamCopy::put_from_file(const TeamFile& file) {
    return guarded(Deed::keeping_team, impl_->file, [&] {
        SQLite::Transaction transaction(impl_->database, SQLite::TransactionBehavior::IMMEDIATE);
        const std::int64_t person = impl_->file_person(file);
        const std::string key = file.signed_by ? records_file::text_of(*file.signed_by) : "";
        impl_->statements.run("INSERT OR IGNORE INTO file_signature (person, public_key) VALUES (?, ?)", person, key);
        for (const auto& [module, completion] : file.modules) {
            impl_->put_from_file(person, module, key, completion);
            const auto title = file.titles.find(module);
            impl_->put_module(module, title == file.titles.end() ? std::string() : title->second);
        }
        FromFile out = impl_->known_of(file.account, key);
        transaction.commit();
        return out;
    });
}

tl::expected<bool, Error> TeamCopy::confirm_device(const records_file::PublicKey& key,
                                                   const std::vector<std::string>& accounts) {
    return guarded(Deed::keeping_team, impl_->file, [&] {
        SQLite::Transaction transaction(impl_->database, SQLite::TransactionBehavior::IMMEDIATE);
        const std::string text = records_file::text_of(key);
        bool has_signed = false;
        for (const std::string& account : accounts) has_signed = impl_->confirm(account, text) || has_signed;
        transaction.commit();
        return has_signed;
    });
}

tl::expected<state::TeamRecords, Error> TeamCopy::read() const {
    return guarded(Deed::keeping_team, impl_->file, [&] { return read_team(impl_->database); });
}

}  // namespace store
