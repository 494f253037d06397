/// The real fonts, where the system keeps them: for tests that draw.
#pragma once

#include "player/ui/fonts.h"

namespace support {

/// Paths of every font file under /usr/share/fonts. Throws std::runtime_error when one is missing.
ui::FontPaths fonts();

}  // namespace support
