#include "player/ui/choices.h"

#include "player/ui/buttons.h"
#include "player/ui/flow.h"
#include "player/ui/found_words.h"
#include "player/ui/held_row.h"
#include "player/ui/icons.h"
#include "player/ui/labels.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace ui {
namespace {

constexpr float box_px = 24;

Icon icon_of(Verdict verdict) { return verdict == Verdict::wrong ? Icon::cross : Icon::tick; }

std::string_view words_of(const Strings& strings, const ChoiceOptions& options) {
    if (!options.verdict_words.empty()) return options.verdict_words;
    switch (options.verdict) {
        case Verdict::right: return strings.verdicts.right;
        case Verdict::wrong: return strings.verdicts.wrong;
        case Verdict::missed: return strings.verdicts.missed;
        case Verdict::expected: return strings.verdicts.expected;
        case Verdict::none: break;
    }
    return {};
}

Colour verdict_colour(const Palette& palette, Verdict verdict) {
    return verdict == Verdict::wrong ? palette.wrong : palette.right;
}

Colour ground(const Palette& palette, const Control& found, const ChoiceOptions& options) {
    if (options.verdict == Verdict::right) return palette.right_ground;
    if (options.verdict == Verdict::wrong) return palette.wrong_ground;
    if (options.is_disabled) return palette.surface;
    if (options.is_ticked && !found.is_hovered) return mix(palette.surface, palette.selection, 0.5F);
    return fill_colour(palette.plain, found, false);
}

/// The round or square box at the left of an option.
void draw_tick_box(Frame& frame, float x, float y, const ChoiceOptions& options) {
    const Palette& palette = frame.palette;
    const float side = std::round(frame.px(box_px));
    const Rect box{std::round(x), std::round(y - side / 2), side, side};
    const float round = options.is_many ? frame.px(5) : side / 2;
    const Colour none = faded(palette.edge, 0);
    if (!options.is_ticked) {
        draw_box(frame, box, palette.surface, palette.edge, round, 2);
        return;
    }
    if (options.is_many) {
        draw_box(frame, box, palette.harbour, none, round);
        draw_icon(frame.list(), Icon::tick, box.x + side / 2, box.y + side / 2, side * 0.74F, palette.on_harbour);
        return;
    }
    draw_box(frame, box, palette.surface, palette.harbour, round, 2);
    frame.list().AddCircleFilled({box.x + side / 2, box.y + side / 2}, side * 0.28F, packed(palette.harbour));
}

void draw_digit(Frame& frame, const Rect& row, int digit) {
    const Rect box{row.x + row.width - frame.px(16 + 24), row.y, frame.px(24), row.height};
    draw_words(frame, std::to_string(digit), box, Type::small, frame.palette.muted, Align::right);
}

void draw_verdict(Frame& frame, const Rect& box, const ChoiceOptions& options) {
    const Colour colour = verdict_colour(frame.palette, options.verdict);
    draw_icon(frame.list(), icon_of(options.verdict), box.x + frame.px(9), box.y + box.height / 2, frame.px(18), colour);
    const Rect words{box.x + frame.px(26), box.y, box.width - frame.px(26), box.height};
    draw_words(frame, words_of(frame.strings, options), words, Type::small, colour);
}

Node choice_node(Frame& frame, const content::Inlines& words, const ChoiceOptions& options, const Rect& rect) {
    Node node;
    node.name = content::plain_text(words);
    node.id = frame.id(node.name);
    node.role = options.is_many ? Role::checkbox : Role::radio;
    node.value = words_of(frame.strings, options);
    node.description = options.description;
    node.rect = rect;
    node.group = options.group;
    node.is_one_stop = !options.is_many;
    node.is_checked = options.is_ticked;
    node.is_disabled = options.is_disabled;
    return node;
}

}  // namespace

bool choice(Frame& frame, const content::Inlines& words, const ChoiceOptions& options) {
    const float padding = frame.px(16);
    const float before = padding + frame.px(box_px + 14);
    const bool has_verdict = options.verdict != Verdict::none;
    const float verdict_width =
        has_verdict ? frame.px(26) + words_width(frame, words_of(frame.strings, options), Type::small) : 0;
    // A verdict stands beside the words where they keep most of the row, else below them.
    const float width = frame.column().width;
    const bool is_beside = verdict_width < width * 0.4F;
    const float at_the_end = has_verdict && is_beside ? verdict_width + padding : options.digit > 0 ? frame.px(32) : 0;
    const text::Layout& layout = laid_out(frame, words, Type::body, width - before - padding - at_the_end);
    const float below = has_verdict && !is_beside ? frame.line_height(Type::small) + frame.px(4) : 0;
    const Rect row = take(frame, std::max(layout.height + below + frame.px(24), frame.px(52)));

    const Control found = control(frame, choice_node(frame, words, options, row), PressedBy::space);
    const float top = std::round(row.y + (row.height - layout.height - below) / 2);
    if (frame.is_in_view(outset(row, frame.px(8)))) {
        const bool is_strong = options.is_ticked || has_verdict;
        const Colour edge = has_verdict         ? verdict_colour(frame.palette, options.verdict)
                            : options.is_ticked ? frame.palette.harbour
                            : options.is_disabled && !frame.palette.is_high_contrast ? frame.palette.line
                                                                                     : frame.palette.edge;
        draw_box(frame, row, ground(frame.palette, found, options), edge, corner(frame), is_strong ? 2 : 1);
        draw_tick_box(frame, row.x + padding, row.y + row.height / 2, options);
        paint_words(frame, layout, row.x + before, top, inks(frame.palette), options.finding);
        if (has_verdict && is_beside) {
            draw_verdict(frame, {row.x + width - padding - verdict_width, row.y, verdict_width, row.height}, options);
        } else if (has_verdict) {
            draw_verdict(frame, {row.x + before, top + layout.height, width - before - padding, below}, options);
        } else if (options.digit > 0) {
            draw_digit(frame, row, options.digit);
        }
        draw_ring(frame, found, corner(frame));
    } else if (options.finding != nullptr) {
        options.finding->in(layout, row.x + before, top, frame.fonts);  // it may be what is to be scrolled to
    }
    return found.is_pressed;
}

