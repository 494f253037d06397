#include "player/ui/document_paint.h"

#include "player/ui/control.h"
#include "player/ui/icons.h"
#include "player/ui/labels.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

Rect moved(const Rect& rect, float x, float y) { return {rect.x + x, rect.y + y, rect.width, rect.height}; }

ImVec2 top_left(const Rect& rect) { return {rect.x, rect.y}; }
ImVec2 bottom_right(const Rect& rect) { return {rect.x + rect.width, rect.y + rect.height}; }

text::LineRange lines_in_view(const text::Layout& layout, float y) {
    const Rect clip = clip_rect();
    return text::visible_lines(layout, clip.y - y, clip.y + clip.height - y);
}

void fill(Frame& frame, const Rect& rect, Colour colour) {
    frame.list().AddRectFilled(top_left(rect), bottom_right(rect), packed(colour));
}

void paint_callout(Frame& frame, const Rect& rect, content::Block::Callout kind) {
    const auto index = static_cast<std::size_t>(kind);
    const Palette& palette = frame.palette;
    draw_box(frame, rect, palette.callouts[index], palette.is_high_contrast ? palette.edge : palette.callouts[index],
             corner(frame));
    const Rect bar{rect.x, rect.y, frame.px(4), rect.height};
    frame.list().AddRectFilled(top_left(bar), bottom_right(bar), packed(palette.callout_inks[index]), corner(frame),
                               ImDrawFlags_RoundCornersLeft);
    const float icon = frame.px(22);
    const float line = frame.style.body_px * frame.style.line_height;
    draw_icon(frame.list(), icon_of(kind), rect.x + frame.style.padding + frame.px(12),
              rect.y + frame.style.padding + line / 2, icon, palette.callout_inks[index]);
}

void paint_bullet(Frame& frame, const Rect& rect, int level) {
    const ImVec2 centre{rect.x + rect.width / 2, rect.y + rect.height / 2};
    const float radius = std::min(rect.width, rect.height) / 2;
    const std::uint32_t colour = packed(frame.palette.ink);
    switch (level % 3) {
        case 0: frame.list().AddCircleFilled(centre, radius, colour); break;
        case 1: frame.list().AddCircle(centre, radius, colour, 0, std::max(1.0F, frame.px(1.2F))); break;
        default: frame.list().AddRectFilled(top_left(rect), bottom_right(rect), colour); break;
    }
}

void paint_picture(Frame& frame, const Rect& rect, const text::Node& figure, std::string_view folder) {
    const Picture picture = frame.textures.picture(folder, figure.path);
    if (picture.id != ImTextureID{}) {
        frame.list().AddImageRounded(picture.id, top_left(rect), bottom_right(rect), {0, 0}, {1, 1}, IM_COL32_WHITE,
                                     corner(frame));
        return;
    }
    // The description stands in the box as text of the layout.
    draw_box(frame, rect, frame.palette.surface, frame.palette.edge, corner(frame));
}

/// A frame round a picture whose description holds the words that are looked for.
void paint_picture_hit(Frame& frame, const text::Layout& layout, float x, float y, const Hit& hit) {
    const auto picture = std::find_if(layout.decorations.begin(), layout.decorations.end(), [&](const auto& decoration) {
        return decoration.kind == text::Decoration::Kind::picture && decoration.node == hit.picture;
    });
    if (picture == layout.decorations.end()) return;
    const float thickness = frame.px(hit.is_current ? 5 : 3);
    const Rect rect = moved(picture->rect, x, y);
    const float half = thickness / 2;
    frame.list().AddRect({rect.x + half, rect.y + half}, {rect.x + rect.width - half, rect.y + rect.height - half},
                         packed(hit.is_current ? frame.palette.current_hit : frame.palette.search_hit), corner(frame), 0,
                         thickness);
}

/// A row of dots: what a glossary term is told by.
void dots(Frame& frame, float left, float right, float y, Colour colour) {
    const float radius = std::max(0.8F, frame.px(1));
    for (float x = left + radius; x < right; x += radius * 4) {
        frame.list().AddCircleFilled({x, y}, radius, packed(colour), 6);
    }
}

}  // namespace

