/// Small JSON files that nobody but their owner can read.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <system_error>

namespace syncing {

/// What the file holds; discarded when it holds no JSON, or is not there.
nlohmann::json read_private_json(const std::filesystem::path& path);

/// Writes the file anew with mode 0600 (store/private_file.h). What is no UTF-8 is replaced.
std::error_code write_private_json(const std::filesystem::path& path, const nlohmann::json& json);

}  // namespace syncing
