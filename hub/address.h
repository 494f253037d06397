/// The target of a request taken apart, and forms of the same notation.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hub {

/// Names and values in their order, decoded.
using Parameters = std::vector<std::pair<std::string, std::string>>;

struct Address {
    std::string path;
    Parameters parameters;
};

/// "name=value&…" with + for a space. Nothing when a percent sign is not followed by two hexadecimal digits, or the
/// result is not UTF-8.
std::optional<Parameters> parse_form(std::string_view text);

/// Path and query. Nothing when it is malformed.
std::optional<Address> parse_address(std::string_view target);

/// The other way round.
std::string to_form(const Parameters& parameters);

/// The value of a parameter, or nullptr.
const std::string* find(const Parameters& parameters, std::string_view name);

}  // namespace hub
