#include "hub/sqlite/writing_actors.h"

#include "hub/sqlite/people.h"
#include "records/iris.h"

#include <map>
#include <optional>

namespace sqlite {
namespace {

enum class Ownership { own, free, foreign };

/// By its identity (hub/xapi/identity.h).
bool is_own_kind(const std::string& actor) {
    return actor.starts_with("account " + std::string(records::iris::person_home_page) + " ");
}

bool is_written_by_others(Connection& connection, std::int64_t actor, hub::RowId person) {
    Rows rows(connection.bound("SELECT 1 FROM statement WHERE actor = ? AND writer IS NOT ? LIMIT 1", actor, person));
    return rows.next();
}

/// An actor that nobody has; `name` is its number where it was mentioned before.
bool is_free(Connection& connection, const std::string& actor, std::optional<std::int64_t> name, hub::RowId person) {
    return is_own_kind(actor) && !(name && is_written_by_others(connection, *name, person));
}

}  // namespace

bool is_free_for(Connection& connection, const std::string& actor, hub::RowId person) {
    return !owner_of(connection, actor) &&
           is_free(connection, actor, known_name(connection, xapi::Role::agent, actor), person);
}

void claim_account(Connection& connection, Summaries& summaries, hub::RowId person, std::int64_t account) {
    connection.bound("INSERT INTO identity (name, person) VALUES (?, ?)", account, person).exec();
    summaries.claim(account, person);
}

std::optional<hub::RowId> owner_of(Connection& connection, const std::string& actor) {
    const auto name = known_name(connection, xapi::Role::agent, actor);
    if (!name) return std::nullopt;
    Rows rows(connection.bound("SELECT person FROM identity WHERE name = ?", *name));
    return rows.next() ? std::optional<hub::RowId>(rows.column(0).getInt64()) : std::nullopt;
}

WritingActors judge_actors(Connection& connection, Names& names, Summaries& summaries, const hub::Batch& batch) {
    const hub::RowId person = *batch.writer.person;
    const auto ownership_of = [&](const std::string& actor) {
        if (actor.empty()) return Ownership::foreign;
        const auto name = names.known(xapi::Role::agent, actor);
        if (const auto owner = name ? summaries.owner_of(*name) : std::nullopt)
            return *owner == person ? Ownership::own : Ownership::foreign;
        return is_free(connection, actor, name, person) ? Ownership::free : Ownership::foreign;
    };
    WritingActors judged;
    std::map<std::string, Ownership> known;
    for (std::size_t i = 0; i < batch.statements.size(); ++i) {
        const std::string& actor = batch.statements[i].actor;
        const auto [place, is_new] = known.try_emplace(actor, Ownership::foreign);
        if (is_new) place->second = ownership_of(actor);
        if (place->second == Ownership::foreign) judged.refused.push_back(i);
        if (is_new && place->second == Ownership::free) judged.unowned.push_back(actor);
    }
    return judged;
}

hub::Adopted adopt_account(Connection& connection, Summaries& summaries, hub::RowId person, const std::string& actor,
                           hub::Moment stored) {
    if (!find_person(connection, person, {})) return hub::Adopted::nobody;
    if (const auto owner = owner_of(connection, actor))
        return *owner == person ? hub::Adopted::done : hub::Adopted::somebody_elses;
    const auto name = known_name(connection, xapi::Role::agent, actor);
    if (!name || !is_written_by_others(connection, *name, person)) return hub::Adopted::unknown_account;
    claim_account(connection, summaries, person, *name);
    summaries.settle(stored);
    return hub::Adopted::done;
}

bool is_valid(Connection& connection, const hub::Key& key) {
    Rows rows(connection.bound("SELECT 1 FROM access_key WHERE id = ? AND is_revoked = 0", key.id));
    return rows.next();
}

}  // namespace sqlite
