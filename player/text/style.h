/// How blocks are set: sizes, spaces and indents, all derived from one body size.
#pragma once

#include "player/text/metrics.h"

namespace text {

/// What a run of text means to whoever paints it; the painter picks the colour.
enum class Ink : std::uint8_t { body, muted, link, term, code, heading, caption };

/// Measures for one text size. All in pixels.
struct Style {
    float body_px = 18;        ///< em of running text
    float line_height = 1.5F;  ///< of the em
    float h1_px = 32, h2_px = 26, h3_px = 21, small_px = 15, mono_px = 16;
    float heading_line_height = 1.25F;
    float gap = 16;          ///< between blocks
    float heading_gap = 32;  ///< above a heading
    float indent = 28;       ///< of a list's text from its marker's column, and of a quote
    float padding = 16;      ///< inside callouts, code and table cells
    float figure_max_height = 640;
    float icon_room = 32;  ///< before a callout's title: an icon of 24 and a space of 8

    /// How much larger than 100% text on a 1× screen this is.
    float scale() const { return body_px / 18; }

    /// The style at a scale (1 is 100% text on a 1× screen); every measure is multiplied.
    static Style at(float scale);
};

}  // namespace text
