#include "player/ui/theme_choice.h"

#include "player/ui/control.h"
#include "player/ui/flow.h"
#include "player/ui/icons.h"
#include "player/ui/labels.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace ui {
namespace {

using state::ThemeChoice;

constexpr std::array<ThemeChoice, 3> all_themes{ThemeChoice::light, ThemeChoice::dark, ThemeChoice::high_contrast};
constexpr float gap_px = 12;
constexpr float narrowest_px = 150;

std::string_view name_of(const strings::Settings& words, ThemeChoice theme) {
    switch (theme) {
        case ThemeChoice::light: return words.light;
        case ThemeChoice::dark: return words.dark;
        case ThemeChoice::high_contrast: return words.high_contrast;
    }
    return words.light;
}

/// A bar that stands for a line of words.
void draw_bar(Frame& frame, float x, float y, float width, Colour colour) {
    draw_box(frame, {x, y, width, frame.px(6)}, colour, faded(colour, 0), frame.px(3));
}

/// A small page in these colours: letters, lines of words and a button.
void draw_page(Frame& frame, const Rect& page, const Palette& colours) {
    draw_box(frame, page, colours.paper, frame.palette.edge, corner(frame));
    const Rect card = inset(page, frame.px(12));
    draw_box(frame, card, colours.surface, colours.line, frame.px(6));
    const float x = card.x + frame.px(12);
    const float width = card.width - frame.px(24);
    const Rect letters{x, card.y + frame.px(6), width, frame.line_height(Type::h3)};
    draw_words(frame, frame.strings.settings.sample_letters, letters, Type::h3, colours.ink);
    const float below = letters.y + letters.height + frame.px(4);
    draw_bar(frame, x, below, width, colours.ink);
    draw_bar(frame, x, below + frame.px(12), width * 0.7F, colours.muted);
    draw_box(frame, {x, below + frame.px(28), std::min(width * 0.5F, frame.px(64)), frame.px(16)}, colours.harbour,
             faded(colours.harbour, 0), frame.px(5));
}

/// True when it was chosen.
bool draw_theme(Frame& frame, ThemeChoice theme, bool is_selected, Id group) {
    const std::string_view name = name_of(frame.strings.settings, theme);
    const float page_height = frame.px(132);
    const float name_height = frame.px(44);
    const Rect whole = take(frame, page_height + name_height);
    Node node;
    node.id = frame.id(name);
    node.role = Role::radio;
    node.name = name;
    node.rect = whole;
    node.group = group;
    node.is_one_stop = true;
    node.is_checked = is_selected;
    const Control found = control(frame, std::move(node));
    const Palette& palette = frame.palette;
    const Colour edge = is_selected ? palette.harbour : palette.edge;
    const Colour ground = found.is_hovered ? fill_colour(palette.plain, found, false) : palette.surface;
    draw_box(frame, whole, ground, edge, corner(frame), is_selected ? 2.0F : 1.0F);
    const Rect page{whole.x + frame.px(8), whole.y + frame.px(8), whole.width - frame.px(16),
                    page_height - frame.px(8)};
    draw_page(frame, page, ui::palette(theme));
    const float side = frame.px(20);
    const Rect label{whole.x + frame.px(16), whole.y + page_height, whole.width - frame.px(28), name_height};
    const Rect words{label.x, label.y, label.width - side, label.height};
    draw_words(frame, name, words, is_selected ? Type::strong : Type::body, palette.ink);
    if (is_selected) {
        draw_icon(frame.list(), Icon::tick, label.x + label.width - side / 2, label.y + label.height / 2, side,
                  palette.harbour);
    }
    draw_ring(frame, found, corner(frame));
    return found.is_pressed && !is_selected;
}

}  // namespace

ThemeChoice theme_choice(Frame& frame, ThemeChoice selected) {
    const strings::Settings& words = frame.strings.settings;
    Node group;
    group.id = frame.id(words.theme);
    group.role = Role::group;
    group.name = words.theme;
    const Id id = group.id;
    const NodeScope scope(frame, std::move(group));
    const float gap = frame.px(gap_px);
    const float width = std::floor((frame.column().width - 2 * gap) / 3);
    ThemeChoice chosen = selected;
    if (width < frame.px(narrowest_px)) {
        for (const ThemeChoice theme : all_themes) {
            if (draw_theme(frame, theme, theme == selected, id)) chosen = theme;
        }
        return chosen;
    }
    Row row(frame, gap);
    for (const ThemeChoice theme : all_themes) {
        const Row::Cell cell = theme == all_themes.back() ? row.rest() : row.cell(width);
        if (draw_theme(frame, theme, theme == selected, id)) chosen = theme;
    }
    return chosen;
}

}  // namespace ui
