/// Files that nobody but their owner can read.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

namespace store {

/// Writes the file anew with mode 0600. What was there before stays whole until all of this is on disk.
std::error_code write_private(const std::filesystem::path& path, std::string_view bytes);

/// The same for a file that something else is to write: makes it, empty, where it is not there yet, and takes others'
/// rights away where it is. A disk that knows no permissions is no failure.
std::error_code make_private(const std::filesystem::path& path);

}  // namespace store
