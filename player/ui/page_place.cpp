#include "player/ui/page_place.h"

#include "player/text/index.h"

#include <algorithm>
#include <optional>

namespace ui {
namespace {

/// The first line of which more than a pixel is below this height; one past the last when there is none.
std::size_t line_below(const text::Layout& layout, float y) { return text::visible_lines(layout, y + 1, y + 1).first; }

/// How far is looked for a neighbour that is still there: of a page that is another altogether, not all is compared.
constexpr std::size_t most_neighbours = 100;

/// The place in a list that holds this value, the nearest to `wanted`.
std::optional<std::size_t> nearest(const std::vector<std::size_t>& list, std::size_t value, std::size_t wanted) {
    std::optional<std::size_t> found;
    const auto distance = [wanted](std::size_t place) { return place > wanted ? place - wanted : wanted - place; };
    for (std::size_t place = 0; place < list.size(); ++place) {
        if (list[place] == value && (!found || distance(place) < distance(*found))) found = place;
    }
    return found;
}

/// Where an element went when some were changed, taken away or put in. One that is no more is where its nearest
/// neighbour says that it was.
std::size_t element_after(const std::vector<std::size_t>& before, const std::vector<std::size_t>& now,
                          std::size_t element) {
    const std::size_t least = std::min(before.size(), now.size());
    std::size_t first = 0, last = 0;  // how many are the same at the start and at the end
    while (first < least && before[first] == now[first]) ++first;
    while (last < least - first && before[before.size() - 1 - last] == now[now.size() - 1 - last]) ++last;
    if (element < first) return element;
    if (element + last >= before.size()) return element + now.size() - before.size();
    const std::size_t end = std::max(now.size(), std::size_t{1}) - 1;
    for (std::size_t away = 0; away < std::min(before.size(), most_neighbours); ++away) {
        if (away <= element) {
            const std::size_t above = element - away;
            if (const auto found = nearest(now, before[above], above)) return std::min(*found + away, end);
        }
        const std::size_t below = element + away;
        if (below >= before.size()) continue;
        if (const auto found = nearest(now, before[below], below)) return *found > away ? *found - away : 0;
    }
    return std::min(element, end);
}

}  // namespace

void PagePlace::note(const PageFlow& flow, float above, float offset) {
    if (flow.size() == 0 || (is_known_ && offset == offset_ && piece_ < flow.size())) return;
    is_known_ = true;
    offset_ = offset;
    byte_ = 0;
    share_ = below_ = 0;
    piece_ = flow.piece_at(above);
    float inside = above - flow.top(piece_);
    if (inside >= flow.height(piece_) && piece_ + 1 < flow.size()) inside = above - flow.top(++piece_);
    if (!flow.piece(piece_).is_text()) {
        share_ = inside / std::max(flow.height(piece_), 1.0F);
        return;
    }
    const text::Layout& layout = flow.layout(piece_);
    if (layout.lines.empty()) return;
    const std::size_t line = std::min(line_below(layout, inside), layout.lines.size() - 1);
    byte_ = layout.lines[line].begin;
    below_ = (layout.lines[line].top - inside) / flow.look().scale;
}

float PagePlace::above(const PageFlow& flow) const {
    const std::size_t piece = std::min(piece_, flow.size() - 1);
    if (!flow.piece(piece).is_text()) return flow.top(piece) + share_ * flow.height(piece);
    const text::Layout& layout = flow.layout(piece);
    const float line = layout.lines.empty() ? 0 : layout.lines[text::line_of(layout, byte_)].top;
    return flow.top(piece) + line - below_ * flow.look().scale;
}

PagePlace::Anchor PagePlace::anchor(const PageFlow& flow) const {
    const std::size_t index = std::min(piece_, flow.size() - 1);
    const PagePiece& piece = flow.piece(index);
    Anchor anchor{piece.first_element, 0, share_};
    if (!piece.is_text()) return anchor;
    for (std::size_t element = piece.first_element; element < piece.end_element; ++element) {
        const std::size_t begin = flow.element_node(index, element).begin;
        if (begin <= byte_) anchor = {element, byte_ - begin, 0};
    }
    return anchor;
}

void PagePlace::stand_at(const Anchor& anchor, const std::vector<std::size_t>& before, const PageFlow& flow) {
    const std::size_t element = element_after(before, flow.elements(), anchor.element);
    piece_ = flow.piece_of(element);
    const bool is_text = flow.piece(piece_).is_text();
    share_ = is_text ? 0 : anchor.share;
    byte_ = 0;
    if (!is_text) return;
    const PagePiece& piece = flow.piece(piece_);
    const text::Node& node = flow.element_node(piece_, std::min(element, piece.end_element - 1));
    byte_ = std::min(node.begin + anchor.byte, std::max<std::size_t>(node.end, 1) - 1);
}

}  // namespace ui
