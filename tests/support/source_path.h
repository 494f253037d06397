/// Where the project's own files stand, for the tests that read them.
#pragma once

#include <string>

namespace tests {

/// The absolute path of a file or folder of the project, e.g. `source_path("tests/data/modules")`; the root for "".
/// Only this function knows the root, so that every other test compiles to the same bytes wherever the project stands.
std::string source_path(const std::string& relative = "");

}  // namespace tests
