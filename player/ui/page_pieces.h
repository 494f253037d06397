/// A page cut into the pieces that it scrolls as: stretches of text, questions and reflections.
#pragma once

#include "content/module.h"

#include <cstddef>
#include <vector>

namespace ui {

/// Either text (both pointers null), a question or a reflection.
struct PagePiece {
    std::size_t first_element = 0;  ///< index into Page::elements
    std::size_t end_element = 0;    ///< one past its last
    content::Blocks blocks;         ///< text
    const content::Question* question = nullptr;
    const content::Reflection* reflection = nullptr;

    bool is_text() const { return question == nullptr && reflection == nullptr; }
};

/// The page's elements in order, neighbouring blocks joined. Points into `page`.
std::vector<PagePiece> pieces(const content::Page& page);

/// Which pieces are drawn and where the others would be.
struct PieceRange {
    std::size_t first = 0, end = 0;
};

/// The pieces that touch [top, bottom), widened to the nearest question or reflection on each side, so that Tab always
/// finds a next control. `tops` holds each piece's top; it is sorted.
PieceRange pieces_to_draw(const std::vector<PagePiece>& pieces, const std::vector<float>& tops, float top, float bottom);

}  // namespace ui
