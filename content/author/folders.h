/// Folders that commands fill: nothing of anybody's is ever written over.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace author {

/// Why a module cannot be put into this folder, as a sentence: it must be new or empty.
std::optional<std::string> objection_to_folder(const std::filesystem::path& folder);

}  // namespace author
