#include "hub/sqlite/sqlite_store.h"

#include "hub/sqlite/acceptance.h"
#include "hub/sqlite/add_statements.h"
#include "hub/sqlite/changes.h"
#include "hub/sqlite/database.h"
#include "hub/sqlite/devices.h"
#include "hub/sqlite/difference.h"
#include "hub/sqlite/due_dates.h"
#include "hub/sqlite/file_intake.h"
#include "hub/sqlite/find_statements.h"
#include "hub/sqlite/key_list.h"
#include "hub/sqlite/keys.h"
#include "hub/sqlite/modules.h"
#include "hub/sqlite/people.h"
#include "hub/sqlite/people_count.h"
#include "hub/sqlite/people_page.h"
#include "hub/sqlite/person_merge.h"
#include "hub/sqlite/person_removal.h"
#include "hub/sqlite/reflections.h"
#include "hub/sqlite/team_figures.h"
#include "hub/sqlite/web_accounts.h"
#include "hub/sqlite/writing_actors.h"

#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>

#include <stdexcept>
#include <utility>

namespace sqlite {
namespace {

using hub::Moment;
using hub::RowId;
using hub::Scope;
using hub::Stored;

class SqliteStore : public hub::Store {
public:
    explicit SqliteStore(const std::filesystem::path& file) : database_(file) {}

    Stored<hub::Added> add(const hub::Batch& batch, Moment now) override {
        return database_.write(
            [&](Writing& writing, Moment stored) {
                return add_statements(writing.connection, writing.names, writing.summaries, batch, stored);
            },
            now);
    }

    Stored<std::optional<hub::StoredStatement>> statement(const std::string& id, bool is_voided,
                                                          const hub::Scope& scope) override {
        return database_.read([&](Connection& connection) { return find_statement(connection, id, is_voided, scope); });
    }

    Stored<hub::Page> statements(const hub::Query& query) override {
        return database_.read([&](Connection& connection) { return find_statements(connection, query); });
    }

    Stored<std::optional<std::string>> attachment(const std::string& sum) override {
        return database_.read([&](Connection& connection) { return find_attachment(connection, sum); });
    }

    Stored<Moment> consistent_through(Moment now) override { return database_.consistent_through(now); }

    Stored<std::map<std::string, std::string>> definitions(const std::vector<std::string>& activities) override {
        return database_.read([&](Connection& connection) {
            std::map<std::string, std::string> found;
            for (const std::string& activity : activities) {
                Rows rows(connection.bound("SELECT json FROM definition WHERE activity = ?", activity));
                if (rows.next()) found.emplace(activity, rows.column(0).getString());
            }
            return found;
        });
    }

    Stored<bool> has_keys() override {
        return database_.read([](Connection& connection) { return sqlite::has_keys(connection); });
    }

    Stored<std::optional<hub::Key>> key(const std::string& id) override {
        return database_.read([&](Connection& connection) { return find_key(connection, id); });
    }

    Stored<hub::Key> add_key(hub::Key key, const std::string& team, const std::string& person, Moment now) override {
        return database_.write(
            [&](Writing& writing, Moment) { return sqlite::add_key(writing.connection, key, team, person, now); });
    }

    Stored<bool> revoke_key(const std::string& id) override {
        return database_.write([&](Writing& writing, Moment) { return sqlite::revoke_key(writing.connection, id); });
    }

    Stored<bool> rotate_key(const std::string& id, const hub::Digest& digest) override {
        return database_.write(
            [&](Writing& writing, Moment) { return sqlite::rotate_key(writing.connection, id, digest); });
    }

    Stored<std::vector<std::string>> identities(hub::RowId person) override {
        return database_.read([&](Connection& connection) { return sqlite::identities(connection, person); });
    }

    Stored<hub::Invited> add_invitation(const hub::Invitation& invitation, Moment now) override {
        return database_.write(
            [&](Writing& writing, Moment) { return sqlite::add_invitation(writing.connection, invitation, now); });
    }

