/// Finds the files of the typefaces Mooring is set in.
#pragma once

#include "player/ui/fonts.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace app {

/// Looks in each folder, as Debian lays them out and flat, best first. The error is one sentence that names the
/// package which brings the missing file.
tl::expected<ui::FontPaths, std::string> find_fonts(const std::vector<std::filesystem::path>& folders);

}  // namespace app
