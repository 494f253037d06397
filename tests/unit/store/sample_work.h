/// A little saved work, and the files it lies in.
#pragma once

#include "player/store/progress_store.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

/// 12 November 2026, 12:00 UTC.
inline constexpr state::TimePoint noon{std::chrono::milliseconds{1'794'484'800'000}};

/// Opens the folder for writing, which the test takes for granted.
store::ProgressStore opened(const std::filesystem::path& folder);

/// What the folder remembers, read by a store that is closed again.
state::Record remembered(const std::filesystem::path& folder);

/// A module started, with this page read.
state::Changes page_read(const std::string& page);

/// The pages read in that module.
std::vector<std::string> pages(const state::Record& record);

std::filesystem::path progress_file(const std::filesystem::path& folder);

std::string bytes(const std::filesystem::path& file);
void write_bytes(const std::filesystem::path& file, std::string_view bytes);

/// Writes over part of a file.
void overwrite(const std::filesystem::path& file, std::size_t offset, std::string_view bytes);

/// The names in a folder that begin like this, sorted.
std::vector<std::string> names(const std::filesystem::path& folder, std::string_view beginning);

}  // namespace tests
