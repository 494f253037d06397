/// Breaking shaped text into the lines of a column.
#pragma once

#include "content/document.h"
#include "player/text/layout.h"
#include "player/text/line_break.h"
#include "player/text/shaping.h"

#include <cstdint>
#include <optional>

namespace text {

/// What may happen at the right edge.
enum class Wrapping {
    words,        ///< spaces at a line's end hang unseen
    spaces_kept,  ///< spaces at a line's end are drawn as far as they fit: a text being edited
    anywhere,     ///< every character boundary is as good as any other: code
};

/// Where lines go and whose they are.
struct Column {
    float left = 0, width = 0;
    float line_height = 27;  ///< in pixels
    content::Block::Alignment alignment = content::Block::Alignment::left;
    Wrapping wrapping = Wrapping::words;
    std::uint32_t node = 0;
};

/// What already stands on the line that comes first, a list marker: the first byte of the line and its first run.
struct LineStart {
    std::uint32_t begin = 0, first_run = 0;
};

/// The least and the most that a text would like to be wide: its widest unbreakable piece and its widest line.
struct NaturalWidth {
    float least = 0, most = 0;
};

/// Sets the text of one block in lines from `top` down, appending to layout.lines and layout.runs; returns where the
/// last line ends. An empty text is one empty line. `breaks` are those of the text from `breaks_begin` on.
float set_lines(Layout& layout, const Shaped& shaped, const LineBreaks& breaks, std::uint32_t breaks_begin,
                const Column& column, float top, std::optional<LineStart> start, const Metrics& metrics);

/// How wide a shaped text would like to be, for sharing a width among a table's columns.
NaturalWidth natural_width(const Layout& layout, const Shaped& shaped, const LineBreaks& breaks,
                           std::uint32_t breaks_begin, const Metrics& metrics);

/// The width of a stretch of valid UTF-8 in one font.
float width_of(std::string_view text, const Font& font, const Metrics& metrics);

}  // namespace text
