/// The list of problems an author may be told about, as tools that list rules want it.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace author {

/// One code of the format and when it is told (authoring-format.md, "Problems an author is told about").
struct Rule {
    std::string_view code;  ///< "E203", "W301"
    std::string_view when;  ///< a sentence
};

/// Every rule, by code.
std::span<const Rule> rules();

/// Where a code stands in the list; past its end when it is not there.
std::size_t rule_index(std::string_view code);

}  // namespace author
