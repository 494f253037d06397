/// Paths as the addresses that editors and other tools exchange.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace author {

/// A path's characters with those percent-encoded that an address may not hold (RFC 3986 §2.1); slashes stay.
std::string percent_encoded(std::string_view path);

/// `file:///…` of a path, made absolute first (RFC 8089).
std::string file_uri(const std::filesystem::path& path);

}  // namespace author
