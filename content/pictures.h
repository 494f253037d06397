/// What a module may show: PNG and JPEG pictures in its own folder, of bounded size.
#pragma once

#include "content/findings.h"
#include "content/folder.h"
#include "content/module.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace content {

/// The largest picture that is taken: so a module stays quick to copy and to draw.
constexpr std::size_t most_picture_bytes = 2 * 1024 * 1024;
constexpr int most_picture_pixels = 4096;  ///< on either side; what every graphics card can hold as one texture

struct PictureSize {
    int width_px = 0;
    int height_px = 0;
    bool operator==(const PictureSize&) const = default;
};

/// The size that a PNG's or JPEG's header gives. The error says that it is neither, or damaged.
tl::expected<PictureSize, std::string> picture_size(std::string_view bytes);

/// Checks every figure of a module and writes its path without escapes. Reports E216, E217 and E220.
void check_pictures(Module& module, const Folder& files, Findings& findings);

}  // namespace content
