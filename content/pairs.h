/// The arrow of a matching pair: `left -> right`.
#pragma once

#include "content/document.h"

#include <cstddef>
#include <vector>

namespace content {

/// Where an arrow stands in a line of inlines.
struct Arrow {
    std::size_t run = 0;     ///< index of the text run
    std::size_t start = 0;   ///< byte in its text
    std::size_t length = 0;  ///< of `->` or `→`
};

/// The arrows in plain text at the top of the line, each with a space or an end on both sides; never those in code.
std::vector<Arrow> arrows(const Inlines& text);

/// Leaves the left side in `text` and moves the right side to `right`, both without spaces at their ends.
void split_at(const Arrow& arrow, Inlines& text, Inlines& right);

}  // namespace content
