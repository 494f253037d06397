#include "player/ui/page_pieces.h"

#include <algorithm>
#include <variant>

namespace ui {

std::vector<PagePiece> pieces(const content::Page& page) {
    std::vector<PagePiece> all;
    for (std::size_t index = 0; index < page.elements.size(); ++index) {
        const content::Element& element = page.elements[index];
        if (const auto* block = std::get_if<content::Block>(&element)) {
            if (all.empty() || !all.back().is_text()) all.push_back({index, index, {}});
            all.back().blocks.push_back(*block);
        } else {
            all.push_back({index, index, {}, std::get_if<content::Question>(&element),
                           std::get_if<content::Reflection>(&element)});
        }
        all.back().end_element = index + 1;
    }
    return all;
}

PieceRange pieces_to_draw(const std::vector<PagePiece>& pieces, const std::vector<float>& tops, float top,
                          float bottom) {
    if (pieces.empty()) return {};
    const auto after_top = std::upper_bound(tops.begin(), tops.end(), top);
    const auto at_bottom = std::lower_bound(tops.begin(), tops.end(), bottom);
    auto first = std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(after_top - tops.begin() - 1, 0)),
                          pieces.size() - 1);
    auto end = std::clamp(static_cast<std::size_t>(at_bottom - tops.begin()), first + 1, pieces.size());
    for (std::size_t index = first; index-- > 0;) {
        if (!pieces[index].is_text()) {
            first = index;
            break;
        }
    }
    for (std::size_t index = end; index < pieces.size(); ++index) {
        if (!pieces[index].is_text()) {
            end = index + 1;
            break;
        }
    }
    return {first, end};
}

}  // namespace ui
