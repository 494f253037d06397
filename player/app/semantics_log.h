/// Writes each frame's semantic tree to a file, for tests that drive the real window.
#pragma once

#include "player/ui/semantics.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace app {

/// The tree as text: first "frame SERIAL", and " at rest" where no further frame is due; then one node a line, of fields
/// parted by tabs: role, name, value, description, states (parted by spaces: focused disabled selected checked unchecked
/// expanded collapsed read-only visible), x, y, width, height. Tabs, line ends and backslashes inside fields are written
/// \t, \n and \\.
std::string semantics_text(const ui::Semantics& semantics, std::uint64_t serial, bool is_at_rest);

/// Replaces the file in one step, so that a reader finds a whole frame or the one before.
void write_semantics(const std::filesystem::path& file, const std::string& text);

}  // namespace app
