#include "player/text/composer.h"

#include <algorithm>

namespace text {
namespace {

Font heading_font(const Style& style, int level) {
    const float between = (style.h3_px + style.body_px) / 2;
    const float size = level <= 1   ? style.h1_px
                       : level == 2 ? style.h2_px
                       : level == 3 ? style.h3_px
                       : level == 4 ? between
                                    : style.body_px;
    return {Face::bold, size};
}

}  // namespace

Composer::TextStyle Composer::body_style() const {
    TextStyle look;
    look.type.font = {Face::regular, style_.body_px};
    look.type.mono_ratio = style_.mono_px / style_.body_px;
    look.type.small_ratio = style_.small_px / style_.body_px;
    look.line_height_px = style_.line_height * style_.body_px;
    return look;
}

Composer::TextStyle Composer::small_style(Ink ink) const {
    TextStyle look = body_style();
    look.type.font.size_px = style_.small_px;
    look.type.small_ratio = 1;
    look.type.ink = ink;
    look.line_height_px = style_.line_height * style_.small_px;
    return look;
}

void Composer::set_paragraph(const content::Block& block, const Measure& measure) {
    if (!has_text(block.inlines)) return;
    const std::uint32_t node = open(Node::Role::paragraph, measure);
    set_inlines(block.inlines, body_style(), measure, node);
    close(node);
}

void Composer::set_heading(const content::Block& block, const Measure& measure) {
    const std::uint32_t node = open(Node::Role::heading, measure);
    out_.nodes[node].level = block.level;
    out_.nodes[node].slug = block.slug;
    TextStyle look = body_style();
    look.type.font = heading_font(style_, block.level);
    look.type.ink = Ink::heading;
    look.line_height_px = style_.heading_line_height * look.type.font.size_px;
    if (has_text(block.inlines)) set_inlines(block.inlines, look, measure, node);
    close(node);
}

void Composer::set_rule(const Measure& measure) {
    begin_without_text(measure);
    const std::uint32_t node = open(Node::Role::rule, measure);
    const float thickness = std::max(1.0F, style_.scale());
    add_decoration(Decoration::Kind::rule, {measure.left, y_, measure.width, thickness});
    y_ += thickness;
    close(node);
}

void Composer::set_inlines(const content::Inlines& inlines, const TextStyle& look, const Measure& measure,
                           std::uint32_t node) {
    begin_text();
    shape(inlines, look.type, out_, shaped_);
    set_shaped(look, measure, node);
}

void Composer::set_plain(std::string_view words, const TextStyle& look, const Measure& measure, std::uint32_t node) {
    begin_text();
    shape_verbatim(words, look.type, out_, shaped_);
    set_shaped(look, measure, node);
}

void Composer::set_shaped(const TextStyle& look, const Measure& measure, std::uint32_t node) {
    if (look.wrapping != Wrapping::anywhere) {
        breaks_.find(std::string_view(out_.text).substr(shaped_.begin, shaped_.end - shaped_.begin));
    }
    Column column;
    column.left = measure.left;
    column.width = measure.width;
    column.line_height = look.line_height_px;
    column.wrapping = look.wrapping;
    column.node = node;
    const std::size_t first_line = out_.lines.size();
    const std::optional<LineStart> start = place_markers();
    y_ = set_lines(out_, shaped_, breaks_, shaped_.begin, column, y_, start, metrics_);
    draw_bullets(first_line);
}

}  // namespace text
