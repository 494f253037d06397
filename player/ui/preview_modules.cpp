#include "player/ui/preview_modules.h"

#include "content/titles.h"
#include "player/ui/preview_problems.h"
#include "player/ui/scroll_area.h"
#include "player/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace ui {
namespace {

constexpr float widest_px = 680;

void draw_module(Frame& frame, const content::Module& module, const content::Problems& problems) {
    const Palette& palette = frame.palette;
    const std::string count = problem_count(frame, problems);
    const ProblemSign sign = problem_sign(frame, problems);
    const float before = frame.px(56), after = frame.px(44);
    const text::Layout& title =
        laid_out(frame, short_title(module), Type::strong, frame.column().width - before - after);
    const float small = frame.line_height(Type::small);
    const Rect row = take(frame, std::round(std::max(title.height + small + frame.px(24), frame.px(64))));
    Node node;
    node.id = frame.id("open");
    node.role = Role::button;
    node.name = short_title(module);
    node.description = count;
    node.rect = row;
    const Control found = control(frame, std::move(node));
    if (found.is_hovered || found.is_held) {
        draw_box(frame, inset(row, std::round(frame.px(4))), fill_colour(palette.plain, found, false),
                 faded(palette.edge, 0), frame.px(6));
    }
    const float top = std::round(row.y + (row.height - title.height - small) / 2);
    draw_icon(frame.list(), sign.icon, row.x + frame.px(30), row.y + row.height / 2, frame.px(22), sign.colour);
    paint(frame, title, row.x + before, top, inks(palette.ink));
    draw_words(frame, count, {row.x + before, top + title.height, row.width - before - after, small}, Type::small,
               palette.muted);
    draw_icon(frame.list(), Icon::chevron_right, row.x + row.width - frame.px(26), row.y + row.height / 2, frame.px(16),
              palette.muted);
    Control ring = found;
    ring.rect = inset(row, std::round(frame.px(7)));
    draw_ring(frame, ring, frame.px(4));
    if (found.is_pressed) frame.send(state::OpenPreviewed{module.folder, 0});
}

struct Nothing {
    std::string title, why, detail;
};

Nothing nothing_of(const Frame& frame, const state::Preview& preview) {
    const strings::Preview& strings = frame.strings.preview;
    const auto said = [](std::string_view title, std::string why, std::string_view detail) {
        return Nothing{std::string(title), std::move(why), std::string(detail)};
    };
    if (!preview.has_been_read) return said(strings.reading, {}, {});
    if (!preview.found.why_not.empty()) return said(strings.gone, preview.found.why_not, strings.gone_detail);
    const content::Module* module = state::shown_module(preview);
    if (module == nullptr) return said(strings.no_modules, {}, strings.no_modules_detail);
    const content::Problems& problems = state::shown_problems(preview);
    const bool is_unreadable = module->source.empty() && !problems.empty() && problems.front().code == "E108";
    if (is_unreadable) return said(strings.unreadable, problems.front().message, strings.unreadable_detail);
    return said(strings.no_pages, {}, strings.no_pages_detail);
}

}  // namespace

void preview_modules(Frame& frame, const state::Preview& preview, const Rect& view) {
    ScrollArea area(frame, frame.strings.preview.modules, view, frame.px(32), frame.px(16));
    area.take_initial_focus();
    const Centred centred(frame, frame.px(widest_px));
    const content::Pathway& pathway = *preview.found.pathway;
    heading(frame, pathway.title.empty() ? frame.strings.preview.modules : std::string_view(pathway.title), 1);
    Node list;
    list.role = Role::list;
    list.name = frame.strings.preview.modules;
    const NodeScope scope(frame, std::move(list));
    const Card card(frame, {.ground = frame.palette.surface, .edge = frame.palette.line});
    frame.column().gap = 0;
    for (std::size_t index = 0; index < pathway.modules.size(); ++index) {
        if (index > 0) separator(frame);
        const IdScope ids(frame, pathway.modules[index].module.folder);
        draw_module(frame, pathway.modules[index].module, preview.found.problems[index]);
    }
}

void preview_of_nothing(Frame& frame, const state::Preview& preview, const Rect& view) {
    const Nothing nothing = nothing_of(frame, preview);
    ScrollArea area(frame, "nothing", view, frame.px(32), frame.px(16));
    area.take_initial_focus();
    const Centred centred(frame, frame.px(widest_px));
    heading(frame, nothing.title, 1);
    if (!nothing.why.empty()) paragraph(frame, nothing.why);
    if (!nothing.detail.empty()) paragraph(frame, nothing.detail);
}

}  // namespace ui