void paint_decorations(Frame& frame, const text::Layout& layout, float x, float y, std::string_view folder) {
    const Rect clip = clip_rect();
    const Palette& palette = frame.palette;
    for (const std::uint32_t index : text::visible_decorations(layout, clip.y - y, clip.y + clip.height - y)) {
        const text::Decoration& decoration = layout.decorations[index];
        const Rect rect = moved(decoration.rect, x, y);
        using Kind = text::Decoration::Kind;
        switch (decoration.kind) {
            case Kind::callout: paint_callout(frame, rect, decoration.callout); break;
            case Kind::quote_bar: fill(frame, rect, palette.edge); break;
            case Kind::code_ground:
                draw_box(frame, rect, palette.code_ground,
                         palette.is_high_contrast ? palette.edge : palette.code_ground, corner(frame));
                break;
            case Kind::table_header: fill(frame, rect, palette.code_ground); break;
            case Kind::table_line:
            case Kind::rule: fill(frame, rect, palette.line); break;
            case Kind::bullet: paint_bullet(frame, rect, decoration.level); break;
            case Kind::picture:
                paint_picture(frame, rect, layout.nodes[static_cast<std::size_t>(decoration.node)], folder);
                break;
        }
    }
}

void paint_marks(Frame& frame, const text::Layout& layout, float x, float y, std::span<const Hit> hits,
                 const Reading::Marked& marked) {
    const text::LineRange lines = lines_in_view(layout, y);
    for (const Hit& hit : hits) {
        if (hit.picture >= 0) {
            paint_picture_hit(frame, layout, x, y, hit);
            continue;
        }
        for (const Rect& rect : text::selection_rects(layout, hit.begin, hit.end, lines, frame.fonts)) {
            fill(frame, moved(rect, x, y), hit.is_current ? frame.palette.current_hit : frame.palette.search_hit);
        }
    }
    for (const Rect& rect : text::selection_rects(layout, marked.begin, marked.end, lines, frame.fonts)) {
        fill(frame, moved(rect, x, y), frame.palette.selection);
    }
    if (marked.caret) {
        Rect caret = moved(text::caret_at(layout, *marked.caret, frame.fonts), x, y);
        caret.width = std::max(2.0F, frame.px(2));
        fill(frame, caret, frame.palette.ring);
    }
}

void paint_current_hit(Frame& frame, const text::Layout& layout, float x, float y, std::span<const Hit> hits) {
    const auto current = std::find_if(hits.begin(), hits.end(), [](const Hit& hit) { return hit.is_current; });
    if (current == hits.end() || current->picture >= 0) return;
    for (const Rect& rect :
         text::selection_rects(layout, current->begin, current->end, lines_in_view(layout, y), frame.fonts)) {
        const Rect ground = moved(rect, x, y);
        ImGui::PushClipRect(top_left(ground), bottom_right(ground), true);
        paint(frame, layout, x, y, inks(frame.palette.on_current_hit));
        ImGui::PopClipRect();
    }
}

void paint_underlines(Frame& frame, const text::Layout& layout, float x, float y) {
    const text::LineRange lines = lines_in_view(layout, y);
    const float thickness = std::max(1.0F, std::round(frame.px(1)));
    for (std::size_t index = lines.first; index < lines.last; ++index) {
        const text::Line& line = layout.lines[index];
        const float under = std::round(y + line.baseline + frame.px(3));
        for (std::uint32_t run = line.first_run; run < line.first_run + line.run_count; ++run) {
            const text::Run& stretch = layout.runs[run];
            const float left = x + stretch.x, right = left + stretch.width;
            if (stretch.link >= 0) {
                fill(frame, {left, under, stretch.width, thickness}, frame.palette.harbour);
            } else if (stretch.term >= 0) {
                dots(frame, left, right, under + thickness, frame.palette.muted);
            }
        }
    }
}

}  // namespace ui
