/// Reads the picture of the window's icon.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

namespace app {

/// Pixels as RGBA, 8 bits a channel, rows from the top.
struct Icon {
    int width = 0, height = 0;
    std::vector<unsigned char> pixels;
};

/// Reads a PAM file (Netpbm's P7) of four channels of 8 bits; nothing when it is not there or is something else: a
/// window does without.
std::optional<Icon> read_icon(const std::filesystem::path& file);

}  // namespace app
