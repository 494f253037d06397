/// A response's chosen answers as one short text, and back.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace store {

/// {0, 2, -1} -> "0,2,-1"; none -> "".
std::string to_text(const std::vector<int>& chosen);

/// The indices that `to_text` wrote, or nothing when the text is anything else.
std::optional<std::vector<int>> parse_chosen(std::string_view text);

}  // namespace store
