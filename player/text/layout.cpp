#include "player/text/layout.h"

#include "player/text/composer.h"
#include "player/text/index.h"

#include <algorithm>
#include <limits>

namespace text {
namespace {

// A node's text has not begun yet.
constexpr std::uint32_t not_begun = std::numeric_limits<std::uint32_t>::max();

// Nesting may not squeeze text into less than this many ems: deeper levels stop moving in.
constexpr float narrowest_ems = 6;

}  // namespace

Composer::Composer(const Style& style, const Metrics& metrics, const PictureSize& picture_size, const Words& words)
    : style_(style), metrics_(metrics), picture_size_(picture_size), words_(words) {}

Layout Composer::compose(const content::Blocks& blocks, float width) {
    out_.width = width;
    set(blocks, {0, width}, style_.gap);
    out_.height = y_;
    build_index(out_);
    return std::move(out_);
}

void Composer::set(const content::Blocks& blocks, const Measure& measure, float gap) {
    bool is_first = true;
    for (const content::Block& block : blocks) {
        const bool is_heading = block.kind == content::Block::Kind::heading;
        if (!is_first) y_ += is_heading ? std::max(gap, style_.heading_gap) : gap;
        is_first = false;
        set(block, measure);
    }
}

void Composer::set(const content::Block& block, const Measure& measure) {
    using Kind = content::Block::Kind;
    switch (block.kind) {
        case Kind::paragraph:
            return set_paragraph(block, measure);
        case Kind::heading:
            return set_heading(block, measure);
        case Kind::list:
            return set_list(block, measure);
        case Kind::item:
            return set(block.children, measure, style_.gap);
        case Kind::quote:
            return set_quote(block, measure);
        case Kind::callout:
            return set_callout(block, measure);
        case Kind::code:
            return set_code(block, measure);
        case Kind::table:
            return set_table(block, measure);
        case Kind::figure:
            return set_figure(block, measure);
        case Kind::rule:
            return set_rule(measure);
    }
}

Measure Composer::inset(const Measure& measure, float left, float right) const {
    const float spare = std::max(0.0F, measure.width - narrowest_ems * style_.body_px);
    const float share = left + right > spare ? spare / (left + right) : 1;
    return {measure.left + left * share, measure.width - (left + right) * share};
}

std::uint32_t Composer::open(Node::Role role, const Measure& measure) {
    Node node;
    node.role = role;
    node.parent = open_node_;
    node.rect = {measure.left, y_, measure.width, 0};
    node.begin = not_begun;
    open_node_ = static_cast<std::int32_t>(out_.nodes.size());
    out_.nodes.push_back(std::move(node));
    return static_cast<std::uint32_t>(open_node_);
}

void Composer::close(std::uint32_t index) {
    Node& node = out_.nodes[index];
    node.end = static_cast<std::uint32_t>(out_.text.size());
    if (node.begin == not_begun) node.begin = node.end;
    node.rect.height = y_ - node.rect.y;
    open_node_ = node.parent;
}

void Composer::begin_text() {
    if (!is_text_fresh_) out_.text += '\n';
    is_text_fresh_ = false;
    mark_open_nodes();
}

void Composer::mark_open_nodes() {
    for (std::int32_t at = open_node_; at >= 0; at = out_.nodes[static_cast<std::size_t>(at)].parent) {
        Node& node = out_.nodes[static_cast<std::size_t>(at)];
        if (node.begin != not_begun) break;  // then those around it have begun too
        node.begin = static_cast<std::uint32_t>(out_.text.size());
    }
}

std::size_t Composer::open_decoration(Decoration::Kind kind, const Rect& rect) {
    add_decoration(kind, rect);
    open_decoration_ = static_cast<std::int32_t>(out_.decorations.size() - 1);
    return out_.decorations.size() - 1;
}

void Composer::close_decoration(std::size_t decoration, float bottom) {
    Decoration& closed = out_.decorations[decoration];
    closed.rect.height = bottom - closed.rect.y;
    open_decoration_ = closed.inside;
}

void Composer::add_decoration(Decoration::Kind kind, const Rect& rect) {
    Decoration decoration;
    decoration.kind = kind;
    decoration.rect = rect;
    decoration.inside = open_decoration_;
    out_.decorations.push_back(decoration);
}

Layout lay_out(const content::Blocks& blocks, float width, const Style& style, const Metrics& metrics,
               const PictureSize& picture_size, const Words& words) {
    return Composer(style, metrics, picture_size, words).compose(blocks, width);
}

Layout lay_out(const content::Inlines& inlines, float width, const Font& font, Ink ink, float line_height,
               const Metrics& metrics) {
    Layout layout;
    layout.width = width;
    Node node;
    node.rect = {0, 0, width, 0};
    if (has_text(inlines)) {
        Shaped shaped;
        Type type;
        type.font = font;
        type.ink = ink;
        shape(inlines, type, layout, shaped);
        LineBreaks breaks;
        breaks.find(layout.text);
        Column column;
        column.width = width;
        column.line_height = line_height * font.size_px;
        layout.height = set_lines(layout, shaped, breaks, 0, column, 0, std::nullopt, metrics);
    }
    node.rect.height = layout.height;
    node.end = static_cast<std::uint32_t>(layout.text.size());
    layout.nodes.push_back(std::move(node));
    build_index(layout);
    return layout;
}

}  // namespace text
