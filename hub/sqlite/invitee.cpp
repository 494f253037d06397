#include "hub/sqlite/invitee.h"

#include "hub/sqlite/people.h"

#include <vector>

namespace sqlite {
namespace {

using hub::Invited;
using hub::RowId;

Invitee refused(Invited::Result why) {
    Invitee invitee;
    invitee.told.result = why;
    return invitee;
}

Invitee somebody_known(Connection& connection, RowId person) {
    Rows rows(connection.bound(
        "SELECT t.id, t.name, p.name, (SELECT count(*) FROM access_key WHERE person = p.id AND is_revoked = 0) "
        "FROM person p JOIN team t ON t.id = p.team WHERE p.id = ?",
        person));
    rows.next();
    Invitee invitee;
    invitee.team = rows.column(0).getInt64();
    invitee.person = person;
    invitee.told = {Invited::Result::done, false, rows.column(1).getString(), rows.column(2).getString(),
                    rows.column(3).getInt64()};
    return invitee;
}

/// A withdrawn key still says whose it was: its laptop may be the very one that is connected anew.
Invitee by_key(Connection& connection, const std::string& key) {
    std::optional<RowId> person;
    {
        Rows rows(connection.bound("SELECT person FROM access_key WHERE id = ? AND person IS NOT NULL", key));
        if (rows.next()) person = rows.column(0).getInt64();
    }
    return person ? somebody_known(connection, *person) : refused(Invited::Result::unknown_key);
}

Invitee by_number(Connection& connection, RowId person) {
    bool is_there = false;
    {
        Rows rows(connection.bound("SELECT 1 FROM person WHERE id = ?", person));
        is_there = rows.next();
    }
    return is_there ? somebody_known(connection, person) : refused(Invited::Result::unknown_person);
}

Invitee somebody_new(Connection& connection, const hub::Invitation& invitation, hub::Moment now) {
    Invitee invitee;
    invitee.team = team_named(connection, invitation.team);
    invitee.told = {Invited::Result::done, true, invitation.team, invitation.person, 0};
    if (!invitation.person.empty()) invitee.person = new_person(connection, invitee.team, invitation.person, now);
    return invitee;
}

}  // namespace

Invitee invitee_of(Connection& connection, const hub::Invitation& invitation, hub::Moment now) {
    if (!invitation.key.empty()) return by_key(connection, invitation.key);
    if (invitation.person_id) return by_number(connection, *invitation.person_id);
    if (invitation.person.empty()) return somebody_new(connection, invitation, now);
    std::vector<RowId> given;
    bool has_self_named = false;
    {
        Rows rows(connection.bound(
            "SELECT p.id, p.is_self_named FROM person p JOIN team t ON t.id = p.team WHERE t.name = ? AND p.name = ?",
            invitation.team, invitation.person));
        while (rows.next()) {
            if (rows.column(1).getInt() != 0) {
                has_self_named = true;
            } else {
                given.push_back(rows.column(0).getInt64());
            }
        }
    }
    if (given.size() == 1) return somebody_known(connection, given[0]);
    if (given.size() > 1) return refused(Invited::Result::several);
    if (has_self_named) return refused(Invited::Result::self_named);
    return somebody_new(connection, invitation, now);
}

}  // namespace sqlite
