/// JSON that comes from elsewhere, at most so deep that whoever walks through it needs no more than some pages of stack.
#pragma once

#include <nlohmann/json.hpp>

#include <string_view>

namespace records {

/// What the text says; discarded when it is no JSON, or has more than 100 arrays and objects inside one another.
nlohmann::json parse_shallow(std::string_view text);

}  // namespace records
