#include "player/state/dates.h"
#include "player/ui/record_rows.h"
#include "player/ui/sheet.h"
#include "player/ui/travel_line.h"
#include "player/ui/views.h"
#include "player/ui/warning_card.h"
#include "player/ui/widgets.h"
#include "player/ui/wrapped_row.h"

#include <array>
#include <string>
#include <utility>

namespace ui {
namespace {

using state::RecordFilter;
using Kind = state::Travel::Kind;

void open_connection(Frame& frame) { frame.send(state::Open{{.kind = state::Screen::Kind::connection}}); }

/// The way that needs no network.
void draw_file(WrappedRow& row, Frame& frame) {
    const strings::Records& words = frame.strings.records;
    const ButtonOptions options{.description = words.save_file_what};
    const Row::Cell cell = row.cell(button_width(frame, words.save_file, options));
    if (button(frame, words.save_file, options)) frame.send(state::SaveRecordsFile{});
}

/// How the records travel, and what can be done about it.
void draw_way(const state::State& state, Frame& frame) {
    const strings::Records& words = frame.strings.records;
    const state::Travel& travel = state.travel;
    // The window that saves sends too, and this one knows nothing of it.
    if (state.access == state::Access::read_only) return status_line(frame, Icon::lock, frame.strings.records.read_only);
    if (!state::is_connected(travel)) {
        paragraph(frame, words.unconnected);
        WrappedRow row(frame, frame.px(12));
        {
            const Row::Cell cell = row.cell(button_width(frame, words.connect));
            if (button(frame, words.connect)) open_connection(frame);
        }
        draw_file(row, frame);
        return;
    }
    const std::string line = travel_words(travel, frame);
    status_line(frame, travel.kind == Kind::stopped ? Icon::warning : Icon::circle_tick, line);
    if (travel.kind == Kind::stopped) {
        const WarningCard card(frame, filled(words.stopped, travel.trouble));
        if (button(frame, words.to_connection)) open_connection(frame);
    } else if (travel.kind == Kind::waiting && !travel.trouble.empty()) {
        paragraph(frame, filled(words.trying_again, travel.trouble), Type::small);
    }
    reading_trouble(travel, frame);
    WrappedRow row(frame, frame.px(12));
    const bool is_sending = travel.kind == Kind::sending;
    const bool has_none = travel.waiting == 0;
    {
        const std::string_view label = is_sending ? words.sending_now : words.send_now;
        const ButtonOptions options{.emphasis = Emphasis::primary, .is_disabled = is_sending || has_none, .id = "send"};
        const Row::Cell cell = row.cell(button_width(frame, label, options));
        if (button(frame, label, options)) frame.send(state::SendNow{});
    }
    draw_file(row, frame);
    if (travel.refused == 0) return;
    const Row::Cell cell = row.cell(button_width(frame, words.try_refused, {}));
    if (button(frame, words.try_refused)) frame.send(state::TryRefusedAgain{});
}

void draw_filter(const state::RecordList& list, Frame& frame) {
    const strings::Records& words = frame.strings.records;
    const std::array<std::string_view, 4> names{words.all, words.waiting, words.sent, words.refused};
    const auto chosen = segments(frame, words.filter, names, static_cast<std::size_t>(list.filter));
    if (chosen) frame.send(state::FilterRecords{static_cast<RecordFilter>(*chosen)});
}

void draw_nothing(const state::RecordList& list, Frame& frame) {
    const strings::Records& words = frame.strings.records;
    space(frame, 1);
    switch (list.filter) {
        case RecordFilter::all: heading(frame, words.none, 2); return paragraph(frame, words.none_detail);
        case RecordFilter::waiting: return heading(frame, words.none_waiting, 2);
        case RecordFilter::sent: return heading(frame, words.none_sent, 2);
        case RecordFilter::refused: return heading(frame, words.none_refused, 2);
    }
}

/// Newer and older ones, with the page between them.
void draw_pages(const state::RecordList& list, Frame& frame) {
    const strings::Records& words = frame.strings.records;
    const bool has_newer = list.below.size() > 1;
    const bool has_older = list.page && list.page->has_older;
    if (!has_newer && !has_older) return;
    Row row(frame, frame.px(12));
    const ButtonOptions newer{.is_disabled = !has_newer, .icon = Icon::chevron_left};
    const ButtonOptions older{.is_disabled = !has_older, .icon_after = Icon::chevron_right};
    const float older_width = button_width(frame, words.older, older);
    {
        const Row::Cell cell = row.cell(button_width(frame, words.newer, newer));
        if (button(frame, words.newer, newer)) frame.send(state::NewerRecords{});
    }
    {
        const Row::Cell cell = row.rest(older_width);
        const Rect middle = take(frame, target_height(frame));
        const std::string page = filled(words.page, list.below.size());
        const bool is_roomy = words_width(frame, page, Type::small) <= middle.width;
        if (is_roomy) draw_words(frame, page, middle, Type::small, frame.palette.muted, Align::centre);
        text_node(frame, page, middle);
    }
    const Row::Cell cell = row.cell(older_width);
    if (button(frame, words.older, older)) frame.send(state::OlderRecords{});
}

void draw_list(const state::State& state, Frame& frame) {
    const strings::Records& words = frame.strings.records;
    const state::RecordList& list = state.records;
    if (!list.page) {
        Node node;
        node.role = Role::status;
        node.name = words.reading;
        const NodeScope scope(frame, std::move(node));
        return paragraph(frame, words.reading, Type::body, frame.palette.muted);
    }
    if (!list.page->why_not.empty()) {
        const WarningCard card(frame, filled(words.not_read, list.page->why_not));
        if (button(frame, frame.strings.common.try_again)) frame.send(state::ReadRecordsAgain{});
        return;
    }
    if (list.page->lines.empty()) {
        draw_nothing(list, frame);
    } else {
        record_rows(state, frame);
    }
    draw_pages(list, frame);
}

/// Which page was drawn last.
struct Drawn {
    std::uint64_t serial = 0;
};

/// Whoever turned a page finds its beginning, and with the keyboard its first row.
void follow_page(const state::RecordList& list, Frame& frame, ScrollArea& area, float list_top) {
    if (!list.page) return;
    Drawn& drawn = frame.memory.keep<Drawn>(frame.id("drawn"));
    const bool is_new = std::exchange(drawn.serial, list.serial) != list.serial;
    if (!is_new || list.below.size() == 1 || list.page->lines.empty()) return;
    area.scroll_to(list_top);
    if (frame.focus.shows_ring()) frame.focus.give(record_row_id(frame, list.page->lines.front()), Focus::By::program);
}

/// Below the list, where nobody presses it in passing.
void draw_all_again(const state::State& state, Frame& frame) {
    const strings::Records& words = frame.strings.records;
    const bool has_sent = state.travel.last_delivered.has_value();
    if (state.access == state::Access::read_only || !state::is_connected(state.travel) || !has_sent) return;
    space(frame, 1);
    paragraph(frame, words.send_all_what, Type::small);
    if (button(frame, words.send_all)) frame.send(state::SendEverythingAgain{});
}

}  // namespace

void records_view(const state::State& state, Frame& frame) {
    const strings::Records& words = frame.strings.records;
    Sheet sheet(state, frame, words.title, 760);
    paragraph(frame, words.intro);
    draw_way(state, frame);
    space(frame, 1);
    const float list_top = frame.column().y;
    draw_filter(state.records, frame);
    draw_list(state, frame);
    draw_all_again(state, frame);
    follow_page(state.records, frame, sheet.area(), list_top);
}

}  // namespace ui
