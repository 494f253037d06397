/// What the program makes of words on its command line, for tests of each noun's.
#pragma once

#include "hub/program/arguments.h"
#include "tests/support/catch.h"

#include <string>
#include <variant>
#include <vector>

namespace tests {

/// The command that these words are, which must be one of that kind.
template <class Wanted>
Wanted understood(const std::vector<std::string>& words) {
    const auto arguments = program::parse_arguments(words);
    REQUIRE(arguments);
    return std::get<Wanted>(arguments->command);
}

/// Why these words are no command.
inline std::string misunderstood(const std::vector<std::string>& words) {
    const auto arguments = program::parse_arguments(words);
    REQUIRE(!arguments);
    CHECK(arguments.error().exit_code == 2);
    const std::string& text = arguments.error().text;
    return text.substr(0, text.find("; 'mooring-hub --help'"));
}

}  // namespace tests
