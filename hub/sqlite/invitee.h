/// For whom a connection code is.
#pragma once

#include "hub/sqlite/connection.h"
#include "hub/store.h"

#include <optional>

namespace sqlite {

struct Invitee {
    hub::Invited told;
    hub::RowId team = 0;
    std::optional<hub::RowId> person;  ///< nothing for whoever comes
};

/// Whom an invitation names; makes the team and the person where their names are new. Nothing but `told` counts when
/// that is no success. Throws SQLite::Exception; must stand in a transaction.
Invitee invitee_of(Connection& connection, const hub::Invitation& invitation, hub::Moment now);

}  // namespace sqlite
