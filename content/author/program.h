/// mooring-author as a function: words of a command line in, text and exit code out.
#pragma once

#include "content/author/command.h"

#include <string>
#include <vector>

namespace author {

/// The version that `--version` prints and that files made by this program name.
std::string version();

/// Performs one command line, without the program's own name, and gives its exit code.
int run(const std::vector<std::string>& words, Console& console);

}  // namespace author
