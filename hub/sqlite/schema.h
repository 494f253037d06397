/// The numbered .sql files in hub/sqlite/schema, as they were when the hub was built.
#pragma once

#include <span>
#include <string_view>

namespace sqlite {

/// The text of 001_….sql, 002_….sql and so on, in that order.
std::span<const std::string_view> schema_steps();

}  // namespace sqlite