bool choice(Frame& frame, std::string_view words, const ChoiceOptions& options) {
    content::Inlines inlines(1);
    inlines.front().text = words;
    return choice(frame, inlines, options);
}

bool checkbox(Frame& frame, std::string_view words, bool is_ticked, std::string_view description) {
    const float before = frame.px(box_px + 14);
    const text::Layout& layout = laid_out(frame, words, Type::body, frame.column().width - before);
    const Rect row = take(frame, std::max(layout.height + frame.px(12), target_height(frame)));
    Node node;
    node.id = frame.id(words);
    node.role = Role::checkbox;
    node.name = words;
    node.description = description;
    node.rect = row;
    node.is_checked = is_ticked;
    const Control found = control(frame, std::move(node));
    draw_tick_box(frame, row.x, row.y + row.height / 2, {.is_many = true, .is_ticked = is_ticked});
    paint(frame, layout, row.x + before, std::round(row.y + (row.height - layout.height) / 2), inks(frame.palette));
    draw_ring(frame, found, corner(frame));
    return found.is_pressed;
}

std::optional<std::size_t> segments(Frame& frame, std::string_view name, std::span<const std::string_view> options,
                                    std::size_t selected) {
    Node group;
    group.id = frame.id(name);
    group.role = Role::group;
    group.name = name;
    const NodeScope scope(frame, group);
    const IdScope ids(frame, name);

    float widest = 0;
    for (const std::string_view option : options) widest = std::max(widest, words_width(frame, option, Type::strong));
    const float cell = std::ceil(widest + frame.px(32));
    const auto count = static_cast<float>(options.size());
    const bool is_row = cell * count <= frame.column().width;
    const float height = target_height(frame);
    const Rect whole = is_row ? take(frame, cell * count, height) : take(frame, height * count);
    draw_box(frame, whole, frame.palette.surface, frame.palette.edge, corner(frame));

    std::optional<std::size_t> chosen;
    for (std::size_t index = 0; index < options.size(); ++index) {
        const auto place = static_cast<float>(index);
        const Rect rect = is_row ? Rect{whole.x + cell * place, whole.y, cell, height}
                                 : Rect{whole.x, whole.y + height * place, whole.width, height};
        const bool is_selected = index == selected;
        Node node;
        node.id = frame.id(options[index]);
        node.role = Role::radio;
        node.name = options[index];
        node.rect = rect;
        node.group = group.id;
        node.is_one_stop = true;
        node.is_checked = is_selected;
        const Control found = control(frame, std::move(node));
        const Rect inner = inset(rect, std::round(frame.px(3)));
        const Colour none = faded(frame.palette.edge, 0);
        if (is_selected) {
            draw_box(frame, inner, frame.palette.harbour, none, frame.px(6));
        } else if (found.is_hovered) {
            draw_box(frame, inner, fill_colour(frame.palette.plain, found, false), none, frame.px(6));
        }
        draw_words(frame, options[index], rect, is_selected ? Type::strong : Type::body,
                   is_selected ? frame.palette.on_harbour : frame.palette.ink, Align::centre);
        draw_ring(frame, found, corner(frame));
        if (found.is_pressed && !is_selected) chosen = index;
    }
    return chosen;
}

int stepper(Frame& frame, std::string_view name, std::string_view value, bool can_less, bool can_more) {
    const float side = target_height(frame);
    const Rect room = take(frame, side);
    Node group;
    group.id = frame.id(name);
    group.role = Role::group;
    group.name = name;
    group.value = value;
    // The same at every text size, so that the buttons hardly move when that is what they change.
    const float between = std::round(144 * frame.display_scale);
    group.rect = {0, room.y, std::min(2 * side + between, room.width), side};
    group.rect.x = std::round(room.x + (room.width - group.rect.width) / 2);
    const IdScope ids(frame, name);
    const Id less = frame.id(frame.strings.common.less), more = frame.id(frame.strings.common.more);
    if (const auto held = held_button(frame, group.id, side, side)) {
        const float before = held->pressed == less ? 0 : group.rect.width - side;  // of the row, left of the button
        const float x = std::clamp(group.rect.x + before, held->least_x, held->most_x) - before;
        group.rect.x = std::round(std::clamp(x, room.x, room.x + room.width - group.rect.width));
        keep_or_let_go(frame, {group.rect.x, held->y, group.rect.width, side});
    }
    const Rect row = group.rect;
    const Id id = group.id;
    const NodeScope scope(frame, std::move(group));

    int step = 0;
    const auto press = [&](Id button, const Rect& rect, Icon icon, std::string_view what, bool can, int change) {
        if (!icon_button(frame, rect, icon, what, {.is_disabled = !can})) return;
        step = change;
        hold_row(frame, id, rect, button);
        if (!held_row(frame)) frame.focus.reveal(button);  // by keyboard it may move out of view
    };
    press(less, {row.x, row.y, side, side}, Icon::minus, frame.strings.common.less, can_less, -1);
    const Rect middle{row.x + side, row.y, row.width - 2 * side, side};
    draw_words(frame, value, middle, Type::strong, frame.palette.ink, Align::centre);
    text_node(frame, value, middle);
    press(more, {row.x + row.width - side, row.y, side, side}, Icon::plus, frame.strings.common.more, can_more, 1);
    return step;
}

}  // namespace ui
