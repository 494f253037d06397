#include "hub/sqlite/file_intake.h"

#include "hub/sqlite/add_statements.h"
#include "hub/sqlite/carried.h"
#include "hub/sqlite/changes.h"
#include "hub/sqlite/devices.h"
#include "hub/sqlite/people.h"
#include "hub/sqlite/uuid_bytes.h"
#include "hub/sqlite/writing_actors.h"

#include <SQLiteCpp/Exception.h>

#include <algorithm>
#include <string>

namespace sqlite {

using hub::FileAdded;
using hub::Moment;
using hub::RowId;

std::optional<std::size_t> first_conflict(Connection& connection, const std::vector<hub::NewStatement>& statements) {
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const std::string id = uuid_bytes(statements[i].id);
        SQLite::Statement& query = connection.prepared("SELECT received FROM statement WHERE id = ?");
        query.bind(1, id.data(), static_cast<int>(id.size()));
        Rows rows(query);
        if (rows.next() && !is_same(rows.column(0).getString(), statements[i])) return i;
    }
    return std::nullopt;
}

FileAdded FileIntake::run(Moment now, Moment stored) {
    if (const auto wrong = first_conflict(connection_, piece_.statements)) return {FileAdded::Result::conflict, *wrong};
    const std::optional<RowId> of_account = owner_of(connection_, piece_.owner.actor);
    FileAdded out = find_owner(of_account || piece_.is_continued ? of_account : signer_alone());
    if (out.result != FileAdded::Result::done) return out;
    if (out.is_new_person) out.person = make_person(now);
    if (!of_account) claim(out.person);
    hub::Batch batch;
    batch.statements = piece_.statements;
    batch.authority = piece_.authority;
    batch.writer.role = hub::Role::learner;
    batch.writer.person = out.person;
    batch.is_by_file = true;
    const std::int64_t last = last_sequence(connection_);
    const hub::Added added = add_statements(connection_, names_, summaries_, batch, stored);
    if (added.result != hub::Added::Result::done)
        throw SQLite::Exception("a statement of a file was refused that had been looked at before");
    out.added = added.added;
    if (out.added > 0) note_carried(connection_, out.person, last, piece_.device);
    out.is_confirmed = piece_.device && is_device_of(connection_, out.person, *piece_.device);
    const bool is_surer = carry_again(out);
    const bool is_news = out.added > 0 || !of_account || out.is_confirmed || is_surer ||
                         is_file_known(connection_, out.person, piece_.device);
    const bool is_noted = is_news && note_file(connection_, out.person, piece_.device, piece_.made, now);
    // Who said nothing of themselves at first may do so later.
    if (!of_account || is_noted)
        introduce(connection_, out.person, piece_.owner.name, piece_.owner.staff_number);
    // The clock of a laptop may have been ahead when it made the newest file, and be right now.
    if (is_noted || out.added > 0) touch_person(connection_, out.person, std::min(piece_.made, now));
    if (renew_mark(connection_, out.person)) touch_person(connection_, out.person, std::nullopt);
    return out;
}

std::optional<RowId> FileIntake::signer_alone() const {
    return piece_.device ? only_person_with(connection_, *piece_.device) : std::nullopt;
}

FileAdded FileIntake::find_owner(std::optional<RowId> known) const {
    using Result = FileAdded::Result;
    const hub::FileOwner& owner = piece_.owner;
    if (!known && piece_.is_continued) return {Result::nobody};
    if (!piece_.is_continued && owner.person && !find_person(connection_, *owner.person, owner.scope))
        return {Result::nobody};
    if (known && !find_person(connection_, *known, owner.scope)) return {Result::out_of_scope};
    if (known && !piece_.is_continued && owner.person && *known != *owner.person) return {Result::somebody_elses};
    FileAdded out;
    if (!known && !owner.person) return find_place_for_somebody_new();
    out.person = known ? *known : *owner.person;
    return out;
}

FileAdded FileIntake::find_place_for_somebody_new() const {
    const hub::FileOwner& owner = piece_.owner;
    if (!owner.scope.team && owner.team.empty()) return {FileAdded::Result::no_team};
    if (owner.scope.team && !owner.team.empty()) {
        Rows rows(connection_.bound("SELECT 1 FROM team WHERE id = ? AND name = ?", *owner.scope.team, owner.team));
        if (!rows.next()) return {FileAdded::Result::other_team};
    }
    FileAdded out;
    out.is_new_person = true;
    return out;
}

RowId FileIntake::make_person(Moment now) {
    const hub::FileOwner& owner = piece_.owner;
    const RowId team = owner.scope.team ? *owner.scope.team : team_named(connection_, owner.team);
    return new_person(connection_, team, "", now);
}

bool FileIntake::carry_again(const FileAdded& added) {
    if (!piece_.device || !is_known_by_files(connection_, added.person)) return false;
    const auto account = names_.known(xapi::Role::agent, piece_.owner.actor);
    bool is_surer = account && claim_again(connection_, added.person, *account, *piece_.device);
    for (const hub::NewStatement& statement : piece_.statements)
        is_surer |= sqlite::carry_again(connection_, added.person, uuid_bytes(statement.id), *piece_.device);
    return is_surer;
}

/// Whoever brings the file answers for whose it is, so that an account of which others told before is free as well.
void FileIntake::claim(RowId person) {
    const std::int64_t account = names_.of(xapi::Role::agent, piece_.owner.actor);
    claim_account(connection_, summaries_, person, account);
    note_claim(connection_, person, account, piece_.device);
}

}  // namespace sqlite
