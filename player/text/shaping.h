/// From inlines to one stretch of text whose characters each know their font and ink.
#pragma once

#include "content/document.h"
#include "player/text/layout.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace text {

/// A stretch of Layout::text in one font and ink, before it is broken into lines.
struct Span {
    std::uint32_t begin = 0, end = 0;
    Font font;
    Ink ink = Ink::body;
    std::int32_t link = -1, term = -1;
};

/// The font and ink in which inlines without marks are set.
struct Type {
    Font font;
    Ink ink = Ink::body;
    float mono_ratio = 16.0F / 18.0F;   ///< size of code amid text, of the text's
    float small_ratio = 15.0F / 18.0F;  ///< size of addresses after links, of the text's
};

/// What shaping makes of one block's inlines: spans that follow each other without gaps.
struct Shaped {
    std::uint32_t begin = 0, end = 0;  ///< in Layout::text
    Font font;                         ///< of the text without marks, which places the baseline
    std::vector<Span> spans;
    std::vector<std::uint32_t> extra_breaks;  ///< where the author allowed a break (U+200B), ascending
};

/// Whether anything would be drawn.
bool has_text(const content::Inlines& inlines);

/// Appends the characters of a paragraph to layout.text, and its links and terms to the layout. A link out is followed
/// by its address, small and muted, which is no part of the link. Spaces are collapsed as in a browser, an asked-for
/// line end is '\n', characters that fonts cannot hold are U+FFFD.
void shape(const content::Inlines& inlines, const Type& type, Layout& layout, Shaped& shaped);

/// Appends code, or a text being edited, as it is: spaces stay, a tab reaches to the next multiple of four columns.
void shape_verbatim(std::string_view text, const Type& type, Layout& layout, Shaped& shaped);

}  // namespace text
