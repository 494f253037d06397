/// Paths as the addresses that editors and other tools exchange.
#pragma once

#include <filesystem>
#include <string>

namespace author {

/// `file:///…` of a path, made absolute first (RFC 8089).
std::string file_uri(const std::filesystem::path& path);

}  // namespace author
