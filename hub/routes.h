/// The hub's own addresses.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace hub {

inline constexpr std::string_view about_path = "/xapi/about";
inline constexpr std::string_view connect_path = "/connect";
inline constexpr std::string_view health_path = "/health";
inline constexpr std::string_view statements_path = "/xapi/statements";
/// Where `more` leads: the same query with "after" besides.
inline constexpr std::string_view more_path = "/xapi/statements/more";

/// What may be written down of the address that a request names: one of the hub's own, else "other". Queries name
/// people, and what somebody made up or mistyped may be a connection code.
inline std::string_view loggable_path(std::string_view target) {
    constexpr std::array known = {about_path, connect_path, health_path, statements_path, more_path};
    const auto* const found = std::find(known.begin(), known.end(), target.substr(0, target.find('?')));
    return found == known.end() ? "other" : *found;
}

}  // namespace hub
