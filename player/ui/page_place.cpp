#include "player/ui/page_place.h"

#include "player/text/index.h"

#include <algorithm>

namespace ui {
namespace {

/// The first line of which more than a pixel is below this height; one past the last when there is none.
std::size_t line_below(const text::Layout& layout, float y) { return text::visible_lines(layout, y + 1, y + 1).first; }

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

}  // namespace ui
