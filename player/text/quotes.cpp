#include "player/text/composer.h"

#include <algorithm>

namespace text {

void Composer::set_quote(const content::Block& block, const Measure& measure) {
    const std::uint32_t node = open(Node::Role::quote, measure);
    const float bar = 4 * style_.scale();
    const std::size_t decoration = open_decoration(Decoration::Kind::quote_bar, {measure.left, y_, bar, 0});
    set(block.children, inset(measure, style_.indent, 0), style_.gap);
    close_decoration(decoration, y_);
    close(node);
}

void Composer::set_callout(const content::Block& block, const Measure& measure) {
    const std::string_view title = words_.callout_titles[static_cast<std::size_t>(block.callout)];
    const std::uint32_t node = open(Node::Role::callout, measure);
    out_.nodes[node].description = title;
    const std::size_t decoration = open_decoration(Decoration::Kind::callout, {measure.left, y_, measure.width, 0});
    out_.decorations[decoration].callout = block.callout;
    out_.decorations[decoration].node = static_cast<std::int32_t>(node);
    y_ += style_.padding;
    const Measure inner = inset(measure, style_.padding, style_.padding);
    TextStyle look = body_style();
    look.type.font.face = Face::bold;
    look.type.ink = Ink::heading;
    set_plain(title, look, inset(inner, style_.icon_room, 0), node);
    if (!block.children.empty()) y_ += style_.gap / 2;
    set(block.children, inner, style_.gap);
    y_ += style_.padding;
    close_decoration(decoration, y_);
    close(node);
}

void Composer::set_code(const content::Block& block, const Measure& measure) {
    const std::uint32_t node = open(Node::Role::code, measure);
    const std::size_t decoration = open_decoration(Decoration::Kind::code_ground, {measure.left, y_, measure.width, 0});
    y_ += style_.padding;
    TextStyle look = body_style();
    look.type.font = {Face::mono, style_.mono_px};
    look.type.ink = Ink::code;
    look.line_height_px = style_.line_height * style_.mono_px;
    look.wrapping = Wrapping::anywhere;
    std::string_view code = block.code->text;
    if (!code.empty() && code.back() == '\n') code.remove_suffix(1);
    set_plain(code, look, inset(measure, style_.padding, style_.padding), node);
    y_ += style_.padding;
    close_decoration(decoration, y_);
    close(node);
}

}  // namespace text
