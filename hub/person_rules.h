/// What people and teams may be called, whoever says it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hub {

inline constexpr std::size_t most_name_bytes = 200, most_staff_number_bytes = 64;

/// A name as somebody typed it.
struct Untidy {
    std::string_view what;  ///< "The name", for the sentence
    std::string* text;
    std::size_t most_bytes = most_name_bytes;
};

/// Takes the blanks around each away. Else what is wrong with the first that nobody may be called, without the full
/// stop: "The name is longer than 200 bytes".
std::optional<std::string> tidy_all(const std::vector<Untidy>& names);

}  // namespace hub
