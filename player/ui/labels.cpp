#include "player/ui/labels.h"

#include "player/ui/control.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace ui {
namespace {

/// A layout kept in memory, with what it was made for.
struct Kept {
    content::Inlines words;
    Type type = Type::body;
    float width = -1;
    float scale = 0;
    std::size_t generation = 0;
    text::Layout layout;
};

Type heading_type(int level) { return level <= 1 ? Type::h1 : level == 2 ? Type::h2 : Type::h3; }

void draw_line(Frame& frame, text::Font font, float x, float baseline, Colour colour, std::string_view words) {
    if (words.empty()) return;
    ImFont* baked = frame.fonts.baked(font);
    const float size = frame.fonts.line_size(font);
    const float ascent = baked->Ascent * size / baked->FontSize;
    frame.list().AddText(baked, size, {x, std::round(baseline - ascent)}, packed(colour), words.data(),
                         words.data() + words.size());
}

/// As many characters as fit, with … behind them.
std::string shortened(const Frame& frame, std::string_view words, text::Font font, float width) {
    constexpr std::string_view ellipsis = "…";
    const float room = width - frame.fonts.width(font, ellipsis);
    std::size_t end = words.size();
    while (end > 0 && frame.fonts.width(font, words.substr(0, end)) > room) {
        --end;
        while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
    }
    while (end > 0 && words[end - 1] == ' ') --end;
    return std::string(words.substr(0, end)).append(ellipsis);
}

void words_node(Frame& frame, Role role, std::string_view words, int level, const Rect& rect) {
    Node node;
    node.role = role;
    node.name = words;
    node.level = level;
    node.rect = rect;
    node.clip = clip_rect();
    frame.semantics.add(std::move(node));
}

void draw_wrapped(Frame& frame, Role role, std::string_view words, Type type, Colour colour, int level) {
    const text::Layout& layout = laid_out(frame, words, type, frame.column().width);
    const Rect rect = take(frame, layout.height);
    words_node(frame, role, words, level, rect);
    paint(frame, layout, rect.x, rect.y, inks(colour));
}

}  // namespace

Inks inks(const Palette& palette) {
    Inks result;
    result.fill(palette.ink);
    result[static_cast<std::size_t>(text::Ink::muted)] = palette.muted;
    result[static_cast<std::size_t>(text::Ink::caption)] = palette.muted;
    result[static_cast<std::size_t>(text::Ink::link)] = palette.harbour;
    return result;
}

Inks inks(Colour colour) {
    Inks result;
    result.fill(colour);
    return result;
}

const text::Layout& laid_out(Frame& frame, const content::Inlines& words, Type type, float width) {
    std::string key = content::plain_text(words);
    key.push_back(static_cast<char>(type));
    Kept& kept = frame.memory.get<Kept>(frame.id(key) ^ static_cast<Id>(std::lround(width)));
    const bool is_current = kept.width == width && kept.scale == frame.scale && kept.type == type &&
                            kept.generation == frame.fonts.generation() && kept.words == words;
    if (!is_current) {
        const text::Font font = frame.font(type);
        kept = {words, type, width, frame.scale, frame.fonts.generation(), {}};
        kept.layout =
            text::lay_out(words, width, font, text::Ink::body, frame.line_height(type) / font.size_px, frame.fonts);
    }
    return kept.layout;
}

const text::Layout& laid_out(Frame& frame, std::string_view words, Type type, float width) {
    content::Inlines inlines(1);
    inlines.front().text = words;
    return laid_out(frame, inlines, type, width);
}

void paint(Frame& frame, const text::Layout& layout, float x, float y, const Inks& inks) {
    const Rect clip = clip_rect();
    const text::LineRange lines = text::visible_lines(layout, clip.y - y, clip.y + clip.height - y);
    for (std::size_t number = lines.first; number < lines.last; ++number) {
        const text::Line& line = layout.lines[number];
        for (std::uint32_t index = 0; index < line.run_count; ++index) {
            const text::Run& run = layout.runs[line.first_run + index];
            const Colour colour = inks[static_cast<std::size_t>(run.ink)];
            const std::string_view words = std::string_view(layout.text).substr(run.begin, run.end - run.begin);
            draw_line(frame, run.font, x + run.x, y + line.baseline, colour, words);
            if (run.link < 0) continue;
            const float under = std::round(y + line.baseline + frame.px(3));
            frame.list().AddLine({x + run.x, under}, {x + run.x + run.width, under}, packed(colour),
                                 std::max(std::round(frame.px(1)), 1.0F));
        }
    }
}

void paragraph(Frame& frame, std::string_view words, Type type) {
    paragraph(frame, words, type, type == Type::small ? frame.palette.muted : frame.palette.ink);
}

void paragraph(Frame& frame, std::string_view words, Type type, Colour colour) {
    draw_wrapped(frame, Role::paragraph, words, type, colour, 0);
}

void heading(Frame& frame, std::string_view words, int level) { heading(frame, words, level, frame.palette.ink); }

void heading(Frame& frame, std::string_view words, int level, Colour colour) {
    draw_wrapped(frame, Role::heading, words, heading_type(level), colour, level);
}

void draw_words(Frame& frame, std::string_view words, const Rect& box, Type type, Colour colour, Align align) {
    if (!frame.is_in_view(box)) return;
    const text::Font font = frame.font(type);
    std::string fitting(words);
    float width = frame.fonts.width(font, words);
    if (width > box.width + 0.5F) {
        fitting = shortened(frame, words, font, box.width);
        width = frame.fonts.width(font, fitting);
    }
    const float slack = box.width - width;
    const float x = box.x + (align == Align::left ? 0 : align == Align::right ? slack : slack / 2);
    // Capitals look centred when the space above and below them is equal.
    const float capital_height = font.size_px * 0.72F;
    draw_line(frame, font, x, std::round(box.y + (box.height + capital_height) / 2), colour, fitting);
}

float words_width(const Frame& frame, std::string_view words, Type type) {
    return std::ceil(frame.fonts.width(frame.font(type), words));
}

void text_node(Frame& frame, std::string_view words, const Rect& rect) {
    words_node(frame, Role::paragraph, words, 0, rect);
}

}  // namespace ui
