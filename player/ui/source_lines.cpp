#include "player/ui/source_lines.h"

#include "player/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace ui {
namespace {

constexpr std::string_view hard_space = "\u00A0";
constexpr int spaces_a_tab = 4;

/// The words with the room before them kept, which setting a text takes away.
std::string with_indent(const std::string& line) {
    std::string words;
    std::size_t at = 0;
    for (; at < line.size() && (line[at] == ' ' || line[at] == '\t'); ++at) {
        for (int spaces = line[at] == '\t' ? spaces_a_tab : 1; spaces > 0; --spaces) words += hard_space;
    }
    return words.append(line, at);
}

void draw_line(Frame& frame, const state::SourceLine& line, float number_width, bool is_marked) {
    const Palette& palette = frame.palette;
    const float side = frame.px(10), icon = frame.px(14);
    const float before = side + icon + number_width + frame.px(10);
    const text::Layout& words = laid_out(frame, with_indent(line.text), Type::mono,
                                         std::max(frame.column().width - before - side, frame.px(60)));
    const Rect row = take(frame, std::max(words.height, frame.line_height(Type::mono)) + frame.px(4));
    Node node;
    node.role = Role::item;
    node.name = filled(frame.strings.preview.source_line, line.number, line.text);
    node.rect = row;
    node.clip = clip_rect();
    node.is_selected = is_marked;
    frame.semantics.add(std::move(node));
    if (is_marked) {
        const Colour edge = palette.is_high_contrast ? palette.edge : faded(palette.edge, 0);
        draw_box(frame, row, palette.selection, edge, frame.px(4));
        draw_icon(frame.list(), Icon::chevron_right, row.x + side + icon / 2, row.y + frame.line_height(Type::mono) / 2,
                  icon, palette.ink);
    }
    const Rect number{row.x + side + icon, row.y, number_width, frame.line_height(Type::mono) + frame.px(4)};
    draw_words(frame, std::to_string(line.number), number, Type::mono, is_marked ? palette.ink : palette.muted,
               Align::right);
    paint(frame, words, row.x + before, row.y + std::round(frame.px(2)), inks(palette.ink));
}

}  // namespace

void source_lines(Frame& frame, const std::vector<state::SourceLine>& lines, int marked) {
    if (lines.empty()) return;
    Node node;
    node.role = Role::code;
    node.name = filled(frame.strings.preview.source, marked);
    const NodeScope scope(frame, std::move(node));
    const Card card(frame, {.ground = frame.palette.code_ground, .edge = frame.palette.line, .padding = frame.px(4)});
    frame.column().gap = 0;
    const float number_width = words_width(frame, std::to_string(lines.back().number), Type::mono);
    for (const state::SourceLine& line : lines) draw_line(frame, line, number_width, line.number == marked);
}

}  // namespace ui
