#include "player/text/editor.h"
#include "player/text/graphemes.h"
#include "player/text/hit_testing.h"
#include "player/text/index.h"
#include "player/text/words.h"

#include <algorithm>
#include <utility>

namespace text {

void Editor::move(Move move, bool is_selecting, const Layout& layout, const Metrics& metrics, float page_height) {
    const bool is_vertical = move == Move::up || move == Move::down || move == Move::page_up || move == Move::page_down;
    const float wanted_before = wanted_x_;
    std::size_t to = 0;
    if (has_selection() && !is_selecting && (move == Move::left || move == Move::right)) {
        to = move == Move::left ? selection_begin() : selection_end();
    } else {
        to = moved(move, layout, metrics, page_height);
    }
    const float wanted = is_vertical ? (wanted_before >= 0 ? wanted_before : caret_at(layout, caret_, metrics).x) : -1;
    place_caret(to, is_selecting);
    wanted_x_ = wanted;
}

std::size_t Editor::moved(Move move, const Layout& layout, const Metrics& metrics, float page_height) {
    const auto line = [&] { return line_of(layout, caret_); };
    switch (move) {
        case Move::left:
            return previous_grapheme(text_, caret_);
        case Move::right:
            return next_grapheme(text_, caret_);
        case Move::word_left:
            return previous_word_start(text_, caret_);
        case Move::word_right:
            return next_word_end(text_, caret_);
        case Move::line_start:
            return layout.lines.empty() ? 0 : layout.lines[line()].begin;
        case Move::line_end:
            return layout.lines.empty() ? text_.size() : last_offset_in_line(layout, line());
        case Move::start:
            return 0;
        case Move::end:
            return text_.size();
        case Move::up:
        case Move::down:
        case Move::page_up:
        case Move::page_down:
            break;
    }
    return moved_vertically(move, layout, metrics, page_height);
}

std::size_t Editor::moved_vertically(Move move, const Layout& layout, const Metrics& metrics, float page_height) {
    const bool is_up = move == Move::up || move == Move::page_up;
    const std::size_t edge = is_up ? 0 : text_.size();
    if (layout.lines.empty()) return edge;
    const std::size_t from = line_of(layout, caret_);
    const std::size_t last = layout.lines.size() - 1;
    if (from == (is_up ? 0 : last)) return edge;
    std::size_t to = is_up ? from - 1 : from + 1;
    if (move == Move::page_up || move == Move::page_down) {
        const float middle = layout.lines[from].top + layout.lines[from].height / 2;
        const float y = is_up ? middle - page_height : middle + page_height;
        const std::size_t there = std::min(visible_lines(layout, y, y).first, last);
        to = is_up ? std::min(there, to) : std::max(there, to);
    }
    const float x = wanted_x_ >= 0 ? wanted_x_ : x_in_line(layout, from, caret_, metrics);
    return offset_in_line(layout, to, x, metrics);
}

}  // namespace text
