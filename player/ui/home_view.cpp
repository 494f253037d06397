#include "content/titles.h"
#include "player/state/due.h"
#include "player/state/dates.h"
#include "player/state/progress.h"
#include "player/state/shown.h"
#include "player/ui/account_menu.h"
#include "player/ui/next_step_card.h"
#include "player/ui/reading_time.h"
#include "player/ui/sheet.h"
#include "player/ui/team_words.h"
#include "player/ui/travel_line.h"
#include "player/ui/views.h"
#include "player/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace ui {
namespace {

using content::LoadedModule;
using state::Standing;

constexpr float widest_px = 800;  // wider than a page of text: rows hold titles, not sentences

struct Entry {
    const LoadedModule* module = nullptr;
    std::size_t number = 0;  ///< in the pathway, from 1
    state::Progress progress;
    state::NextStep next;
};

std::vector<Entry> entries(const state::State& state, Frame& frame) {
    std::vector<Entry> result;
    if (!state.pathway) return result;
    for (const LoadedModule& module : state.pathway->modules) {
        Entry entry{&module, result.size() + 1, {}, {}};
        if (!module.is_broken()) {
            const state::ModuleRecord* record = state::record_of(state, module.module.metadata.id);
            const std::vector<int>& seconds = page_seconds(frame, state, module.module);
            entry.progress = state::progress(module.module, record, seconds);
            entry.next = state::next_step(module.module, record, seconds);
        }
        result.push_back(entry);
    }
    return result;
}

/// The module to go on with: the last one opened unless it is passed, else the first that is not.
const Entry* current(const state::State& state, const std::vector<Entry>& all) {
    const auto is_left = [](const Entry& entry) {
        return !entry.module->is_broken() && entry.progress.standing != Standing::passed;
    };
    const auto last = std::find_if(all.begin(), all.end(), [&](const Entry& entry) {
        return entry.module->module.metadata.id == state.record.last_module && is_left(entry);
    });
    if (last != all.end()) return &*last;
    const auto first = std::find_if(all.begin(), all.end(), is_left);
    return first == all.end() ? nullptr : &*first;
}

/// Search, what is the learner's and the settings, up to the right edge. In a narrow window the icons stand alone.
void draw_header_buttons(const state::State& state, Frame& frame, const Rect& room, float leftmost) {
    const Strings& strings = frame.strings;
    using Kind = state::Screen::Kind;
    const bool has_words = room.width > frame.px(520);
    const ButtonOptions quiet{.emphasis = Emphasis::quiet, .icon = Icon::search};
    const float gap = frame.px(4);
    const float side = room.height;
    const float search_width = has_words ? button_width(frame, strings.common.search, quiet) : side;
    const float overhang = (side - frame.px(22)) / 2;  // so that the last icon, not its target, ends with the cards
    const float right = room.x + room.width + overhang;
    const float most = right - leftmost - search_width - side - 3 * gap;
    const float account_width = std::min(account_menu_width(state, frame), std::max(most, 2 * side));
    Rect at{right - side - account_width - search_width - 2 * gap, room.y, search_width, side};
    const bool is_searched = has_words ? button_at(frame, at, strings.common.search, quiet)
                                       : icon_button(frame, at, Icon::search, strings.common.search, quiet);
    if (is_searched) frame.send(state::Open{{.kind = Kind::search}});
    at.x += search_width + gap;
    at.width = account_width;
    account_menu(state, frame, at);
    at.x += account_width + gap;
    at.width = side;
    if (icon_button(frame, at, Icon::gear, strings.common.settings, quiet)) {
        frame.send(state::Open{{.kind = Kind::settings}});
    }
}

void draw_header(const state::State& state, Frame& frame) {
    const strings::Common& strings = frame.strings.common;
    const Rect room = take(frame, target_height(frame));
    const float mark = frame.px(28);
    draw_icon(frame.list(), Icon::book, room.x + mark / 2, room.y + room.height / 2, mark, frame.palette.harbour);
    const Rect name{room.x + mark + frame.px(10), room.y, words_width(frame, strings.app_name, Type::h3) + 1,
                    room.height};
    draw_words(frame, strings.app_name, name, Type::h3, frame.palette.ink);
    text_node(frame, strings.app_name, name);

    draw_header_buttons(state, frame, room, name.x + name.width);
}

struct Words {
    std::string standing, detail;
    Icon icon = Icon::circle;
    std::string due = {};     ///< by when managers want it passed; "" when they do not say, or it is passed
    bool is_overdue = false;
};

void add_due(const state::State& state, const Frame& frame, const Entry& entry, Words& words) {
    const records::Deadline deadline = state::deadline_of(state, entry.module->module.metadata.id);
    const bool is_passed = entry.progress.standing == Standing::passed;
    if (is_passed && !deadline.is_due_again) return;
    words.due = deadline_words(frame.strings.team, deadline, state.today);
    words.is_overdue = deadline.is_overdue;
}

/// What a learner who has not passed the quiz is still to do, as the card above says it.
std::string what_is_left(const Frame& frame, const Entry& entry) {
    const strings::Home& strings = frame.strings.home;
    using Kind = state::NextStep::Kind;
    if (entry.next.kind == Kind::read_again) return counted(frame.strings.common.minutes_left, entry.next.minutes);
    if (entry.progress.minutes_left > 0) return counted(frame.strings.common.minutes_left, entry.progress.minutes_left);
    return entry.next.attempts_left ? counted(frame.strings.quiz.attempts_left, *entry.next.attempts_left)
                                    : std::string(strings.detail_try_again);
}

Words words_for(const state::State& state, const Frame& frame, const Entry& entry) {
    const strings::Home& strings = frame.strings.home;
    if (entry.module->is_broken()) return {std::string(strings.standing_broken), "", Icon::warning};
    const state::ModuleRecord* record = state::record_of(state, entry.module->module.metadata.id);
    const state::Progress& progress = entry.progress;
    const std::string left = counted(frame.strings.common.minutes_left, progress.minutes_left);
    switch (progress.standing) {
        case Standing::passed: {
            if (record == nullptr || !record->pass) return {std::string(strings.standing_passed_plain), "", Icon::tick};
            const bool has_score = content::quiz_page(entry.module->module).has_value();
            return {has_score ? filled(strings.standing_passed, state::to_percent(record->pass->score))
                              : std::string(strings.standing_passed_plain),
                    state::short_date(record->pass->at, frame.utc_offset), Icon::tick};
        }
        case Standing::failed: return {std::string(strings.standing_failed), what_is_left(frame, entry), Icon::circle_half};
        case Standing::under_way: return {filled(strings.standing_under_way, progress.percent), left, Icon::circle_half};
        case Standing::not_started: break;
    }
    return {std::string(strings.standing_not_started),
            counted(frame.strings.common.minutes, progress.minutes_total), Icon::circle};
}

void draw_standing(Frame& frame, const Entry& entry, const Rect& square) {
    if (entry.module->is_broken()) {
        draw_icon(frame.list(), Icon::warning, square.x + square.width / 2, square.y + square.height / 2, square.width,
                  frame.palette.wrong);
        return;
    }
    const bool is_passed = entry.progress.standing == Standing::passed;
    const float share = is_passed ? 1.0F : std::min(static_cast<float>(entry.progress.percent) / 100.0F, 0.99F);
    draw_progress_ring(frame, square, share, is_passed ? frame.palette.right : frame.palette.harbour);
}

/// On a line of its own, with a sign where it is late.
void draw_due(Frame& frame, const Words& words, const Rect& line, Align align) {
    if (words.due.empty()) return;
    const Colour ink = words.is_overdue ? frame.palette.wrong : frame.palette.muted;
    const float side = frame.px(16), gap = frame.px(6);
    const float before = words.is_overdue ? side + gap : 0;
    const float width = std::min(words_width(frame, words.due, Type::small) + before + 1, line.width);
    const float x = align == Align::right ? line.x + line.width - width : line.x;
    if (words.is_overdue) draw_icon(frame.list(), Icon::warning, x + side / 2, line.y + line.height / 2, side, ink);
    draw_words(frame, words.due, {x + before, line.y, width - before, line.height}, Type::small, ink);
}

/// One module of the pathway: a row that opens it.
void draw_entry(const state::State& state, Frame& frame, const Entry& entry, bool is_newcomer) {
    const Palette& palette = frame.palette;
    const std::string_view title = short_title(entry.module->module);
    Words words = words_for(state, frame, entry);
    if (!entry.module->is_broken()) add_due(state, frame, entry, words);
    const bool is_wide = frame.column().width > frame.px(600);
    const float side = frame.px(28);
    const float number_width = frame.px(24);
    const float before = frame.px(20) + side + frame.px(16) + number_width;
    const float status_width = is_wide ? frame.px(264) : 0;
    const float after = frame.px(48) + status_width;
    const float words_width = frame.column().width - before - after;
    const text::Layout& title_layout = laid_out(frame, title, Type::strong, words_width);
    const std::string standing =
        words.detail.empty() ? words.standing : fmt::format("{} · {}", words.standing, words.detail);
    const text::Layout& standing_layout = laid_out(frame, standing, Type::small, words_width);
    const float due_line = words.due.empty() ? 0 : frame.line_height(Type::small);
    const float second_line = is_wide ? 0 : standing_layout.height + due_line;
    const float height = std::max(title_layout.height + second_line + frame.px(28), frame.px(64));
    const Rect row = take(frame, height);

    const IdScope scope(frame, entry.number);
    Node node;
    node.id = frame.id("open");
    node.role = Role::button;
    node.name = title;
    node.description = words.detail.empty() ? words.standing : fmt::format("{}, {}", words.standing, words.detail);
    if (!words.due.empty()) node.description += ", " + words.due;
    node.rect = row;
    const Id id = node.id;
    const Control found = control(frame, std::move(node));
    if (is_newcomer) frame.focus.give(id, Focus::By::program);
    const Rect inner = inset(row, std::round(frame.px(4)));
    if (found.is_hovered || found.is_held) {
        draw_box(frame, inner, fill_colour(palette.plain, found, false), faded(palette.edge, 0), frame.px(6));
    }
    draw_standing(frame, entry, {row.x + frame.px(20), std::round(row.y + (height - side) / 2), side, side});
    const float top = std::round(row.y + (height - title_layout.height - second_line) / 2);
    draw_words(frame, std::to_string(entry.number),
               {row.x + before - number_width, top, number_width, frame.line_height(Type::strong)}, Type::body,
               palette.muted);
    paint(frame, title_layout, row.x + before, top, inks(palette.ink));
    draw_icon(frame.list(), Icon::chevron_right, row.x + row.width - frame.px(26), row.y + height / 2, frame.px(16),
              palette.muted);
    if (is_wide) {
        const float half = status_width / 2;
        const float first_line = height - due_line;  // with what is due below it, both in the middle of the row
        const Rect status{row.x + row.width - frame.px(48) - status_width, row.y, half - frame.px(8), first_line};
        draw_words(frame, words.standing, status, Type::small, palette.ink);
        const Rect detail{status.x + half, row.y, half - frame.px(8), first_line};
        draw_words(frame, words.detail, detail, Type::small, palette.muted, Align::right);
        const float middle = row.y + first_line / 2;
        draw_due(frame, words, {status.x, middle + due_line / 2, status_width - frame.px(8), due_line}, Align::right);
    } else {
        const float below = top + title_layout.height;
        paint(frame, standing_layout, row.x + before, below, inks(palette.muted));
        draw_due(frame, words, {row.x + before, below + standing_layout.height, words_width, due_line}, Align::left);
    }
    Control ring = found;
    ring.rect = inset(row, std::round(frame.px(7)));  // all of the ring lies inside the card
    draw_ring(frame, ring, frame.px(4));
    if (!found.is_pressed) return;
    const std::string& module = entry.module->module.metadata.id;
    if (entry.module->is_broken()) {
        frame.send(state::Open{{.kind = state::Screen::Kind::broken, .module = module}});
    } else {
        frame.send(state::OpenModule{module});
    }
}

/// The module that was added since this screen was drawn last; empty when none was.
std::string_view take_newcomer(const state::State& state, Frame& frame) {
    std::uint64_t& seen = frame.memory.keep<std::uint64_t>(frame.id("newcomer"));
    if (std::exchange(seen, state.newcomer.serial) == state.newcomer.serial) return {};
    return state.newcomer.module;
}

void draw_pathway(const state::State& state, Frame& frame, const std::vector<Entry>& all) {
    const auto passed = std::count_if(all.begin(), all.end(), [](const Entry& entry) {
        return entry.progress.standing == Standing::passed;
    });
    const std::string count = filled(frame.strings.home.passed_count, passed, all.size());
    {
        Row row(frame, frame.px(16));
        const float count_width = words_width(frame, count, Type::small) + frame.px(4);
        {
            const Row::Cell title = row.rest(count_width);
            heading(frame, frame.strings.home.pathway_heading, 2);
        }
        const Row::Cell tally = row.cell(count_width);
        const Rect rect = take(frame, frame.line_height(Type::h2));
        draw_words(frame, count, rect, Type::small, frame.palette.muted, Align::right);
        text_node(frame, count, rect);
    }
    Node list;
    list.role = Role::list;
    list.name = frame.strings.home.pathway_heading;
    const NodeScope scope(frame, std::move(list));
    const Card card(frame, {.ground = frame.palette.surface, .edge = frame.palette.line});
    frame.column().gap = 0;
    const std::string_view newcomer = take_newcomer(state, frame);
    for (const Entry& entry : all) {
        if (entry.number > 1) separator(frame);
        draw_entry(state, frame, entry, !newcomer.empty() && entry.module->module.metadata.id == newcomer);
    }
}

void draw_status(const state::State& state, Frame& frame) {
    const strings::Home& strings = frame.strings.home;
    if (state.access == state::Access::read_only) return status_line(frame, Icon::lock, strings.read_only);
    if (state::has_failed_saves(state)) return status_line(frame, Icon::warning, strings.not_saved);
    if (!state.pending.empty()) return status_line(frame, Icon::redo, strings.saving);
    travel_line(state, frame);
}

/// For managers: their other work.
void draw_team(const state::State& state, Frame& frame) {
    if (!state::has_team(state.team)) return;
    if (button(frame, frame.strings.team.see, {.icon = Icon::person})) frame.send(state::OpenTeam{});
}

}  // namespace

void home_view(const state::State& state, Frame& frame) {
    const ScrollArea area(frame, frame.strings.common.home, frame.viewport, side_margin(frame), frame.px(16));
    const Centred centred(frame, frame.px(widest_px));
    draw_header(state, frame);
    space(frame, 2);
    const std::vector<Entry> all = entries(state, frame);
    if (all.empty()) {
        heading(frame, frame.strings.home.no_modules, 2);
        paragraph(frame, frame.strings.home.no_modules_detail);
        return;
    }
    const Entry* now = current(state, all);
    if (now != nullptr) {
        next_step_card(state, frame, {now->number, now->module->module, now->next});
    } else {
        heading(frame, frame.strings.home.all_passed, 2);
        paragraph(frame, frame.strings.home.all_passed_detail);
    }
    space(frame, 1);
    draw_pathway(state, frame, all);
    space(frame, 1);
    draw_status(state, frame);
    draw_team(state, frame);
}

}  // namespace ui
