/// What the person who starts Mooring asks for on the command line.
#pragma once

#include <tl/expected.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace app {

struct Arguments {
    std::optional<std::filesystem::path> data;     ///< where the record is kept instead of the usual folder
    std::optional<std::filesystem::path> modules;  ///< where modules are read from instead of the installed ones
    std::optional<std::filesystem::path> module;   ///< a package to be looked at, and added
    std::optional<std::string> open;               ///< id of the module to open at once, where the learner stopped
    std::optional<std::filesystem::path> preview;  ///< a trainer's folder to be shown instead of the learner's modules
};

/// What is printed instead of opening a window.
struct Reply {
    std::string text;
    int exit_code = 0;  ///< 0: `text` goes to stdout (help, version); 2: to stderr (not understood)
};

/// The version as `--version` prints it, e.g. "0.1.0".
std::string version();

tl::expected<Arguments, Reply> parse_arguments(int count, const char* const* words);

}  // namespace app
