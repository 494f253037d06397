#include "hub/sqlite/acceptance.h"

#include "hub/sqlite/bindings.h"
#include "hub/sqlite/carried.h"
#include "hub/sqlite/changes.h"
#include "hub/sqlite/devices.h"
#include "hub/sqlite/keys.h"
#include "hub/sqlite/people.h"
#include "hub/sqlite/person_merge.h"
#include "hub/sqlite/writing_actors.h"

#include <algorithm>
#include <string>

namespace sqlite {
namespace {

using hub::Digest;
using hub::Key;
using hub::NotAccepted;
using hub::RowId;

/// What a code was used up for, when it was by who has the same secret.
std::optional<Key> key_given_for(Connection& connection, const Digest& code, const Digest& secret) {
    SQLite::Statement& query = connection.prepared(
        "SELECT k.id FROM invitation i JOIN access_key k ON k.id = i.access_key WHERE i.digest = ? AND k.digest = ?");
    bind_bytes(query, 1, code);
    bind_bytes(query, 2, secret);
    std::string id;
    {
        Rows rows(query);
        if (!rows.next()) return std::nullopt;
        id = rows.column(0).getString();
    }
    return sqlite::find_key(connection, id);
}

/// Fills in team, person and role of the key that an open code gives. False when there is no such code.
bool find_invitation(Connection& connection, const Digest& code, hub::Moment now, Key& key) {
    SQLite::Statement& query = connection.prepared(
        "SELECT team, person, role FROM invitation WHERE digest = ? AND is_used = 0 AND expires > ?");
    bind_bytes(query, 1, code);
    query.bind(2, number_of(now));
    Rows rows(query);
    if (!rows.next()) return false;
    key.team = rows.column(0).getInt64();
    key.person = maybe(rows.column(1));
    key.role = static_cast<hub::Role>(rows.column(2).getInt());
    return true;
}

void use_up(Connection& connection, const Digest& code, const std::string& key) {
    SQLite::Statement& use = connection.prepared("UPDATE invitation SET is_used = 1, access_key = ? WHERE digest = ?");
    use.bind(1, key);
    bind_bytes(use, 2, code);
    use.exec();
}

bool is_asked_for(hub::Role role, const hub::Introduction& said) {
    return !said.role || *said.role == role;
}

enum class Keys { none, good, all_withdrawn };

/// What keys a person's laptops ever had.
Keys keys_of(Connection& connection, RowId person) {
    Rows rows(connection.bound("SELECT min(is_revoked) FROM access_key WHERE person = ?", person));
    if (!rows.next() || rows.column(0).isNull()) return Keys::none;
    return rows.column(0).getInt() == 0 ? Keys::good : Keys::all_withdrawn;
}

}  // namespace

std::optional<tl::expected<Key, NotAccepted>> Acceptance::run(hub::Moment now) {
    const hub::Introduction& said = bringing_.introduction;
    if (auto given = key_given_for(connection_, bringing_.code, bringing_.key.digest)) {
        if (!is_asked_for(given->role, said)) return tl::unexpected(NotAccepted::another_role);
        return *std::move(given);
    }
    Key key = bringing_.key;
    if (!find_invitation(connection_, bringing_.code, now, key)) return tl::unexpected(NotAccepted::unknown_code);
    if (!is_asked_for(key.role, said)) return tl::unexpected(NotAccepted::another_role);
    if (key.role == hub::Role::learner) {
        const auto owner = said.actor.empty() ? std::nullopt : owner_of(connection_, said.actor);
        const Whose laptop = whose(key.person, owner);
        if (laptop == Whose::somebody_elses) return tl::unexpected(NotAccepted::somebody_elses);
        if (laptop == Whose::to_be_merged && may_ != May::merge) return std::nullopt;
        find_person(key, laptop, owner.value_or(0), now);
        introduce(connection_, *key.person, said.name, said.staff_number);
        keep_what_is_proven(*key.person, now);
        settle_claim(*key.person);
    }
    insert_key(connection_, key);
    use_up(connection_, bringing_.code, key.id);
    return key;
}

Acceptance::Whose Acceptance::whose(std::optional<RowId> invited, std::optional<RowId> owner) const {
    if (!owner || owner == invited) return Whose::code_says;
    if (invited) return is_known_by_its_files_alone(*owner) ? Whose::to_be_merged : Whose::somebody_elses;
    return is_known_laptop_of(*owner) ? Whose::known : Whose::somebody_elses;
}

bool Acceptance::is_known_by_its_files_alone(RowId person) const {
    const auto& laptop = bringing_.introduction.device;
    if (!laptop || keys_of(connection_, person) != Keys::none) return false;
    // A laptop writes as one account: another is not from its files.
    if (identities(connection_, person) != std::vector<std::string>{bringing_.introduction.actor}) return false;
    const auto devices = devices_of(connection_, person);
    const auto files = files_of(connection_, person);
    return std::all_of(devices.begin(), devices.end(),
                       [&](const hub::KnownDevice& device) { return device.key == *laptop; }) &&
           !files.empty() && std::all_of(files.begin(), files.end(),
                                         [&](const hub::KnownFile& file) { return file.device == *laptop; });
}

bool Acceptance::is_known_laptop_of(RowId person) const {
    const auto& device = bringing_.introduction.device;
    if (!device) return false;
    const bool is_kept_out = keys_of(connection_, person) == Keys::all_withdrawn;
    return (is_device_of(connection_, person, *device) && !is_kept_out) || is_known_by_its_files_alone(person);
}

/// What is said of the person's own team and the code's is made one.
void Acceptance::find_person(Key& key, Whose whose, RowId owner, hub::Moment now) {
    switch (whose) {
        case Whose::known:
            key.person = owner;
            move_person(connection_, summaries_.completions(), owner, team_of(connection_, owner), *key.team);
            touch_person(connection_, owner, std::nullopt);
            return;
        case Whose::to_be_merged:
            merge_people(connection_, summaries_, owner, *key.person, now);
            return;
        case Whose::code_says:
        case Whose::somebody_elses:
            break;
    }
    if (!key.person) key.person = new_person(connection_, *key.team, "", now);
}

/// What only a file said of whose account it is, its laptop says now.
void Acceptance::settle_claim(RowId person) {
    const hub::Introduction& said = bringing_.introduction;
    const auto account = said.actor.empty() ? std::nullopt : names_.known(xapi::Role::agent, said.actor);
    if (!account) return;
    confirm_claim(connection_, person, *account);
    if (renew_mark(connection_, person)) touch_person(connection_, person, std::nullopt);
}

/// Its account is kept before it writes anything: its first records may come by a file.
void Acceptance::keep_what_is_proven(RowId person, hub::Moment now) {
    const hub::Introduction& said = bringing_.introduction;
    if (!said.device) return;
    add_device(connection_, person, *said.device, now);
    if (!is_free_for(connection_, said.actor, person)) return;
    claim_account(connection_, summaries_, person, names_.of(xapi::Role::agent, said.actor));
    summaries_.settle(now);
    touch_person(connection_, person, std::nullopt);
}

}  // namespace sqlite
