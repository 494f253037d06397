/// Finding what is at a height or at a byte of a layout without visiting the rest of it.
#pragma once

#include "player/text/layout.h"

#include <cstddef>

namespace text {

/// Completes a layout whose lines, decorations and nodes are all there: sorts decorations by their top and fills in
/// what the searches need.
void build_index(Layout& layout);

/// The line that holds this byte or ends before it: an index into Layout::lines. There must be a line.
std::size_t line_of(const Layout& layout, std::size_t offset);

}  // namespace text
