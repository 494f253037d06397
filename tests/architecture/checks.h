/// Reads one source file and says in sentences where it breaks the design.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace architecture {

/// A file grows no longer than this (style.md, "The models").
inline constexpr int most_lines = 500;

/// Each forbidden include in the text of the file at `path` (from the root), as "path:line: sentence".
std::vector<std::string> forbidden_includes(std::string_view path, std::string_view text);

/// One sentence when the text is too long.
std::vector<std::string> overlong(std::string_view path, std::string_view text);

/// Each test name that CTest cannot pass on, as "path:line: sentence": it would be counted as passed without running.
std::vector<std::string> unrunnable_names(std::string_view path, std::string_view text);

}  // namespace architecture
