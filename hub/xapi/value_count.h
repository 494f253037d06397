/// How many values a JSON text holds, told before any of them takes up memory.
#pragma once

#include <cstddef>
#include <string_view>

namespace xapi {

/// Objects, arrays, names of members and all else. For a text that is no JSON, some number.
std::size_t values_in(std::string_view text);

}  // namespace xapi
