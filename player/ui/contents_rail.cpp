#include "player/ui/contents_rail.h"

#include "player/state/progress.h"
#include "player/ui/reading_time.h"
#include "player/ui/widgets.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ui {
namespace {

using content::Page;

/// How a page stands, as an icon with words.
struct PageState {
    Icon icon = Icon::circle;
    Colour colour;
    std::string_view words;
};

PageState quiz_state(const Frame& frame, const state::ModuleRecord* record) {
    const Strings& strings = frame.strings;
    if (record != nullptr && record->pass) return {Icon::circle_tick, frame.palette.right, strings.results.passed};
    if (record != nullptr && state::open_attempt(*record) != nullptr) {
        return {Icon::circle_half, frame.palette.harbour, strings.lesson.quiz_under_way};
    }
    if (record != nullptr && state::last_submitted(*record) != nullptr) {
        return {Icon::circle_full, frame.palette.harbour, strings.lesson.quiz_submitted};
    }
    return {Icon::circle, frame.palette.muted, strings.lesson.quiz_not_started};
}

PageState page_state(const Frame& frame, const content::Module& module, const state::ModuleRecord* record,
                     const state::QuizDoor& door, std::size_t page, bool is_current) {
    const strings::Lesson& strings = frame.strings.lesson;
    if (module.pages[page].kind == Page::Kind::quiz) return quiz_state(frame, record);
    const auto& again = door.pages_to_read_again;
    const bool was_read = record != nullptr && state::is_page_read(module, *record, page);
    const bool is_due = std::find(again.begin(), again.end(), page) != again.end();
    if (was_read && !is_due) return {Icon::circle_full, frame.palette.harbour, strings.page_read};
    if (is_current) return {Icon::circle_half, frame.palette.harbour, strings.page_open};
    return {Icon::circle, frame.palette.muted, was_read ? strings.page_again : strings.page_unread};
}

/// The page whose row was brought into view last.
struct ShownPage {
    std::optional<std::size_t> page;
};

/// One line of the list, as high as its words. True when it was pressed.
bool rail_row(Frame& frame, Node node, Icon icon, Colour ink) {
    const Palette& palette = frame.palette;
    const float before = frame.px(44), after = frame.px(12);
    const bool is_current = node.is_selected;
    const Type type = is_current ? Type::strong : Type::body;
    const text::Layout& words = laid_out(frame, node.name, type, frame.column().width - before - after);
    const Rect row = take(frame, std::max(words.height + frame.px(16), target_height(frame)));
    node.rect = row;
    const Control found = control(frame, std::move(node));
    const Colour none = faded(palette.edge, 0);
    if (is_current) {
        draw_box(frame, row, palette.selection, palette.is_high_contrast ? palette.edge : none, corner(frame));
    } else if (found.is_hovered || found.is_held) {
        draw_box(frame, row, fill_colour(palette.plain, found, false), palette.is_high_contrast ? palette.edge : none,
                 corner(frame));
    }
    const float middle = row.y + row.height / 2;
    draw_icon(frame.list(), icon, row.x + frame.px(22), middle, frame.px(18), ink);
    paint(frame, words, row.x + before, std::round(middle - words.height / 2), inks(palette.ink));
    draw_ring(frame, found, corner(frame));
    return found.is_pressed;
}

bool page_row(Frame& frame, const Page& page, const std::optional<PageState>& standing, bool is_current) {
    Node node;
    node.id = frame.id(page.slug);
    node.role = Role::link;
    node.name = page_name(frame, page);
    if (standing) node.value = standing->words;
    node.is_selected = is_current;
    return rail_row(frame, std::move(node), standing ? standing->icon : Icon::book,
                    standing ? standing->colour : frame.palette.muted);
}

/// How far the reading is, and what is left of it: all of the module, or what reopens its quiz.
struct Reached {
    int percent = 0;
    std::string left;
};

Reached reached(const state::State& state, Frame& frame, const content::Module& module, const state::QuizDoor& door) {
    const Strings& strings = frame.strings;
    const std::vector<int>& seconds = page_seconds(frame, state, module);
    if (!door.pages_to_read_again.empty()) {
        return {state::percent_read_again(module, door, seconds),
                counted(strings.lesson.pages_to_read, static_cast<long long>(door.pages_to_read_again.size()))};
    }
    const state::Progress progress = state::progress(module, state::record_of(state, module.metadata.id), seconds);
    return {progress.percent, progress.minutes_left > 0 ? counted(strings.common.minutes_left, progress.minutes_left)
                                                        : std::string(strings.lesson.all_read)};
}

void progress_block(const state::State& state, Frame& frame, const content::Module& module,
                    const state::QuizDoor& door, const Rect& area) {
    const Strings& strings = frame.strings;
    const auto [percent, left] = reached(state, frame, module, door);
    frame.list().AddRectFilled({area.x, area.y}, {area.x + area.width, area.y + std::max(std::round(frame.px(1)), 1.0F)},
                               packed(frame.palette.line));
    const float side = frame.px(24), top = frame.px(16);
    const Place place(frame, {area.x + side, area.y + top, area.width - 2 * side, 0}, frame.px(8));
    const Rect line = take(frame, frame.line_height(Type::body));
    draw_words(frame, filled(strings.lesson.percent, percent), line, Type::strong, frame.palette.ink);
    draw_words(frame, left, line, Type::small, frame.palette.muted, Align::right);
    progress_bar(frame, strings.lesson.progress, static_cast<float>(percent) / 100.0F,
                 filled(strings.lesson.percent_and_time, percent, left));
}

void top_row(const state::State& state, Frame& frame, bool can_close) {
    const Strings& strings = frame.strings;
    const Rect row = take(frame, target_height(frame));
    const ButtonOptions home{.emphasis = Emphasis::quiet, .icon = Icon::chevron_left};
    const float width = std::min(button_width(frame, strings.common.home, home), row.width - row.height);
    if (button_at(frame, {row.x, row.y, width, row.height}, strings.common.home, home)) {
        frame.send(state::Open{{.kind = state::Screen::Kind::home}});
    }
    const Rect end{row.x + row.width - row.height, row.y, row.height, row.height};
    if (can_close) {
        if (icon_button(frame, end, Icon::cross, strings.lesson.close_contents, {.emphasis = Emphasis::quiet})) {
            frame.send(state::ToggleRail{});
        }
    } else if (icon_button(frame, end, Icon::search, strings.lesson.find,
                           {.emphasis = Emphasis::quiet, .is_selected = state.search.is_find_open})) {
        if (state.search.is_find_open) {
            frame.send(state::CloseFind{});
        } else {
            frame.send(state::OpenFind{});
        }
    }
}

void module_title(Frame& frame, std::string_view title) {
    const float side = frame.px(12);
    const text::Layout& words = laid_out(frame, title, Type::strong, frame.column().width - 2 * side);
    const Rect rect = take(frame, words.height + frame.px(24));
    paint(frame, words, rect.x + side, rect.y + std::round(frame.px(8)), inks(frame.palette.ink));
    text_node(frame, title, rect);
}

/// The same pages for those whom this window does not serve.
void browser_row(Frame& frame, const content::Module& module, std::size_t page) {
    const strings::Lesson& strings = frame.strings.lesson;
    Node node;
    node.id = frame.id("read in the browser");
    node.role = Role::button;
    node.name = strings.read_in_browser;
    node.description = strings.read_in_browser_for;
    if (rail_row(frame, std::move(node), Icon::external, frame.palette.muted))
        frame.send(state::ReadInBrowser{module.metadata.id, page});
}

}  // namespace

