/// What of a laid-out document is drawn besides its characters: grounds, pictures, marks, underlines.
#pragma once

#include "player/ui/document_view.h"

#include <span>
#include <string>
#include <string_view>

namespace ui {

/// Grounds, bars, bullets, table lines and pictures in view.
void paint_decorations(Frame& frame, const text::Layout& layout, float x, float y, std::string_view folder);

/// Search hits, the selection and the caret, in view.
void paint_marks(Frame& frame, const text::Layout& layout, float x, float y, std::span<const Hit> hits,
                 const Reading::Marked& marked);

/// The words of the current search hit once more, in the colour that can be read on its ground.
void paint_current_hit(Frame& frame, const text::Layout& layout, float x, float y, std::span<const Hit> hits);

/// Lines under links, dots under glossary terms, in view.
void paint_underlines(Frame& frame, const text::Layout& layout, float x, float y);

}  // namespace ui
