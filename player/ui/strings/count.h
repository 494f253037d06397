/// Words with places in them, and words that depend on a number.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace ui {

/// Words that depend on a number.
struct Count {
    std::string_view one;
    std::string_view other;
};

/// The words for a number, with it filled in.
std::string counted(const Count& words, long long number);

/// Words with their places filled in.
template <typename... Values>
std::string filled(std::string_view words, const Values&... values) {
    return fmt::format(fmt::runtime(words), values...);
}

}  // namespace ui