std::string page_name(const Frame& frame, const Page& page) {
    return page.kind == Page::Kind::opening ? std::string(frame.strings.lesson.introduction) : page.title;
}

std::string place_among_pages(const Frame& frame, const content::Module& module, std::size_t page) {
    const std::vector<std::size_t> counted = state::counted_pages(module);
    const auto found = std::find(counted.begin(), counted.end(), page);
    if (found == counted.end()) return {};
    return filled(frame.strings.lesson.page_of, found - counted.begin() + 1, counted.size());
}

void contents_rail(const state::State& state, Frame& frame, const content::Module& module, std::size_t page,
                   const Rect& area, bool can_close) {
    Node node;
    node.id = frame.id("contents");
    node.role = can_close ? Role::dialog : Role::navigation;
    node.name = frame.strings.lesson.contents;
    node.rect = area;
    node.is_modal = can_close;
    const NodeScope scope(frame, std::move(node));
    const Palette& palette = frame.palette;
    frame.list().AddRectFilled({area.x, area.y}, {area.x + area.width, area.y + area.height}, packed(palette.surface));
    const float edge = std::max(std::round(frame.px(1)), 1.0F);
    frame.list().AddRectFilled({area.x + area.width - edge, area.y}, {area.x + area.width, area.y + area.height},
                               packed(palette.is_high_contrast ? palette.edge : palette.line));

    const state::ModuleRecord* record = state::record_of(state, module.metadata.id);
    // Who has passed needs no other try.
    const state::QuizDoor door =
        record == nullptr || record->pass ? state::QuizDoor{} : state::quiz_door(module, *record);
    const float bottom = std::round(frame.px(32 + 27 + 8 + 8));
    const Rect list{area.x, area.y, area.width - edge, area.height - bottom};
    {
        ScrollArea pages(frame, "pages", list, frame.px(12), frame.px(2), can_close);
        top_row(state, frame, can_close);
        module_title(frame, module.title);
        ShownPage& shown = frame.memory.keep<ShownPage>(frame.id("shown page"));
        for (std::size_t index = 0; index < module.pages.size(); ++index) {
            const Page& one = module.pages[index];
            const bool is_current = index == page;
            std::optional<PageState> standing;
            if (one.kind == Page::Kind::glossary) {
                separator(frame);
            } else {
                standing = page_state(frame, module, record, door, index, is_current);
            }
            if (page_row(frame, one, standing, is_current)) {
                frame.send(state::OpenPage{module.metadata.id, index});
                if (can_close && is_current) frame.send(state::ToggleRail{});
            }
            if (is_current && shown.page != page) {
                shown.page = page;
                pages.bring_into_view(frame.semantics.nodes().back().rect);
                frame.request_frame();
            }
        }
        separator(frame);
        browser_row(frame, module, page);
    }
    progress_block(state, frame, module, door, {area.x, area.y + area.height - bottom, area.width - edge, bottom});
}

void contents_over_page(const state::State& state, Frame& frame, const content::Module& module, std::size_t page) {
    const Rect& all = frame.viewport;
    const Overlay overlay(frame, frame.id("contents over the page"), all);
    frame.list().AddRectFilled({all.x, all.y}, {all.x + all.width, all.y + all.height}, packed(frame.palette.scrim));
    const Rect rail{all.x, all.y, std::round(std::min(frame.px(320), all.width * 0.88F)), all.height};
    contents_rail(state, frame, module, page, rail, true);
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const bool is_outside = ImGui::IsWindowHovered() && pointer.x >= rail.x + rail.width &&
                            ImGui::IsMouseClicked(ImGuiMouseButton_Left);
    if (is_outside || frame.keys.take(Key::escape)) frame.send(state::ToggleRail{});
}

}  // namespace ui
