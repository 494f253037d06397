#include "player/ui/page_flow.h"

#include "player/ui/document_view.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float never_drawn_px = 400;  // about as high as a question with four options

/// The nodes of a text's layout that stand for its elements, in order.
std::vector<std::uint32_t> outermost_nodes(const text::Layout& layout) {
    std::vector<std::uint32_t> nodes;
    for (std::uint32_t index = 0; index < layout.nodes.size(); ++index) {
        if (layout.nodes[index].parent < 0) nodes.push_back(index);
    }
    return nodes;
}

}  // namespace

void PageFlow::set(Frame& frame, const Look& look, std::string_view folder, float gap) {
    if (look_.page != look.page) {
        pieces_ = pieces(*look.page);
        heights_.assign(pieces_.size(), std::round(never_drawn_px * look.scale));
    } else {
        for (float& height : heights_) height = std::round(height * look.scale / look_.scale);
    }
    look_ = look;
    gap_ = gap;
    const std::size_t count = pieces_.size();
    layouts_.assign(count, {});
    element_nodes_.assign(count, {});
    texts_before_.assign(count, 0);
    tops_.assign(count, 0);
    is_estimated_.assign(count, true);
    std::size_t texts = 0;
    for (std::size_t index = 0; index < count; ++index) {
        texts_before_[index] = texts;
        if (!pieces_[index].is_text()) continue;
        ++texts;
        layouts_[index] = lay_out_document(frame, pieces_[index].blocks, look.width, folder);
        heights_[index] = std::round(layouts_[index].height);
        element_nodes_[index] = outermost_nodes(layouts_[index]);
        is_estimated_[index] = false;
    }
    estimates_ = count - texts;
    place_from(0);
}

void PageFlow::set_height(std::size_t index, float height) {
    if (is_estimated_[index]) --estimates_;
    is_estimated_[index] = false;
    if (heights_[index] == height) return;
    heights_[index] = height;
    place_from(index);
}

void PageFlow::place_from(std::size_t index) {
    float y = index == 0 ? 0 : tops_[index];
    for (; index < tops_.size(); ++index) {
        tops_[index] = y;
        bottom_ = y + heights_[index];
        y = bottom_ + gap_;
    }
}

std::size_t PageFlow::piece_at(float y) const {
    const auto after = std::upper_bound(tops_.begin(), tops_.end(), y);
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - tops_.begin() - 1, 0));
}

PieceRange PageFlow::around(float top, float bottom) const { return pieces_to_draw(pieces_, tops_, top, bottom); }

const text::Node& PageFlow::element_node(std::size_t piece, std::size_t element) const {
    const auto& nodes = element_nodes_[piece];
    const std::size_t index = std::min(element - pieces_[piece].first_element, nodes.size() - 1);
    return layouts_[piece].nodes[nodes[index]];
}

PageFlow::Within PageFlow::within_text(std::size_t piece, float y) const {
    const auto& nodes = element_nodes_[piece];
    const auto after = std::upper_bound(nodes.begin(), nodes.end(), y, [&](float height, std::uint32_t node) {
        return height < layouts_[piece].nodes[node].rect.y;
    });
    const auto index = static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - nodes.begin() - 1, 0));
    const std::size_t element = pieces_[piece].first_element + index;
    const Rect& rect = element_node(piece, element).rect;
    return {element, rect.height > 0 ? std::clamp((y - rect.y) / rect.height, 0.0F, 1.0F) : 0};
}

}  // namespace ui
