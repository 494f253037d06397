/// Words on the screen: wrapped, in one of the sizes of type, painted and in the tree.
#pragma once

#include "player/text/layout.h"
#include "player/ui/flow.h"

#include <array>
#include <string_view>

namespace ui {

/// Colours by text::Ink.
using Inks = std::array<Colour, 7>;

/// The colours of running text in this palette.
Inks inks(const Palette& palette);
/// One colour for everything.
Inks inks(Colour colour);

/// Words laid out in a width, kept in memory while they are in use. Valid during this frame.
const text::Layout& laid_out(Frame& frame, std::string_view words, Type type, float width);
const text::Layout& laid_out(Frame& frame, const content::Inlines& words, Type type, float width);

/// Paints the lines of a layout that are in view, with its top left corner at (x, y).
void paint(Frame& frame, const text::Layout& layout, float x, float y, const Inks& inks);

/// A wrapped paragraph across the column.
void paragraph(Frame& frame, std::string_view words, Type type = Type::body);
void paragraph(Frame& frame, std::string_view words, Type type, Colour colour);

/// A heading across the column; level 1 to 3 picks its size.
void heading(Frame& frame, std::string_view words, int level);
void heading(Frame& frame, std::string_view words, int level, Colour colour);

enum class Align { left, centre, right };

/// One line of words inside a box, shortened with … where it does not fit; vertically centred. It adds no node:
/// it belongs to a control or is added by `text_node`.
void draw_words(Frame& frame, std::string_view words, const Rect& box, Type type, Colour colour,
                Align align = Align::left);

/// Width of one line of words.
float words_width(const Frame& frame, std::string_view words, Type type);

/// The tree's part of words drawn with `draw_words` outside a control.
void text_node(Frame& frame, std::string_view words, const Rect& rect);

}  // namespace ui
