#include "player/ui/panels.h"

#include "player/ui/control.h"
#include "player/ui/labels.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {
namespace {

CardOptions plain_card(const Frame& frame) {
    return {.ground = frame.palette.surface, .edge = frame.palette.line, .padding = frame.px(24)};
}

CardOptions callout_card(const Frame& frame, content::Block::Callout kind) {
    const auto index = static_cast<std::size_t>(kind);
    const Colour ink = frame.palette.callout_inks[index];
    return {.ground = frame.palette.callouts[index],
            .edge = frame.palette.is_high_contrast ? ink : faded(ink, 0),
            .padding = frame.px(16),
            .bar_px = 4,
            .bar = ink};
}

Node group_node(Role role, std::string_view name) {
    Node node;
    node.role = role;
    node.name = name;
    return node;
}

/// An icon and words in one line at the head of a panel.
void draw_title(Frame& frame, Icon icon, std::string_view title, Type type, Colour colour) {
    const Rect line = take(frame, std::max(frame.line_height(type), frame.px(24)));
    const float size = frame.px(22);
    draw_icon(frame.list(), icon, line.x + size / 2, line.y + line.height / 2, size, colour);
    Rect words = line;
    words.x += size + frame.px(10);
    words.width -= size + frame.px(10);
    draw_words(frame, title, words, type, colour);
}

}  // namespace

Behind::Behind(Frame& frame) : list_(frame.list()) {
    splitter_.Split(&list_, 2);
    splitter_.SetCurrentChannel(&list_, 1);
}

Behind::~Behind() { splitter_.Merge(&list_); }

void Behind::go_behind() { splitter_.SetCurrentChannel(&list_, 0); }

Card::Card(Frame& frame) : Card(frame, plain_card(frame)) {}

Card::Card(Frame& frame, const CardOptions& options) : frame_(frame), options_(options), behind_(frame) {
    outer_ = take(frame, 0);
    const float padding = std::round(options.padding);
    const float bar = std::round(frame.px(options.bar_px));
    const float top = outer_.y + padding;
    frame.push_column({outer_.x + padding + bar, top, outer_.width - 2 * padding - bar, frame.column().gap, top, true});
}

Card::~Card() {
    const float bottom = frame_.column().y + std::round(options_.padding);
    frame_.pop_column();
    frame_.column().y = bottom;
    outer_.height = bottom - outer_.y;
    behind_.go_behind();
    if (!frame_.is_in_view(outer_)) return;
    const float corner_radius = corner(frame_);
    draw_box(frame_, outer_, options_.ground, options_.edge, corner_radius);
    if (options_.bar_px <= 0) return;
    const float width = std::round(frame_.px(options_.bar_px));
    frame_.list().AddRectFilled({outer_.x, outer_.y}, {outer_.x + width, outer_.y + outer_.height},
                                packed(options_.bar), std::min(corner_radius, width), ImDrawFlags_RoundCornersLeft);
}

Callout::Callout(Frame& frame, content::Block::Callout kind, std::string_view title)
    : node_(frame, group_node(Role::group, title)), card_(frame, callout_card(frame, kind)) {
    draw_title(frame, icon_of(kind), title, Type::strong,
               frame.palette.callout_inks[static_cast<std::size_t>(kind)]);
}

void separator(Frame& frame) {
    const Rect line = take(frame, std::max(std::round(frame.px(1)), 1.0F));
    frame.list().AddRectFilled({line.x, line.y}, {line.x + line.width, line.y + line.height},
                               packed(frame.palette.line));
}

Rect badge(Frame& frame, float x, float y, Icon icon, std::string_view words, Colour ground, Colour ink) {
    const float padding = frame.px(10);
    const float icon_width = icon == Icon::none ? 0 : frame.px(14) + frame.px(6);
    const Rect rect{x, y, words_width(frame, words, Type::small) + icon_width + 2 * padding, frame.px(28)};
    const Colour edge = frame.palette.is_high_contrast ? ink : faded(ink, 0);
    draw_box(frame, rect, ground, edge, rect.height / 2);
    if (icon != Icon::none) {
        draw_icon(frame.list(), icon, rect.x + padding + frame.px(7), rect.y + rect.height / 2, frame.px(14), ink);
    }
    const Rect inner{rect.x + padding + icon_width, rect.y, rect.width - 2 * padding - icon_width, rect.height};
    draw_words(frame, words, inner, Type::small, ink);
    text_node(frame, words, rect);
    return rect;
}

Rect readers_badge(Frame& frame, float x, float y, bool is_shared) {
    const strings::Reflection& words = frame.strings.reflection;
    const auto kind = is_shared ? content::Block::Callout::important : content::Block::Callout::note;
    const auto index = static_cast<std::size_t>(kind);
    return badge(frame, x, y, is_shared ? Icon::shared : Icon::lock, is_shared ? words.is_shared : words.is_private,
                 frame.palette.callouts[index], frame.palette.callout_inks[index]);
}

void status_line(Frame& frame, Icon icon, std::string_view words) {
    const text::Layout& layout =
        laid_out(frame, words, Type::small, frame.column().width - frame.px(16) - frame.px(10));
    const Rect line = take(frame, layout.height);
    Node node;
    node.role = Role::status;
    node.name = words;
    node.rect = line;
    node.clip = clip_rect();
    frame.semantics.add(std::move(node));
    draw_icon(frame.list(), icon, line.x + frame.px(8), line.y + frame.line_height(Type::small) / 2, frame.px(16),
              frame.palette.muted);
    paint(frame, layout, line.x + frame.px(26), line.y, inks(frame.palette.muted));
}

}  // namespace ui
