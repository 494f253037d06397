/// People who stand somewhere in a module, found in the order of a page without looking at anybody else.
#pragma once

#include "hub/people.h"
#include "hub/sqlite/connection.h"
#include "hub/sqlite/page_place.h"

#include <optional>
#include <vector>

namespace sqlite {

/// One page's, and one more where there is one. Nothing where the filter asks for more than a standing, or for an order
/// that is not kept for it. Throws SQLite::Exception.
std::optional<std::vector<Place>> find_standing(Connection& connection, const hub::PeopleQuery& query);

}  // namespace sqlite
