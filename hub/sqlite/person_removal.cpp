#include "hub/sqlite/person_removal.h"

#include "hub/sqlite/changes.h"
#include "hub/sqlite/foreign_keys.h"
#include "hub/sqlite/names.h"
#include "hub/sqlite/people.h"
#include "hub/xapi/identity.h"
#include "hub/xapi/mentions.h"

#include <SQLiteCpp/Transaction.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace sqlite {
namespace {

using hub::RowId;

constexpr const char* last_removed_setting = "last removed sequence";

std::vector<std::int64_t> numbers(SQLite::Statement& query) {
    std::vector<std::int64_t> out;
    Rows rows(query);
    while (rows.next()) out.push_back(rows.column(0).getInt64());
    return out;
}

class Removing {
public:
    Removing(Connection& connection, RowId person) : connection_(connection), person_(person) {}

    void run() {
        actors_ = numbers(connection_.bound("SELECT name FROM identity WHERE person = ?", person_));
        names_.insert(actors_.begin(), actors_.end());
        std::int64_t last = 0;
        for (const std::int64_t actor : actors_) {
            for (const std::int64_t sequence :
                 numbers(connection_.bound("SELECT sequence FROM statement WHERE actor = ?", actor))) {
                remove_statement(sequence);
                last = std::max(last, sequence);
            }
        }
        if (last > 0) note_last(last);
        forget_names(connection_, person_);
        // One by one: a row that others point to goes after those.
        for (const char* sql :
             {"DELETE FROM reflection WHERE person = ?", "DELETE FROM completion WHERE person = ?",
              "DELETE FROM refold WHERE person = ?", "DELETE FROM carried WHERE person = ?",
              "DELETE FROM claimed WHERE person = ?", "DELETE FROM records_file WHERE person = ?",
              "DELETE FROM device WHERE person = ?", "DELETE FROM identity WHERE person = ?",
              "DELETE FROM invitation WHERE person = ?",
              "DELETE FROM invitation WHERE access_key IN (SELECT id FROM access_key WHERE person = ?)",
              "DELETE FROM access_key WHERE person = ?", "DELETE FROM person WHERE id = ?"})
            connection_.bound(sql, person_).exec();
        remove_unused();
    }

private:
    void remove_statement(std::int64_t sequence) {
        {
            Rows rows(
                connection_.bound("SELECT s.received, s.authority, a.json, s.writer FROM statement s JOIN authority a "
                                  "ON a.id = s.authority "
                                  "WHERE s.sequence = ?",
                                  sequence));
            rows.next();
            if (!rows.column(3).isNull()) authorities_.insert(rows.column(1).getInt64());
            mentions_ = xapi::mentions_of(nlohmann::json::parse(rows.column(0).getString()));
            xapi::mention(mentions_, xapi::Role::related_agent,
                          xapi::identity_of(nlohmann::json::parse(rows.column(2).getString())));
        }
        for (const xapi::Mention& mention : mentions_) {
            const auto name = known_name(connection_, mention.role, mention.name);
            if (!name) continue;
            names_.insert(*name);
            connection_.bound("DELETE FROM mention WHERE name = ? AND statement = ?", *name, sequence).exec();
        }
        for (const std::int64_t attachment :
             numbers(connection_.bound("SELECT attachment FROM statement_attachment WHERE statement = ?", sequence)))
            attachments_.insert(attachment);
        connection_.bound("DELETE FROM statement_attachment WHERE statement = ?", sequence).exec();
        break_references(sequence);
        connection_.bound("DELETE FROM statement WHERE sequence = ?", sequence).exec();
    }

    /// What others said about the statement waits as if it had never come. What it voided stays voided.
    void break_references(std::int64_t sequence) {
        connection_
            .bound(
                "UPDATE statement SET voided_by = sequence WHERE voided_by = ?1 AND id IN "
                "(SELECT target FROM reference WHERE source = ?1)",
                sequence)
            .exec();
        // A statement refers to one other at most, so there is no second way around this one.
        connection_
            .bound(
                "DELETE FROM follows WHERE source IN (SELECT source FROM follows WHERE target = ?1) AND target IN "
                "(SELECT target FROM follows WHERE source = ?1)",
                sequence)
            .exec();
        for (const char* sql : {"DELETE FROM follows WHERE source = ?", "DELETE FROM follows WHERE target = ?",
                                "DELETE FROM reference WHERE source = ?", "DELETE FROM reflection WHERE statement = ?"})
            connection_.bound(sql, sequence).exec();
    }

    void note_last(std::int64_t sequence) {
        const std::int64_t known = last_removed_sequence(connection_);
        connection_
            .bound("INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                   last_removed_setting, std::to_string(std::max(known, sequence)))
            .exec();
    }

    /// What only this person's statements brought: bytes, and names, which tell of people too.
    void remove_unused() {
        for (const std::int64_t attachment : attachments_) {
            connection_
                .bound(
                    "DELETE FROM attachment WHERE id = ?1 AND NOT EXISTS "
                    "(SELECT 1 FROM statement_attachment WHERE attachment = ?1)",
                    attachment)
                .exec();
        }
        // A learner's key wrote for this person alone, and so did a file.
        for (const std::int64_t authority : authorities_)
            connection_.bound("DELETE FROM authority WHERE id = ?", authority).exec();
        for (const std::int64_t name : names_) {
            connection_
                .bound(
                    "DELETE FROM name WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM mention WHERE name = ?1) AND NOT "
                    "EXISTS (SELECT 1 FROM statement WHERE actor = ?1) AND NOT EXISTS (SELECT 1 FROM identity WHERE "
                    "name = ?1) AND NOT EXISTS (SELECT 1 FROM access_key WHERE identity = ?1)",
                    name)
                .exec();
        }
    }

    Connection& connection_;
    RowId person_;
    std::vector<std::int64_t> actors_;
    std::set<std::int64_t> names_, attachments_, authorities_;
    xapi::Mentions mentions_;
};

}  // namespace

Removal remove_person(Connection& connection, Completions& completions, RowId person, const hub::Scope& scope) {
    Removal out;
    {
        const WithoutForeignKeys by_hand(connection.database());
        SQLite::Transaction transaction(connection.database(), SQLite::TransactionBehavior::IMMEDIATE);
        const auto found = find_person(connection, person, scope);
        if (!found) return out;
        out.was_there = true;
        completions.move(person, found->team_id, std::nullopt);
        note_departure(connection, person, found->team_id, true);
        Removing(connection, person).run();
        transaction.commit();
    }
    // What was overwritten in the file is still to be read in the log beside it.
    Rows rows(connection.prepared("PRAGMA wal_checkpoint(TRUNCATE)"));
    out.is_wiped = rows.next() && rows.column(0).getInt() == 0;
    return out;
}

std::int64_t last_removed_sequence(Connection& connection) {
    Rows rows(connection.bound("SELECT CAST(value AS INTEGER) FROM setting WHERE name = ?", last_removed_setting));
    return rows.next() ? rows.column(0).getInt64() : 0;
}

}  // namespace sqlite
