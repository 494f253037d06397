#include "hub/sqlite/add_statements.h"

#include "hub/sqlite/bindings.h"
#include "hub/sqlite/carried.h"
#include "hub/sqlite/changes.h"
#include "hub/sqlite/people.h"
#include "hub/sqlite/person_removal.h"
#include "hub/sqlite/uuid_bytes.h"
#include "hub/sqlite/writing_actors.h"
#include "hub/xapi/statement_equality.h"
#include "records/iris.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace sqlite {
namespace {

using hub::Added;
using hub::Batch;
using hub::NewStatement;

/// A chain of references is followed so far; who builds a longer one is not asking, but attacking.
constexpr int most_steps = 32;

/// What one statement of SQL writes or looks up at once.
constexpr std::size_t most_rows = 16;

using MaybeRow = std::optional<std::int64_t>;

/// The bytes must stay where they are until the statement has run.
void bind_blob(SQLite::Statement& statement, int position, const std::string& bytes) {
    statement.bindNoCopy(position, bytes.data(), static_cast<int>(bytes.size()));
}

class Addition {
public:
    Addition(Connection& connection, Names& names, Summaries& summaries, const Batch& batch, hub::Moment stored)
        : connection_(connection), names_(names), summaries_(summaries), batch_(batch), stored_(stored) {}

    Added run() {
        if (!batch_.is_by_file && !is_valid(connection_, batch_.writer)) return {Added::Result::withdrawn};
        WritingActors actors;
        if (is_learner() && !batch_.is_by_file) actors = judge_actors(connection_, names_, summaries_, batch_);
        if (!actors.refused.empty()) return {Added::Result::forbidden, actors.refused[0], actors.refused};
        look_up();
        for (std::size_t i = 0; i < batch_.statements.size(); ++i) {
            const NewStatement& statement = batch_.statements[i];
            const auto& known = known_[i].received;
            if (known && !is_same(*known, statement)) return {Added::Result::conflict, i};
        }
        for (const std::string& actor : actors.unowned) {
            claim_account(connection_, summaries_, *batch_.writer.person, names_.of(xapi::Role::agent, actor));
        }
        Added done;
        for (std::size_t i = 0; i < batch_.statements.size(); ++i) {
            if (known_[i].received) continue;
            insert(i);
            ++done.added;
        }
        summaries_.settle(stored_);
        const bool are_all_new = done.added == static_cast<std::int64_t>(batch_.statements.size());
        if (is_learner() && !batch_.is_by_file && !are_all_new) confirm_known();
        return done;
    }

private:
    bool is_learner() const { return batch_.writer.role == hub::Role::learner; }

    /// What the file knows of a statement of the batch.
    struct Known {
        std::string id;  ///< in bytes
        std::optional<std::string> received;
        bool is_awaited = false;  ///< another is about it
    };

    void look_up() {
        known_.reserve(batch_.statements.size());
        for (const NewStatement& statement : batch_.statements) {
            known_.push_back({uuid_bytes(statement.id), {}});
            if (!statement.refers_to.empty()) may_await_each_other_ = true;
        }
        for (std::size_t first = 0; first < known_.size(); first += most_rows) look_up(first);
    }

    /// Many at once: most of what a look-up costs is what surrounds it.
    void look_up(std::size_t first) {
        const std::size_t count = std::min(most_rows, known_.size() - first);
        std::string asked = "(VALUES (0, ?1)";
        for (std::size_t i = 1; i < count; ++i) asked += fmt::format(", ({}, ?{})", i, i + 1);
        const auto each = [&](std::string_view columns, std::string_view join, const auto& found) {
            SQLite::Statement& query =
                connection_.prepared(fmt::format("SELECT {} FROM {}) CROSS JOIN {} = column2", columns, asked, join));
            for (std::size_t i = 0; i < count; ++i) bind_blob(query, static_cast<int>(i + 1), known_[first + i].id);
            Rows rows(query);
            while (rows.next()) found(known_[first + static_cast<std::size_t>(rows.column(0).getInt())], rows);
        };
        each("column1, received", "statement ON id",
             [](Known& known, Rows& row) { known.received = row.column(1).getString(); });
        each("column1", "reference ON target", [](Known& known, Rows&) { known.is_awaited = true; });
    }

    /// What came by a file before is confirmed now that a key of its person sends it.
    void confirm_known() {
        const hub::RowId person = *batch_.writer.person;
        if (!is_known_by_files(connection_, person)) return;
        for (const Known& known : known_)
            if (known.received) confirm_sent(connection_, person, known.id);
        for (const NewStatement& statement : batch_.statements)
            if (const auto account = names_.known(xapi::Role::agent, statement.actor))
                confirm_claim(connection_, person, *account);
        if (renew_mark(connection_, person)) touch_person(connection_, person, std::nullopt);
    }

