#include "hub/sqlite/completions.h"

#include "hub/sqlite/days.h"
#include "hub/sqlite/totals.h"
#include "records/completion_json.h"

#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace sqlite {
namespace {

using hub::RowId;
using records::Completion;
using records::Standing;
using records::Summary;

Completion completion_in(const SQLite::Column& column, RowId person, const std::string& module) {
    const std::string text = column.getString();
    auto completion = records::completion_from_json(nlohmann::json::parse(text, nullptr, false));
    if (!completion) {
        throw SQLite::Exception(fmt::format("the completion of person {} in the module {} cannot be read: {}", person,
                                            module, completion.error()));
    }
    return *std::move(completion);
}

Summary summary_in(Rows& rows, int first) {
    Summary summary;
    summary.standing = static_cast<Standing>(rows.column(first).getInt());
    summary.percent = rows.column(first + 1).getInt();
    if (!rows.column(first + 2).isNull()) summary.score = rows.column(first + 2).getDouble();
    summary.attempts = rows.column(first + 3).getInt();
    summary.version = rows.column(first + 4).getInt();
    if (!rows.column(first + 5).isNull()) summary.passed = moment_numbered(rows.column(first + 5).getInt64());
    summary.valid_months = rows.column(first + 6).getInt();
    return summary;
}

}  // namespace

std::map<std::string, Completion> completions_of(Connection& connection, RowId person) {
    std::map<std::string, Completion> out;
    Rows rows(connection.bound("SELECT module, json FROM completion WHERE person = ?", person));
    while (rows.next()) {
        const std::string module = rows.column(0).getString();
        out.emplace(module, completion_in(rows.column(1), person, module));
    }
    return out;
}

std::map<std::string, Summary> summaries_of(Connection& connection, RowId person) {
    std::map<std::string, Summary> out;
    Rows rows(
        connection.bound("SELECT module, standing, percent, score, attempts, version, passed, valid_months "
                         "FROM completion WHERE person = ?",
                         person));
    while (rows.next()) out.emplace(rows.column(0).getString(), summary_in(rows, 1));
    return out;
}

const Completion& Completions::of(RowId person, const std::string& module) {
    const std::string key = fmt::format("{} {}", person, module);
    if (const auto found = known_.find(key); found != known_.end()) return found->second;
    constexpr std::size_t most = 5'000;  // some ten megabytes
    if (known_.size() >= most) known_.clear();
    Rows rows(connection_->bound("SELECT json FROM completion WHERE person = ? AND module = ?", person, module));
    Completion completion;
    if (rows.next()) completion = completion_in(rows.column(0), person, module);
    return known_.emplace(key, std::move(completion)).first->second;
}

void Completions::keep(RowId person, RowId team, const std::string& module, const Completion& completion) {
    const Completion& before = of(person, module);
    if (before == completion || (before.runs.empty() && has_too_many(person))) return;
    change_totals(*connection_, team, module, before, completion);
    const Summary old = records::summary(before), now = records::summary(completion);
    const auto passes = [](const Summary& one) { return one.standing == Standing::passed ? 1 : 0; };
    if (const int more = passes(now) - passes(old); more != 0)
        connection_->bound("UPDATE person SET passed = passed + ? WHERE id = ?", more, person).exec();
    if (now.standing == Standing::not_started) {
        connection_->bound("DELETE FROM completion WHERE person = ? AND module = ?", person, module).exec();
    } else if (now.standing == old.standing && end_of_pass(now) == end_of_pass(old)) {
        renew(person, module, completion, now);
    } else {
        write(person, module, completion, now);
    }
    known_[fmt::format("{} {}", person, module)] = completion;
}

void Completions::move(RowId person, RowId from, std::optional<RowId> to) {
    for (const auto& [module, completion] : completions_of(*connection_, person)) {
        change_totals(*connection_, from, module, completion, {});
        if (to) change_totals(*connection_, *to, module, {}, completion);
    }
}

/// Whoever makes up names of modules makes everybody's table wider, but not without end.
bool Completions::has_too_many(RowId person) {
    constexpr int most_modules = 200;
    Rows rows(connection_->bound("SELECT count(*) FROM completion WHERE person = ?", person));
    return rows.next() && rows.column(0).getInt() >= most_modules;
}

/// Nothing that an index is about.
void Completions::renew(RowId person, const std::string& module, const Completion& completion, const Summary& summary) {
    SQLite::Statement& row = connection_->bound(
        "UPDATE completion SET percent = ?, attempts = ?, version = ?, valid_months = ?, json = ?, score = ?, "
        "passed = ? WHERE person = ? AND module = ?",
        summary.percent, summary.attempts, summary.version, summary.valid_months,
        records::to_json(completion).dump());
    if (summary.score) row.bind(6, *summary.score);
    if (summary.passed) row.bind(7, number_of(*summary.passed));
    row.bind(8, person);
    row.bind(9, module);
    row.exec();
}

void Completions::write(RowId person, const std::string& module, const Completion& completion, const Summary& summary) {
    SQLite::Statement& row = connection_->bound(
        // What people are sorted by goes along; a trigger renews it.
        "INSERT INTO completion (person, module, standing, percent, attempts, version, valid_months, json, score, "
        "passed, ends, team, folded_name, passed_modules) SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, team, folded_name, "
        "passed FROM person WHERE id = ?1 ON CONFLICT DO UPDATE SET standing = excluded.standing, "
        "percent = excluded.percent, attempts = excluded.attempts, version = excluded.version, "
        "valid_months = excluded.valid_months, json = excluded.json, score = excluded.score, "
        "passed = excluded.passed, ends = excluded.ends",
        person, module, static_cast<int>(summary.standing), summary.percent, summary.attempts, summary.version,
        summary.valid_months, records::to_json(completion).dump());
    if (summary.score) row.bind(9, *summary.score);
    if (summary.passed) row.bind(10, number_of(*summary.passed));
    if (const auto ends = end_of_pass(summary)) row.bind(11, number_of(*ends));
    row.exec();
}

}  // namespace sqlite