    Stored<tl::expected<hub::Key, hub::NotAccepted>> accept_invitation(const hub::Digest& digest, hub::Key key,
                                                                       const hub::Introduction& introduction,
                                                                       Moment now) override {
        const auto accept = [&](Writing& writing, Acceptance::May may) {
            const Bringing bringing{digest, key, introduction};
            return Acceptance(writing.connection, writing.names, writing.summaries, bringing, may).run(now);
        };
        auto accepted = database_.write(
            [&](Writing& writing, Moment) { return accept(writing, Acceptance::May::give); }, now);
        if (accepted && !*accepted) {
            accepted =
                database_.write_by_hand([&](Writing& writing) { return accept(writing, Acceptance::May::merge); });
        }
        if (!accepted) return tl::unexpected(accepted.error());
        return **accepted;
    }

    Stored<std::string> setting(const std::string& name) override {
        return database_.read([&](Connection& connection) {
            Rows rows(connection.bound("SELECT value FROM setting WHERE name = ?", name));
            return rows.next() ? rows.column(0).getString() : std::string();
        });
    }

    Stored<void> set_setting(const std::string& name, const std::string& value) override {
        return done(database_.write([&](Writing& writing, Moment) {
            writing.connection
                .bound(
                    "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                    name, value)
                .exec();
            return true;
        }));
    }

    Stored<std::vector<hub::Team>> teams(const Scope& scope) override {
        return database_.read([&](Connection& connection) { return sqlite::teams(connection, scope); });
    }

    Stored<hub::Totals> totals(const Scope& scope, hub::Day today) override {
        return database_.read([&](Connection& connection) { return sqlite::totals(connection, scope, today); });
    }

    Stored<std::vector<hub::KnownModule>> modules(const Scope& scope) override {
        return database_.read([&](Connection& connection) { return known_modules(connection, scope); });
    }

    Stored<hub::PeoplePage> people(const hub::PeopleQuery& query) override {
        return database_.read([&](Connection& connection) { return find_people(connection, query); });
    }

    Stored<std::int64_t> count(const hub::PeopleFilter& filter, std::int64_t most) override {
        return database_.read([&](Connection& connection) { return count_people(connection, filter, most); });
    }

    Stored<std::optional<hub::PersonProgress>> person(RowId person, const Scope& scope) override {
        return database_.read([&](Connection& connection) { return find_progress(connection, person, scope); });
    }

    Stored<std::vector<hub::QuestionTotals>> hardest(const std::string& module, const Scope& scope, std::int64_t least,
                                                     std::size_t limit) override {
        return database_.read(
            [&](Connection& connection) { return sqlite::hardest(connection, module, scope, least, limit); });
    }

    Stored<std::map<hub::Day, std::int64_t>> passes_by_week(const Scope& scope, const std::string& module, int weeks,
                                                            hub::Day today) override {
        return database_.read(
            [&](Connection& connection) { return sqlite::passes_by_week(connection, scope, module, weeks, today); });
    }

    Stored<std::vector<hub::SharedReflection>> reflections(const Scope& scope, std::size_t limit) override {
        return database_.read([&](Connection& connection) { return sqlite::reflections(connection, scope, limit); });
    }

    Stored<hub::Difference> difference(const Scope& scope, std::int64_t mark, std::size_t limit) override {
        return database_.read([&](Connection& connection) { return find_difference(connection, scope, mark, limit); });
    }

    Stored<std::vector<hub::DueDate>> due_dates(const Scope& scope) override {
        return database_.read([&](Connection& connection) { return sqlite::due_dates(connection, scope); });
    }

    Stored<hub::DueChanges> due_changes(const Scope& scope, std::optional<std::int64_t> mark) override {
        return database_.read([&](Connection& connection) { return sqlite::due_changes(connection, scope, mark); });
    }

    Stored<bool> set_due(const Scope& scope, RowId team, const std::string& module,
                         std::optional<hub::Day> on) override {
        return database_.write(
            [&](Writing& writing, Moment) { return sqlite::set_due(writing.connection, scope, team, module, on); });
    }

    Stored<void> give_title(const std::string& module, const std::string& title) override {
        return done(database_.write([&](Writing& writing, Moment) {
            sqlite::give_title(writing.connection, module, title);
            return true;
        }));
    }

    Stored<std::optional<std::vector<std::string>>> modules_instead_of(const std::string& module, const Scope& scope,
                                                                       std::size_t most) override {
        return database_.read(
            [&](Connection& connection) { return sqlite::modules_instead_of(connection, module, scope, most); });
    }

    Stored<void> heard_from(RowId person, Moment now) override {
        const auto news = database_.read([&](Connection& connection) { return is_news(connection, person, now); });
        if (!news) return tl::unexpected(news.error());
        if (!*news) return {};
        return done(database_.write([&](Writing& writing, Moment) {
            touch_person(writing.connection, person, now);
            return true;
        }));
    }

    Stored<bool> describe_person(RowId person, const Scope& scope, std::optional<std::string> name,
                                 std::optional<std::string> staff_number, std::optional<std::string> team) override {
        return database_.write([&](Writing& writing, Moment) {
            return sqlite::describe_person(writing.connection, writing.summaries.completions(), person, scope, name,
                                           staff_number, team);
        });
    }

    Stored<hub::Adopted> adopt_account(RowId person, const std::string& actor) override {
        return database_.write([&](Writing& writing, Moment stored) {
            return sqlite::adopt_account(writing.connection, writing.summaries, person, actor, stored);
        });
    }

    Stored<bool> merge_people(RowId from, RowId into, Moment now) override {
        return database_.write_by_hand([&](Writing& writing) {
            return sqlite::merge_people(writing.connection, writing.summaries, from, into, now);
        });
    }

    Stored<bool> remove_person(RowId person, const Scope& scope) override {
        const auto removal = database_.write_alone([&](Writing& writing) {
            return sqlite::remove_person(writing.connection, writing.summaries.completions(), person, scope);
        });
        if (!removal) return tl::unexpected(removal.error());
        if (removal->was_there && !removal->is_wiped) {
            return tl::unexpected(
                hub::StoreError{hub::StoreError::Kind::unavailable,
                                "The person is removed, but somebody was reading: the last bytes leave "
                                "the file beside the database when the hub stops."});
        }
        return removal->was_there;
    }

    Stored<bool> export_person(RowId person, const Scope& scope,
                               const std::function<bool(const std::string& statement)>& take) override {
        const auto found =
            database_.read([&](Connection& connection) { return find_person(connection, person, scope); });
        if (!found) return tl::unexpected(found.error());
        if (!*found) return false;
        constexpr int a_turn = 200;
        ReceivedStatement last;
        for (;;) {
            const auto some =
                database_.read([&](Connection& connection) { return received_from(connection, person, last, a_turn); });
            if (!some) return tl::unexpected(some.error());
            if (some->empty()) return true;
            for (const ReceivedStatement& one : *some)
                if (!take(one.received)) return true;
            last = some->back();
        }
    }

    Stored<hub::KeyPage> keys(const hub::KeyQuery& query) override {
        return database_.read([&](Connection& connection) { return find_keys(connection, query); });
    }

    Stored<std::vector<hub::OpenInvitation>> open_invitations(const Scope& scope, Moment now) override {
        return database_.read([&](Connection& connection) { return sqlite::open_invitations(connection, scope, now); });
    }

    Stored<bool> withdraw_invitation(const hub::Digest& digest, const Scope& scope) override {
        return database_.write(
            [&](Writing& writing, Moment) { return sqlite::withdraw_invitation(writing.connection, digest, scope); });
    }

    Stored<std::vector<hub::KnownDevice>> devices(RowId person, const Scope& scope) override {
        return database_.read([&](Connection& connection) {
            return find_person(connection, person, scope) ? devices_of(connection, person)
                                                          : std::vector<hub::KnownDevice>();
        });
    }

    Stored<std::vector<hub::KnownFile>> files(RowId person, const Scope& scope) override {
        return database_.read([&](Connection& connection) {
            return find_person(connection, person, scope) ? files_of(connection, person)
                                                          : std::vector<hub::KnownFile>();
        });
    }

    Stored<std::vector<hub::PersonLaptops>> laptops(RowId after, std::size_t limit) override {
        return database_.read([&](Connection& connection) { return laptops_behind(connection, after, limit); });
    }

    Stored<bool> confirm_device(RowId person, const records_file::PublicKey& key, const Scope& scope,
                                Moment now) override {
        return database_.write([&](Writing& writing, Moment) {
            if (!find_person(writing.connection, person, scope)) return false;
            add_device(writing.connection, person, key, now);
            return true;
        });
    }

    Stored<bool> forget_device(RowId person, const records_file::PublicKey& key, const Scope& scope) override {
        return database_.write([&](Writing& writing, Moment) {
            return find_person(writing.connection, person, scope) &&
                   sqlite::forget_device(writing.connection, person, key);
        });
    }

    Stored<std::optional<std::size_t>> conflict(const std::vector<hub::NewStatement>& statements) override {
        return database_.read([&](Connection& connection) { return first_conflict(connection, statements); });
    }

    Stored<hub::FileAdded> add_from_file(const hub::FilePiece& piece, Moment now) override {
        return database_.write(
            [&](Writing& writing, Moment stored) {
                return FileIntake(writing.connection, writing.names, writing.summaries, piece).run(now, stored);
            },
            now);
    }

    Stored<bool> add_web_account(const hub::WebAccount& account) override {
        return database_.write(
            [&](Writing& writing, Moment) { return sqlite::add_web_account(writing.connection, account); });
    }

    Stored<std::vector<hub::WebAccount>> web_accounts() override {
        return database_.read([](Connection& connection) { return sqlite::web_accounts(connection); });
    }

    Stored<std::optional<hub::WebAccount>> web_account(const std::string& name) override {
        return database_.read([&](Connection& connection) { return sqlite::web_account(connection, name); });
    }

    Stored<void> set_web_password(RowId account, const std::string& password, bool must_change,
                                  const std::optional<hub::Digest>& kept) override {
        return write_web([&](Connection& connection) {
            sqlite::set_web_password(connection, account, password, must_change, kept);
        });
    }

    Stored<bool> remove_web_account(const std::string& name) override {
        return database_.write(
            [&](Writing& writing, Moment) { return sqlite::remove_web_account(writing.connection, name); });
    }

    Stored<std::optional<Moment>> count_try(const hub::Digest& who, bool is_account, Moment now) override {
        return database_.write(
            [&](Writing& writing, Moment) { return sqlite::count_try(writing.connection, who, is_account, now); });
    }

    Stored<void> forget_tries(const hub::Digest& who) override {
        return write_web([&](Connection& connection) { sqlite::forget_tries(connection, who); });
    }

    Stored<bool> knows_device(const hub::Digest& device, RowId account) override {
        return database_.read([&](Connection& connection) { return sqlite::knows_device(connection, device, account); });
    }

    Stored<void> sign_in(const hub::WebSession& session, const hub::Digest& device, const hub::Digest& who,
                         Moment too_old) override {
        return write_web([&](Connection& connection) { sqlite::sign_in(connection, session, device, who, too_old); });
    }

    Stored<std::optional<hub::SignedIn>> web_session(const hub::Digest& digest) override {
        return database_.read([&](Connection& connection) { return sqlite::web_session(connection, digest); });
    }

    Stored<void> use_web_session(const hub::Digest& digest, Moment now) override {
        return write_web([&](Connection& connection) { sqlite::use_web_session(connection, digest, now); });
    }

    Stored<void> end_web_session(const hub::Digest& digest) override {
        return write_web([&](Connection& connection) { sqlite::end_web_session(connection, digest); });
    }

private:
    static Stored<void> done(const Stored<bool>& outcome) {
        if (!outcome) return tl::unexpected(outcome.error());
        return {};
    }

    /// What writes to the accounts of the web page and has nothing to tell.
    template <class Work>
    Stored<void> write_web(const Work& work) {
        return done(database_.write([&](Writing& writing, Moment) {
            work(writing.connection);
            return true;
        }));
    }

    Database database_;
};

}  // namespace

tl::expected<std::unique_ptr<hub::Store>, std::string> open_store(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / "hub.sqlite";
    try {
        return std::make_unique<SqliteStore>(file);
    } catch (const SQLite::Exception& fault) {
        return tl::unexpected(fmt::format("{} cannot be opened: {}", file.string(), fault.what()));
    } catch (const std::runtime_error& fault) {
        return tl::unexpected(std::string(fault.what()));
    }
}

}  // namespace sqlite
