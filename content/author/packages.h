/// What `pack` and `unpack` share: opening a package that was typed, and saying what one holds.
#pragma once

#include "content/author/command.h"
#include "content/package/package.h"

#include <optional>
#include <string>

namespace author {

/// Opens the package that was typed. Without one it says why and sets the exit code.
std::optional<package::Package> open_typed(const std::string& typed, Console& console, int& code);

/// "version 3 of 'ladders': 2 files"
std::string described(const package::Package& package);

}  // namespace author
