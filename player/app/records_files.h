/// Files of records as they lie on a disk.
#pragma once

#include <tl/expected.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace app {

/// By its name, whatever the case of its letters; and it is a file.
bool is_records_file(const std::filesystem::path& path);

/// Those in a folder, not deeper, in the order of their names; none that is hidden. The error says why it cannot be read.
tl::expected<std::vector<std::filesystem::path>, std::string> records_files_in(const std::filesystem::path& folder);

/// What a file holds. One that is larger than any record is not read. The error is one sentence.
tl::expected<std::string, std::string> records_bytes(const std::filesystem::path& file);

}  // namespace app
