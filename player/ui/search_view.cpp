#include "content/titles.h"
#include "player/ui/sheet.h"
#include "player/ui/text_field.h"
#include "player/ui/views.h"
#include "player/ui/widgets.h"

#include <imgui.h>

#include <algorithm>
#include <string>
#include <utility>

namespace ui {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// How the list of places is drawn this time.
struct Places {
    Id group = 0;                ///< one stop of the Tab key for all of them
    std::size_t current = none;  ///< the one that Enter opens
    std::size_t revealed = none; ///< the one to bring into view
};

/// What was current when last drawn.
struct Shown {
    std::string words;
    std::size_t hit = 0;
};

const content::Page* page_of(const state::State& state, const state::Hit& hit) {
    const content::Module* module = state::readable_module(state, hit.module);
    return module == nullptr || hit.page >= module->pages.size() ? nullptr : &module->pages[hit.page];
}

/// The ground behind the words that were found.
void draw_hit_ground(Frame& frame, const text::Layout& layout, const state::Hit& hit, float x, float y) {
    const text::LineRange all{0, layout.lines.size()};
    for (const Rect& rect : text::selection_rects(layout, hit.begin, hit.end, all, frame.fonts)) {
        frame.list().AddRectFilled({x + rect.x, y + rect.y}, {x + rect.x + rect.width, y + rect.y + rect.height},
                                   packed(frame.palette.search_hit), frame.px(3));
    }
}

/// One place: its page and the sentence around the words. True when pressed.
bool draw_place(Frame& frame, const state::Hit& hit, std::string_view page, bool is_current, Id group) {
    const Palette& palette = frame.palette;
    const float padding = frame.px(16);
    const text::Layout& sentence = laid_out(frame, hit.sentence, Type::body, frame.column().width - 2 * padding);
    const float page_height = hit.is_in_title ? 0 : frame.line_height(Type::small);  // the title says itself where it is
    const Rect row = take(frame, sentence.height + page_height + frame.px(24));
    Node node;
    node.id = frame.id("place");
    node.role = Role::link;
    node.name = hit.sentence;
    node.description = page;
    node.rect = row;
    node.group = group;
    node.is_one_stop = true;
    node.is_selected = is_current;
    const Control found = control(frame, std::move(node));
        if (!frame.is_in_view(outset(row, frame.px(8)))) return found.is_pressed;
    const Rect inner = inset(row, frame.px(4));
    if (is_current || found.is_hovered) {
        // An outline, not a ground of its own: the found words must stand out from it too.
        const Colour edge = is_current ? palette.harbour : faded(palette.edge, 0);
        draw_box(frame, inner, is_current ? palette.surface : fill_colour(palette.plain, found, false), edge,
                 frame.px(6), 2);
    }
    const float top = row.y + frame.px(12);
    if (!hit.is_in_title) {
        draw_words(frame, page, {row.x + padding, top, row.width - 2 * padding, page_height}, Type::small,
                   is_current ? palette.ink : palette.muted);
    }
    const float below = top + page_height;
    draw_hit_ground(frame, sentence, hit, row.x + padding, below);
    paint(frame, sentence, row.x + padding, below, inks(palette.ink));
    Control ring = found;
    ring.rect = inner;
    draw_ring(frame, ring, frame.px(6));
    return found.is_pressed;
}

/// The hits from `first` on that belong to the same module, in one card. Returns the first after them.
std::size_t draw_module(const state::State& state, Frame& frame, std::size_t first, const Places& places) {
    const auto& hits = state.search.everywhere.hits;
    const std::string& id = hits[first].module;
    std::size_t last = first;
    while (last < hits.size() && hits[last].module == id) ++last;
    const content::Module* module = state::readable_module(state, id);
    const std::string_view title = module == nullptr ? std::string_view(id) : short_title(*module);
    space(frame, 1);
    heading(frame, title, 3);
    Node list;
    list.role = Role::list;
    list.name = title;
    const NodeScope scope(frame, std::move(list));
    const Card card(frame, {.ground = frame.palette.surface, .edge = frame.palette.line});
    frame.column().gap = 0;
    for (std::size_t index = first; index < last; ++index) {
        if (index > first) separator(frame);
        const IdScope place(frame, index);
        const content::Page* page = page_of(state, hits[index]);
        const std::string_view on_page = page == nullptr ? std::string_view() : std::string_view(page->title);
        if (draw_place(frame, hits[index], on_page, index == places.current, places.group)) {
            frame.send(state::OpenHit{index});
        }
        if (index == places.revealed) frame.focus.reveal(frame.id("place"));
    }
    return last;
}

std::string count_of(const state::State& state, const Frame& frame) {
    const strings::Search& words = frame.strings.search;
    const std::size_t count = state.search.everywhere.hits.size();
    if (count >= state::most_hits) return filled(words.found_most, count);
    return counted(words.found, static_cast<long long>(count));
}

void draw_empty(Frame& frame, std::string_view title, std::string_view detail) {
    space(frame, 3);
    if (!title.empty()) heading(frame, title, 2);
    paragraph(frame, detail, Type::body, frame.palette.muted);
}

/// The field and its keys: Up and Down move through the places while the learner types, Enter opens one.
Field draw_field(const state::State& state, Frame& frame) {
    const strings::Search& words = frame.strings.search;
    const Field field = text_field(
        frame, words.field, state.search.everywhere.words,
        {.placeholder = words.placeholder, .description = words.keys, .is_initial = true, .is_label_hidden = true});
    if (field.changed) frame.send(state::SearchFor{*field.changed});
    if (field.is_focused && frame.keys.take(Key::down)) frame.send(state::NextHit{});
    if (field.is_focused && frame.keys.take(Key::up)) frame.send(state::PreviousHit{});
    const auto& hits = state.search.everywhere.hits;
    if (field.is_submitted && !hits.empty()) frame.send(state::OpenHit{state.search.everywhere.hit});
    return field;
}

}  // namespace

void search_view(const state::State& state, Frame& frame) {
    const strings::Search& words = frame.strings.search;
    const Sheet sheet(state, frame, words.title);
    const Field field = draw_field(state, frame);
    const auto& hits = state.search.everywhere.hits;
    if (state.search.everywhere.words.find_first_not_of(' ') == std::string::npos) return draw_empty(frame, {}, words.start);
    if (hits.empty()) return draw_empty(frame, filled(words.none_found, state.search.everywhere.words), words.none_found_detail);

    Node status;
    status.role = Role::status;
    status.name = count_of(state, frame);
    status.description = words.keys;
    const std::string line = fmt::format("{}. {}", status.name, words.keys);
    {
        const NodeScope scope(frame, std::move(status));
        paragraph(frame, line, Type::small);
    }
    Places places;
    places.group = frame.id("places");
    if (field.is_focused) places.current = state.search.everywhere.hit;
    Shown& shown = frame.memory.keep<Shown>(places.group);
    // Only where the learner walked to it: while they type, it is the field that must stay in sight.
    const bool has_walked = shown.words == state.search.everywhere.words && shown.hit != state.search.everywhere.hit;
    if (has_walked) places.revealed = state.search.everywhere.hit;
    shown = {state.search.everywhere.words, state.search.everywhere.hit};
    for (std::size_t index = 0; index < hits.size();) index = draw_module(state, frame, index, places);
}

}  // namespace ui
