/// Files that nobody but their owner can read.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

namespace store {

/// Writes the file anew with mode 0600. What was there before stays whole until all of this is on disk.
std::error_code write_private(const std::filesystem::path& path, std::string_view bytes);

}  // namespace store
