/// Changes to names of files that a power cut does not undo.
#pragma once

#include <filesystem>
#include <system_error>

namespace store {

/// Waits until a file's bytes, or the names in a folder, are on disk. A file system that cannot do that for a folder is
/// no failure.
std::error_code sync(const std::filesystem::path& path);

/// Gives a file another name in its folder. What it holds must be on disk; its name is, when this returns.
std::error_code rename_durably(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace store
