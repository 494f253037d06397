/// Files of records as they lie on a disk.
#pragma once

#include <tl/expected.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace records_file {

/// By its name, whatever the case of its letters; and it is a file.
bool is_records_file(const std::filesystem::path& path);

/// Those in a folder, not deeper, in the order of their names; none that is hidden. The error says why it cannot be
/// read.
tl::expected<std::vector<std::filesystem::path>, std::string> files_in(const std::filesystem::path& folder);

/// What a file holds. One that is larger than any record is not read, nor is what only looks like a file: a pipe could
/// be waited for without an end. The error is one sentence.
tl::expected<std::string, std::string> bytes_of(const std::filesystem::path& file);

}  // namespace records_file
