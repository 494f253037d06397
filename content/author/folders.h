/// Folders that commands fill: nothing of anybody's is ever written over.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace author {

/// Why a module cannot be put into this folder, as a sentence: it must be new or empty.
std::optional<std::string> objection_to_folder(const std::filesystem::path& folder);

/// Writes one file with the folders it stands in; a sentence when that fails.
std::optional<std::string> write_file(const std::filesystem::path& file, std::string_view bytes);

}  // namespace author
