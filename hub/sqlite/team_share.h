/// How a team's people are found soonest in an order that has no index for teams.
#pragma once

#include "hub/access.h"
#include "hub/sqlite/connection.h"

#include <cstddef>
#include <cstdint>

namespace sqlite {

struct TeamShare {
    std::int64_t people = 0;  ///< of the team
    std::int64_t met = 0;     ///< of all, about, until `wanted` of the team were among them
};

/// Throws SQLite::Exception.
TeamShare share_of(Connection& connection, hub::RowId team, std::size_t wanted);

}  // namespace sqlite
