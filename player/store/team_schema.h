/// The numbered .sql files in player/store/team_schema, as they were when Mooring was built.
#pragma once

#include <span>
#include <string_view>

namespace store {

/// The text of 001_….sql, 002_….sql and so on, in that order.
std::span<const std::string_view> team_schema_steps();

}  // namespace store
