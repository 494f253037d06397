/// A package's file on disk: read whole, and written whole or not at all.
#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

namespace package {

/// The bytes of a file, but at most `most`: whoever gets that many must take the file for too long.
tl::expected<std::string, std::error_code> read_file(const std::filesystem::path& file, std::size_t most);

/// Gives the file these bytes. Whenever the power is cut, it has all of them or is as it was; after an error too.
std::error_code replace_file(const std::filesystem::path& file, std::string_view bytes);

}  // namespace package
