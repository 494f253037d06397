/// Two small modules that differ in what a manager reads of them.
#pragma once

#include "tests/end_to_end/desk.h"

#include <filesystem>

namespace views {

/// Has a quiz of three questions, all of them true. Passed with 60%. In the order of titles it comes last.
inline constexpr const char* anchor_id = "anchoring";
inline constexpr const char* anchor_title = "The anchor";

/// Has three pages and no quiz, so that a pass has no score. It counts for 12 months. Its title needs quotes in a CSV.
inline constexpr const char* lines_id = "casting-off";
inline constexpr const char* lines_title = "Casting off, in the dark";

/// Writes the pathway of both to the desk and returns its folder.
std::filesystem::path write_pathway(const end_to_end::Desk& desk);

}  // namespace views
