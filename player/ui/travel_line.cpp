#include "player/ui/travel_line.h"

#include "player/state/dates.h"
#include "player/ui/control.h"
#include "player/ui/icons.h"
#include "player/ui/labels.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {
namespace {

using Kind = state::Travel::Kind;

void add(std::string& line, const std::string& part) {
    if (!line.empty()) line += " · ";
    line += part;
}

/// Why it has stopped, often in a server's own words, is said where it can be mended.
std::string line_words(const state::Travel& travel, const Frame& frame) {
    const strings::Travel& words = frame.strings.travel;
    std::string line(words.saved_here);
    const std::string way = travel_words(travel, frame);
    if (!way.empty()) add(line, way);
    if (travel.kind == Kind::stopped) return filled(words.stopped, line);
    return line;
}

}  // namespace

std::string travel_words(const state::Travel& travel, const Frame& frame) {
    const strings::Travel& words = frame.strings.travel;
    if (!state::is_connected(travel)) return {};
    std::string line;
    if (travel.waiting > 0) line = counted(travel.kind == Kind::sending ? words.sending : words.waiting, travel.waiting);
    if (travel.waiting == 0) line = travel.last_delivered ? words.all_sent : words.connected;
    if (travel.refused > 0) add(line, counted(words.refused, travel.refused));
    if (travel.last_delivered) {
        add(line, filled(words.last_sent, state::day_and_time(*travel.last_delivered, frame.utc_offset)));
    }
    const auto& reading = travel.reading_trouble;
    if (reading && !reading->is_passing) add(line, std::string(words.not_read));
    return line;
}

void reading_trouble(const state::Travel& travel, Frame& frame) {
    if (!travel.reading_trouble || !travel.trouble.empty()) return;
    paragraph(frame, filled(frame.strings.travel.cannot_come_in, travel.reading_trouble->why), Type::small);
}

void travel_line(const state::State& state, Frame& frame) {
    const strings::Travel& strings = frame.strings.travel;
    const Palette& palette = frame.palette;
    const bool is_stopped = state.travel.kind == Kind::stopped;
    const std::string words = line_words(state.travel, frame);
    const float before = frame.px(26);
    const float after = frame.px(26);
    const text::Layout& layout = laid_out(frame, words, Type::small, frame.column().width - before - after);
    const float height = std::max(layout.height + frame.px(16), target_height(frame));
    const Rect row = take(frame, height);
    Node node;
    node.id = frame.id("travel");
    node.role = Role::button;
    node.name = words;
    node.description = is_stopped ? strings.to_connection : strings.to_records;
    node.rect = row;
    const Control found = control(frame, std::move(node));
    const Rect ground = outset(row, frame.px(4));
    if (found.is_hovered || found.is_held) {
        draw_box(frame, {ground.x - frame.px(4), row.y, ground.width + frame.px(8), row.height},
                 fill_colour(palette.quiet, found, false), faded(palette.edge, 0), corner(frame));
    }
    const float top = std::round(row.y + (height - layout.height) / 2);
    const float middle = top + frame.line_height(Type::small) / 2;
    draw_icon(frame.list(), is_stopped ? Icon::warning : Icon::circle_tick, row.x + frame.px(8), middle, frame.px(16),
              is_stopped ? palette.wrong : palette.muted);
    paint(frame, layout, row.x + before, top, inks(is_stopped ? palette.ink : palette.muted));
    draw_icon(frame.list(), Icon::chevron_right, row.x + row.width - frame.px(10), middle, frame.px(14), palette.muted);
    draw_ring(frame, found, corner(frame));
    if (!found.is_pressed) return;
    if (is_stopped) {
        frame.send(state::Open{{.kind = state::Screen::Kind::connection}});
    } else {
        frame.send(state::OpenRecords{});
    }
}

}  // namespace ui
