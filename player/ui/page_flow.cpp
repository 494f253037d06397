#include "player/ui/page_flow.h"

#include "player/ui/document_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <string>

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

std::map<std::size_t, float> PageFlow::cards() const {
    std::map<std::size_t, float> heights;
    for (std::size_t index = 0; index < pieces_.size(); ++index)
        if (!pieces_[index].is_text()) heights[elements_[pieces_[index].first_element]] = heights_[index];
    return heights;
}

void PageFlow::set(Frame& frame, const Look& look, std::string_view folder, float gap) {
    const std::map<std::size_t, float> cards_before = cards();
    const bool is_new = look_.page != look.page || look_.edition != look.edition;
    if (is_new) {
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
    elements_.clear();
    std::size_t texts = 0;
    for (std::size_t index = 0; index < count; ++index) {
        texts_before_[index] = texts;
        if (!pieces_[index].is_text()) {
            name_elements(index);
            const auto same = cards_before.find(elements_.back());
            if (same != cards_before.end() && is_new) heights_[index] = same->second;
            continue;
        }
        ++texts;
        layouts_[index] = lay_out_document(frame, pieces_[index].blocks, look.width, folder);
        heights_[index] = std::round(layouts_[index].height);
        element_nodes_[index] = outermost_nodes(layouts_[index]);
        name_elements(index);
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

void PageFlow::name_elements(std::size_t index) {
    const std::hash<std::string> hash;
    const PagePiece& piece = pieces_[index];
    if (piece.question != nullptr) elements_.push_back(hash(fmt::format("question {}", piece.question->number)));
    if (piece.reflection != nullptr) elements_.push_back(hash(fmt::format("reflection {}", piece.reflection->number)));
    for (const std::uint32_t number : element_nodes_[index]) {
        const text::Node& node = layouts_[index].nodes[number];
        const std::string words = layouts_[index].text.substr(node.begin, node.end - node.begin);
        elements_.push_back(hash(fmt::format("{} {} {}", static_cast<int>(node.role), node.path, words)));
    }
}

std::size_t PageFlow::piece_of(std::size_t element) const {
    std::size_t index = 0;
    while (index + 1 < pieces_.size() && element >= pieces_[index].end_element) ++index;
    return index;
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
