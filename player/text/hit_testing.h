/// From points to bytes and back, one line at a time.
#pragma once

#include "player/text/layout.h"

#include <cstddef>

namespace text {

/// The character boundary of this line nearest to x. Where the line is wrapped, its end is where the next one begins,
/// so the last boundary on offer is the one before.
std::size_t offset_in_line(const Layout& layout, std::size_t line, float x, const Metrics& metrics);

/// The last character boundary at which a caret still stands on this line.
std::size_t last_offset_in_line(const Layout& layout, std::size_t line);

/// Where this byte's left edge is on a line that holds it or ends before it.
float x_in_line(const Layout& layout, std::size_t line, std::size_t offset, const Metrics& metrics);

/// Whether the text runs on into the next line without a line end.
bool is_wrapped(const Layout& layout, std::size_t line);

}  // namespace text
