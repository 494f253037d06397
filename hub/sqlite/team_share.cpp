#include "hub/sqlite/team_share.h"

#include <algorithm>

namespace sqlite {

TeamShare share_of(Connection& connection, hub::RowId team, std::size_t wanted) {
    Rows rows(connection.bound("SELECT people, (SELECT max(id) FROM person) FROM team WHERE id = ?", team));
    if (!rows.next()) return {};
    TeamShare share;
    share.people = rows.column(0).getInt64();
    share.met =
        static_cast<std::int64_t>(wanted) * rows.column(1).getInt64() / std::max<std::int64_t>(1, share.people);
    return share;
}

}  // namespace sqlite
