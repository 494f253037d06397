/// The ids of statements as one column holds them.
#pragma once

#include <string>
#include <vector>

namespace store {

/// With a space between; "" for none.
std::string ids_text(const std::vector<std::string>& ids);

std::vector<std::string> parse_ids(const std::string& text);

}  // namespace store
