#include "hub/sqlite/summaries.h"

#include "hub/sqlite/changes.h"
#include "hub/sqlite/days.h"
#include "hub/sqlite/people.h"
#include "hub/sqlite/reflections.h"
#include "hub/told.h"

#include <SQLiteCpp/Transaction.h>
#include <nlohmann/json.hpp>

#include <utility>
#include <vector>

namespace sqlite {

using hub::RowId;
using records::Completion;

void Summaries::tell(std::int64_t sequence, std::int64_t actor, const hub::NewStatement& statement) {
    if (!statement.told && !statement.is_reflection) return;
    const auto person = owner_of(actor);
    if (!person) return;
    if (statement.is_reflection) add_reflection(*connection_, sequence, *person);
    if (statement.told) records::join(told_[*person].modules[statement.told->module], statement.told->what);
}

void Summaries::take_back(std::int64_t sequence) {
    std::int64_t actor = 0;
    std::string received;
    {
        Rows rows(connection_->bound("SELECT actor, received FROM statement WHERE sequence = ?", sequence));
        if (!rows.next() || rows.column(0).isNull()) return;
        actor = rows.column(0).getInt64();
        received = rows.column(1).getString();
    }
    const auto person = owner_of(actor);
    if (!person) return;
    const hub::Telling telling = hub::telling_of(nlohmann::json::parse(received));
    if (telling.is_reflection) remove_reflection(*connection_, sequence);
    if (telling.told) told_[*person].refolds.insert(telling.told->module);
}

void Summaries::claim(std::int64_t actor, RowId person) {
    owners_.insert_or_assign(actor, person);
    Rows rows(connection_->bound("SELECT 1 FROM statement WHERE actor = ? LIMIT 1", actor));
    if (rows.next()) fold_anew(person);
}

void Summaries::fold_anew(RowId person) {
    told_[person].is_claimed = true;
}

void Summaries::hear(RowId person) {
    told_[person].is_heard = true;
}

void Summaries::settle(hub::Moment stored) {
    for (const auto& [person, told] : std::exchange(told_, {})) settle(person, told, stored);
}

void Summaries::settle(RowId person, const Told& told, hub::Moment stored) {
    std::map<std::string, Completion> changed;
    for (const auto& [module, news] : told.modules) {
        if (told.is_claimed || told.refolds.contains(module)) continue;  // it is read from the file with all the rest
        const Completion& before = completions_.of(person, module);
        Completion known = before;
        records::join(known, news);
        if (!(known == before)) changed.emplace(module, std::move(known));
    }
    if (told.is_claimed || !told.refolds.empty() || !changed.empty()) {
        const RowId team = team_of(*connection_, person);
        if (told.is_claimed || !told.refolds.empty()) refold(person, team, told.is_claimed ? nullptr : &told.refolds);
        for (const auto& [module, completion] : changed) completions_.keep(person, team, module, completion);
    }
    touch_person(*connection_, person, told.is_heard ? std::optional(stored) : std::nullopt);
}

void Summaries::refold(RowId person, RowId team, const std::set<std::string>* only) {
    std::map<std::string, Completion> folded;
    std::vector<std::int64_t> reflections;
    {
        Rows rows(
            connection_->bound("SELECT s.sequence, s.received FROM identity i JOIN statement s ON s.actor = i.name "
                               "WHERE i.person = ? AND s.voided_by IS NULL",
                               person));
        while (rows.next()) {
            const hub::Telling telling = hub::telling_of(nlohmann::json::parse(rows.column(1).getString()));
            if (telling.is_reflection) reflections.push_back(rows.column(0).getInt64());
            if (telling.told && (only == nullptr || only->contains(telling.told->module)))
                records::join(folded[telling.told->module], telling.told->what);
        }
    }
    if (only == nullptr) {
        for (const std::int64_t sequence : reflections) add_reflection(*connection_, sequence, person);
    }
    for (const auto& [module, kept] : completions_of(*connection_, person)) {
        if (!folded.contains(module) && (only == nullptr || only->contains(module)))
            completions_.keep(person, team, module, {});
    }
    for (const auto& [module, completion] : folded) completions_.keep(person, team, module, completion);
}

void Summaries::catch_up() {
    for (bool is_over = false; !is_over;) {
        constexpr int most_people = 100;
        SQLite::Transaction transaction(connection_->database(), SQLite::TransactionBehavior::IMMEDIATE);
        forget();  // another process may be at the same
        std::vector<RowId> people;
        {
            Rows rows(connection_->bound("SELECT person FROM refold ORDER BY person LIMIT ?", most_people));
            while (rows.next()) people.push_back(rows.column(0).getInt64());
        }
        for (const RowId person : people) {
            fold_names(*connection_, person);
            refold(person, team_of(*connection_, person), nullptr);
            connection_->bound("DELETE FROM refold WHERE person = ?", person).exec();
        }
        transaction.commit();
        is_over = people.empty();
    }
}

void Summaries::forget() {
    completions_.forget();
    told_.clear();
    owners_.clear();
}

std::optional<RowId> Summaries::owner_of(std::int64_t actor) {
    if (const auto known = owners_.find(actor); known != owners_.end()) return known->second;
    constexpr std::size_t most = 50'000;  // some three megabytes
    if (owners_.size() >= most) owners_.clear();
    std::optional<RowId>& owner = owners_[actor];
    Rows rows(connection_->bound("SELECT person FROM identity WHERE name = ?", actor));
    if (rows.next()) owner = rows.column(0).getInt64();
    return owner;
}

}  // namespace sqlite
