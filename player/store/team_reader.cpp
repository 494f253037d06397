#include "player/store/team_reader.h"

#include "player/store/row.h"
#include "records/completion_json.h"
#include "records/file/device_key.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace store {
namespace {

using state::TeamPersonRecord;

class TeamReader {
public:
    explicit TeamReader(SQLite::Database& database) : database_(database) {}

    state::TeamRecords read() {
        const SQLite::Transaction together(database_);  // rolled back: it only holds what is read at one moment
        read_copy();
        read_people();
        read_accounts();
        read_devices();
        read_progress();
        read_file_people();
        read_file_signatures();
        read_file_progress();
        for (auto& [id, person] : people_) {
            std::sort(person.accounts.begin(), person.accounts.end());
            auto& unknown = person.origin.unknown_devices;
            std::sort(unknown.begin(), unknown.end(), [](const state::TeamDevice& one, const state::TeamDevice& other) {
                return std::tie(one.fingerprint, one.public_key) < std::tie(other.fingerprint, other.public_key);
            });
            out_.people.push_back(std::move(person));
        }
        return std::move(out_);
    }

private:
    void read_copy() {
        SQLite::Statement copy(database_, "SELECT team, fetched FROM copy");
        if (copy.executeStep()) {
            Row row(copy);
            out_.team = row.text();
            out_.fetched = row.time();
        }
        SQLite::Statement modules(database_, "SELECT id, title FROM module ORDER BY id");
        while (modules.executeStep()) {
            Row row(modules);
            out_.modules.push_back({row.text(), {}});
            out_.modules.back().title = row.text();
        }
        SQLite::Statement due(database_, "SELECT team, module, on_day FROM due");
        while (due.executeStep()) {
            Row row(due);
            state::TeamDue one;
            one.team = row.text();
            one.module = row.text();
            if (const auto day = records::parse_day(row.text())) {
                one.on = *day;
                out_.due.push_back(std::move(one));
            }
        }
    }

    void read_people() {
        SQLite::Statement rows(database_,
                               "SELECT id, name, staff_number, team, joined, last_heard, is_by_file, is_unconfirmed "
                               "FROM person");
        while (rows.executeStep()) {
            Row row(rows);
            TeamPersonRecord person;
            person.id = row.number();
            person.name = row.text();
            person.staff_number = row.text();
            person.team = row.text();
            person.joined = row.optional_time();
            person.last_heard = row.optional_time();
            person.origin.is_from_hub = true;
            person.origin.is_from_file = row.truth();
            person.origin.is_unconfirmed_at_hub = row.truth();
            const std::int64_t id = person.id;
            people_.emplace(id, std::move(person));
        }
    }

    void read_accounts() {
        SQLite::Statement rows(database_, "SELECT name, person FROM account");
        while (rows.executeStep()) {
            Row row(rows);
            const std::string account = row.text();
            const std::int64_t person = row.number();
            person_of_account_[account] = person;
            people_.at(person).accounts.push_back(account);
        }
    }

    void read_devices() {
        SQLite::Statement rows(database_, "SELECT person, public_key FROM device");
        while (rows.executeStep()) {
            Row row(rows);
            const std::int64_t person = row.number();
            devices_.emplace(person, row.text());
        }
    }

    void read_progress() {
        SQLite::Statement rows(database_, "SELECT person, module, completion FROM progress");
        while (rows.executeStep()) {
            Row row(rows);
            TeamPersonRecord& person = people_.at(row.number());
            take(person, row);
        }
    }

    /// Somebody whom the hub does not know stands for themselves.
    void read_file_people() {
        SQLite::Statement rows(database_, "SELECT id, account, name, staff_number, team, saved FROM file_person");
        while (rows.executeStep()) {
            Row row(rows);
            const std::int64_t file_id = row.number();
            const std::string account = row.text();
            const auto known = person_of_account_.find(account);
            const std::int64_t id = known == person_of_account_.end() ? -file_id : known->second;
            TeamPersonRecord& person = people_[id];
            shown_as_[file_id] = id;
            const std::string name = row.text(), staff_number = row.text(), team = row.text();
            // Somebody who sends no record can still have given a file: that is news of them, too.
            const state::TimePoint saved = row.time();
            if (!person.last_heard || *person.last_heard < saved) person.last_heard = saved;
            // What the organisation says of somebody stays; where it says nothing, they say it themselves.
            if (person.name.empty()) person.name = name;
            if (person.staff_number.empty()) person.staff_number = staff_number;
            if (known != person_of_account_.end()) continue;
            person.id = id;
            person.team = team;
            person.accounts.push_back(account);
        }
    }

    void read_file_signatures() {
        SQLite::Statement rows(
            database_, "SELECT s.person, f.account, s.public_key, c.account IS NOT NULL FROM file_signature s "
                       "JOIN file_person f ON f.id = s.person LEFT JOIN confirmed_device c "
                       "ON c.account = f.account AND c.public_key = s.public_key ORDER BY s.person, s.public_key");
        while (rows.executeStep()) {
            Row row(rows);
            const std::int64_t id = shown_as_.at(row.number());
            const std::string account = row.text(), text = row.text();
            const bool is_confirmed = row.truth();
            state::TeamOrigin& origin = people_.at(id).origin;
            origin.is_from_file = true;
            const auto key = records_file::parse_public_key(text);
            if (!key)
                origin.is_unsigned = true;
            else if (!is_confirmed && !devices_.contains({id, text}))
                add_unknown(origin.unknown_devices, {text, records_file::fingerprint(*key), {account}});
        }
    }

    /// One laptop may have signed files of two accounts.
    static void add_unknown(std::vector<state::TeamDevice>& devices, state::TeamDevice device) {
        const auto known = std::find_if(devices.begin(), devices.end(), [&](const state::TeamDevice& one) {
            return one.public_key == device.public_key;
        });
        if (known == devices.end())
            devices.push_back(std::move(device));
        else
            known->accounts.push_back(std::move(device.accounts.front()));
    }

    void read_file_progress() {
        SQLite::Statement rows(database_, "SELECT person, module, completion FROM file_progress");
        while (rows.executeStep()) {
            Row row(rows);
            TeamPersonRecord& person = people_.at(shown_as_.at(row.number()));
            take(person, row);
        }
    }

    /// The next two columns. A text that is not what was written here has nothing to tell.
    static void take(TeamPersonRecord& person, Row& row) {
        const std::string module = row.text();
        const auto told = records::parse_completion(row.text());
        if (told) records::join(person.modules[module], *told);
    }

    SQLite::Database& database_;
    state::TeamRecords out_;
    std::map<std::int64_t, TeamPersonRecord> people_;
    std::map<std::string, std::int64_t> person_of_account_;
    std::set<std::pair<std::int64_t, std::string>> devices_;  ///< that the hub told, with whose they are
    std::map<std::int64_t, std::int64_t> shown_as_;  ///< by the number of a file's person
};

}  // namespace

state::TeamRecords read_team(SQLite::Database& database) { return TeamReader(database).read(); }

}  // namespace store