    struct Target {
        std::int64_t sequence = 0;
        MaybeRow writer;
        bool is_voiding = false;
    };

    std::optional<Target> find(const std::string& id) {
        const std::string bytes = uuid_bytes(id);
        SQLite::Statement& query =
            connection_.prepared("SELECT sequence, writer, is_voiding FROM statement WHERE id = ?");
        bind_blob(query, 1, bytes);
        Rows rows(query);
        if (!rows.next()) return std::nullopt;
        return Target{rows.column(0).getInt64(), maybe(rows.column(1)), rows.column(2).getInt() != 0};
    }

    void insert(std::size_t index) {
        const NewStatement& statement = batch_.statements[index];
        const std::string& id = known_[index].id;
        const std::int64_t sequence = next_sequence();
        MaybeRow actor;
        if (!statement.actor.empty()) actor = names_.of(xapi::Role::agent, statement.actor);
        const std::int64_t authority = names_.of_authority(batch_.authority);
        SQLite::Statement& row = connection_.prepared(
            "INSERT INTO statement (id, stored, actor, writer, authority, is_voiding, has_bare_context_activity, "
            "version, received, sequence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        bind_blob(row, 1, id);
        row.bind(2, static_cast<std::int64_t>(stored_.time_since_epoch().count()));
        bind_maybe(row, 3, actor);
        bind_maybe(row, 4, batch_.writer.person);
        row.bind(5, authority);
        row.bind(6, statement.is_voiding ? 1 : 0);
        row.bind(7, statement.has_bare_context_activity ? 1 : 0);
        row.bindNoCopy(8, statement.version);
        row.bindNoCopy(9, statement.received);
        row.bind(10, sequence);
        row.exec();
        if (actor) summaries_.tell(sequence, *actor, statement);
        if (is_learner() && !batch_.is_by_file) summaries_.hear(*batch_.writer.person);
        mention(statement.mentions, sequence);
        for (const auto& [activity, definition] : statement.definitions) define(activity, definition);
        for (const std::string& sum : statement.attachments) attach(sum, sequence);
        if (!statement.refers_to.empty()) refer(statement, sequence);
        if (known_[index].is_awaited || may_await_each_other_) greet_waiting(id, sequence, statement.is_voiding);
    }

    /// Never one that a removed statement had: readers go on behind the last one they saw.
    std::int64_t next_sequence() {
        if (next_sequence_ == 0) {
            Rows rows(connection_.prepared("SELECT coalesce(max(sequence), 0) FROM statement"));
            rows.next();
            next_sequence_ = std::max(rows.column(0).getInt64(), last_removed_sequence(connection_)) + 1;
        }
        return next_sequence_++;
    }

    /// What is Mooring's own has a name for everybody: of learners only the first one's word counts.
    void define(const std::string& activity, const std::string& definition) {
        const bool is_ours = activity.starts_with(std::string(records::iris::base) + "/");
        names_.define(activity, definition, is_learner() && is_ours ? Names::Word::first : Names::Word::last);
    }

    void mention(const xapi::Mentions& mentions, std::int64_t sequence) {
        std::vector<std::int64_t> names;
        names.reserve(std::min(mentions.size(), most_rows));
        for (const xapi::Mention& one : mentions) {
            names.push_back(names_.of(one.role, one.name));
            if (names.size() == most_rows) insert_mentions(names, sequence);
        }
        if (!names.empty()) insert_mentions(names, sequence);
    }

    /// Writes them, and empties the list. OR FAIL, because the transaction fails as a whole: no need to keep a copy of
    /// each page for undoing this alone.
    void insert_mentions(std::vector<std::int64_t>& names, std::int64_t sequence) {
        std::string sql = "INSERT OR FAIL INTO mention (statement, name) VALUES (?1, ?2)";
        for (std::size_t i = 1; i < names.size(); ++i) sql.append(", (?1, ?").append(std::to_string(i + 2)) += ')';
        SQLite::Statement& rows = connection_.bound(sql, sequence);
        for (std::size_t i = 0; i < names.size(); ++i) rows.bind(static_cast<int>(i + 2), names[i]);
        rows.exec();
        names.clear();
    }

    void attach(const std::string& sum, std::int64_t sequence) {
        if (!has_attachment(sum)) {
            const std::string_view bytes = batch_.attached.at(sum);
            SQLite::Statement& row = connection_.bound("INSERT INTO attachment (sha2, bytes) VALUES (?, ?)", sum);
            row.bindNoCopy(2, bytes.data(), static_cast<int>(bytes.size()));
            row.exec();
        }
        connection_
            .bound(
                "INSERT INTO statement_attachment (statement, attachment) "
                "SELECT ?, id FROM attachment WHERE sha2 = ?",
                sequence, sum)
            .exec();
    }

    bool has_attachment(const std::string& sum) {
        Rows rows(connection_.bound("SELECT 1 FROM attachment WHERE sha2 = ?", sum));
        return rows.next();
    }

    void refer(const NewStatement& statement, std::int64_t source) {
        const std::string target_id = uuid_bytes(statement.refers_to);
        SQLite::Statement& row = connection_.prepared("INSERT INTO reference (source, target) VALUES (?, ?)");
        row.bind(1, source);
        bind_blob(row, 2, target_id);
        row.exec();
        const auto target = find(statement.refers_to);
        if (!target || target->sequence == source) return;
        follow(source, target->sequence, 0);
        if (statement.is_voiding)
            void_statement(target->sequence, target->is_voiding, target->writer, source, batch_.writer.person);
    }

    /// `source` leads to `target` and to all that `target` leads to; so does whatever stands `steps` before it.
    void follow(std::int64_t source, std::int64_t target, int steps) {
        connection_
            .bound(
                "INSERT INTO follows (source, target, steps) "
                "SELECT ?1, target, steps + 1 + ?3 FROM (SELECT ?2 AS target, 0 AS steps UNION ALL "
                "SELECT target, steps FROM follows WHERE source = ?2) "
                "WHERE target <> ?1 AND steps + 1 + ?3 <= ?4 ON CONFLICT DO NOTHING",
                source, target, steps, most_steps)
            .exec();
    }

    /// Statements that came earlier may be about this one.
    void greet_waiting(const std::string& id, std::int64_t sequence, bool is_voiding) {
        struct Waiting {
            std::int64_t sequence;
            bool is_voiding;
            MaybeRow writer;
        };
        std::vector<Waiting> waiting;
        {
            SQLite::Statement& query = connection_.prepared(
                "SELECT source, is_voiding, writer FROM reference JOIN statement ON sequence = source WHERE target = "
                "?");
            bind_blob(query, 1, id);
            Rows rows(query);
            while (rows.next()) {
                waiting.push_back({rows.column(0).getInt64(), rows.column(1).getInt() != 0, maybe(rows.column(2))});
            }
        }
        for (const Waiting& one : waiting) {
            if (one.sequence == sequence) continue;
            std::vector<std::pair<std::int64_t, int>> before;
            {
                Rows rows(connection_.bound("SELECT source, steps FROM follows WHERE target = ?", one.sequence));
                while (rows.next()) before.emplace_back(rows.column(0).getInt64(), rows.column(1).getInt());
            }
            follow(one.sequence, sequence, 0);
            for (const auto& [source, steps] : before) follow(source, sequence, steps);
            if (one.is_voiding) void_statement(sequence, is_voiding, batch_.writer.person, one.sequence, one.writer);
        }
    }

    /// Nothing takes a voiding statement back, and no learner what another person said.
    void void_statement(std::int64_t target, bool is_target_voiding, MaybeRow said_by, std::int64_t source,
                        MaybeRow voided_by) {
        if (is_target_voiding || (voided_by && voided_by != said_by)) return;
        const int voided =
            connection_
                .bound("UPDATE statement SET voided_by = ? WHERE sequence = ? AND voided_by IS NULL", source, target)
                .exec();
        if (voided > 0) summaries_.take_back(target);
    }

    Connection& connection_;
    Names& names_;
    Summaries& summaries_;
    const Batch& batch_;
    hub::Moment stored_;
    std::vector<Known> known_;           ///< one for each statement of the batch
    bool may_await_each_other_ = false;  ///< one of the batch is about a statement, which may come after it
    std::int64_t next_sequence_ = 0;
};

}  // namespace

Added add_statements(Connection& connection, Names& names, Summaries& summaries, const Batch& batch,
                     hub::Moment stored) {
    return Addition(connection, names, summaries, batch, stored).run();
}

bool is_same(const std::string& received, const NewStatement& statement) {
    return received == statement.received ||
           xapi::are_equal(nlohmann::json::parse(received), nlohmann::json::parse(statement.received));
}

}  // namespace sqlite
