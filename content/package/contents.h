/// The files of a packed module: what may be among them, and their fingerprint.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>

namespace package {

/// Path in the module's folder, with `/` -> bytes.
using Files = std::map<std::string, std::string>;

/// Bounds that no module which people read comes near, so that a hostile package costs little.
constexpr std::size_t most_files = 500;
constexpr std::size_t most_total_bytes = std::size_t{64} * 1024 * 1024;  ///< of all files

/// Why these cannot be the files of a package, as a sentence about "it". They are module.md and pictures (PNG, JPEG),
/// within the bounds, and no two would be one file on a system that takes capitals and small letters as the same.
std::optional<std::string> objection_to_files(const Files& files);

/// Over each name and its bytes, in the order of names.
std::string contents_digest(const Files& files);

}  // namespace package
