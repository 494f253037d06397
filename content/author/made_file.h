/// Files that a command makes, and may make anew, but never in place of somebody else's.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace author {

/// Why this file may not be made, as a sentence: something is there, and `mark` does not stand in its beginning as it
/// does in every file of this kind. Nothing when the place is free.
std::optional<std::string> objection_to(const std::filesystem::path& file, std::string_view mark);

/// Writes the file, with the folders it stands in, whole or not at all; a sentence when that fails.
std::optional<std::string> make_file(const std::filesystem::path& file, std::string_view bytes);

}  // namespace author
