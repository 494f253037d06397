#include "player/ui/reading.h"

#include "player/text/graphemes.h"
#include "player/text/words.h"

#include <imgui.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace ui {
namespace {

/// After every passage, or offset, that there is.
constexpr std::size_t past_all = std::numeric_limits<std::size_t>::max();

bool is_before(const TextPoint& point, std::size_t piece, std::size_t part) {
    return std::pair(point.piece, point.part) < std::pair(piece, part);
}
bool is_in(const TextPoint& point, std::size_t piece, std::size_t part) {
    return point.piece == piece && point.part == part;
}

}  // namespace

Reading::Reading(Frame& frame, std::string_view name, ScrollArea& area, std::size_t pieces, Words words)
    : frame_(frame),
      area_(area),
      selected_(frame.memory.keep<Selected>(frame.id(name))),
      pieces_(pieces),
      words_(std::move(words)),
      around_(std::exchange(frame.reading, this)) {
    if (selected_.anchor.piece >= pieces || selected_.caret.piece >= pieces) selected_ = {};
}

Reading::~Reading() {
    frame_.reading = around_;
    if (passages_.empty()) return;
    if (selected_.is_to_show) show_caret();
    const TextPoint anchor = selected_.anchor, caret = selected_.caret;
    const bool had_caret = selected_.has_caret;
    take_mouse();
    take_keys();
    if (anchor != selected_.anchor || caret != selected_.caret || had_caret != selected_.has_caret) {
        frame_.request_frame();
    }
}

bool Reading::needs(std::size_t piece) const {
    if (!is_in_use()) return false;
    const std::size_t caret = selected_.caret.piece;
    const bool is_beside = piece + 1 >= caret && piece <= caret + 1;
    return piece == selected_.anchor.piece || piece == caret || (selected_.has_caret && is_beside);
}

void Reading::begin_piece(std::size_t piece) {
    piece_ = piece;
    part_ = 0;
}

Reading::Marked Reading::passage(const text::Layout& layout, float x, float y) {
    const std::size_t part = part_++, size = layout.text.size();
    passages_.push_back({piece_, part, &layout, x, y});
    const TextPoint begin = std::min(selected_.anchor, selected_.caret);
    const TextPoint end = std::max(selected_.anchor, selected_.caret);
    Marked marked;
    const bool is_after_begin = is_before(begin, piece_, part), is_begin = is_in(begin, piece_, part);
    const bool is_end = is_in(end, piece_, part), is_after_end = is_before(end, piece_, part);
    if ((is_after_begin || is_begin) && !is_after_end) {
        marked.begin = is_begin ? std::min(begin.offset, size) : 0;
        marked.end = is_end ? std::min(end.offset, size) : size;
    }
    if (selected_.has_caret && is_in(selected_.caret, piece_, part)) {
        marked.caret = std::min(selected_.caret.offset, size);
    }
    return marked;
}

/// The passage of a point; the last one of its piece where the piece has lost some, as when an answer is taken back.
const Reading::Passage* Reading::find(const TextPoint& point) const {
    const Passage* found = nullptr;
    for (const Passage& passage : passages_) {
        if (passage.piece == point.piece && (found == nullptr || passage.part <= point.part)) found = &passage;
    }
    return found;
}

TextPoint Reading::point_at(float x, float y) const {
    const Passage* nearest = &passages_.front();
    float least = -1;
    for (const Passage& passage : passages_) {
        const float distance = std::max({passage.y - y, y - (passage.y + passage.layout->height), 0.0F});
        if (least < 0 || distance < least) {
            nearest = &passage;
            least = distance;
        }
    }
    return nearest->at(text::offset_at(*nearest->layout, x - nearest->x, y - nearest->y, frame_.fonts));
}

Rect Reading::caret_rect() const {
    const Passage* passage = find(selected_.caret);
    if (passage == nullptr) return {};
    const std::size_t offset = std::min(selected_.caret.offset, passage->layout->text.size());
    Rect rect = text::caret_at(*passage->layout, offset, frame_.fonts);
    rect.x += passage->x;
    rect.y += passage->y;
    return rect;
}

std::string Reading::selected_text() const {
    const TextPoint begin = std::min(selected_.anchor, selected_.caret);
    const TextPoint end = std::max(selected_.anchor, selected_.caret);
    std::string all;
    const auto add = [&all](std::string_view words) {
        if (words.empty()) return;
        if (!all.empty() && all.back() != '\n') all += '\n';
        all += words;
    };
    for (std::size_t piece = begin.piece; piece <= end.piece && piece < pieces_; ++piece) {
        bool is_drawn = false;
        for (const Passage& passage : passages_) {
            if (passage.piece != piece) continue;
            is_drawn = true;
            if (is_before(end, piece, passage.part) || passage.end() < begin) continue;
            const std::string_view text = passage.layout->text;
            const std::size_t from = is_in(begin, piece, passage.part) ? std::min(begin.offset, text.size()) : 0;
            const std::size_t to = is_in(end, piece, passage.part) ? std::min(end.offset, text.size()) : text.size();
            add(text.substr(from, to - from));
        }
        if (!is_drawn) add(words_(piece));
    }
    return all;
}

void Reading::put_caret(const TextPoint& to, bool is_selecting) {
    selected_.caret = to;
    if (!is_selecting) selected_.anchor = to;
    selected_.is_to_show = true;
    show_caret();
}

/// Where the caret's piece is not drawn, it is in the next frame.
void Reading::show_caret() {
    if (find(selected_.caret) == nullptr) return frame_.request_frame();
    selected_.is_to_show = false;
    area_.bring_into_view(caret_rect());
}

TextPoint Reading::last_point() const { return {pieces_ - 1, past_all, past_all}; }

void Reading::take_mouse() {
    const ImGuiIO& io = ImGui::GetIO();
    const float x = io.MousePos.x, y = io.MousePos.y;
    const Rect& view = area_.view();
    const bool is_inside = x >= view.x && x < view.x + view.width && y >= view.y && y < view.y + view.height;
    if (io.MouseClicked[0] && is_inside && !ImGui::IsAnyItemHovered()) {
        selected_.caret = point_at(x, y);
        if (!io.KeyShift) selected_.anchor = selected_.caret;
        selected_.is_dragging = true;
        selected_.wanted_x = -1;
        if (io.MouseDoubleClicked[0]) select_word();
    } else if (selected_.is_dragging && io.MouseDown[0]) {
        if (io.MouseDelta.x != 0 || io.MouseDelta.y != 0) put_caret(point_at(x, y), true);
    } else {
        selected_.is_dragging = false;
    }
}

void Reading::select_word() {
    const Passage* passage = find(selected_.caret);
    if (passage == nullptr) return;
    const std::string& text = passage->layout->text;
    const text::Stretch word = text::word_at(text, std::min(selected_.caret.offset, text.size()));
    selected_.anchor = passage->at(word.begin);
    selected_.caret = passage->at(word.end);
    selected_.is_dragging = false;  // the rest of the double click must not undo it
}

void Reading::take_keys() {
    Keys& keys = frame_.keys;
    if (keys.take_ctrl(Key::a)) {
        selected_.anchor = {};
        selected_.caret = last_point();
    }
    if (selected_.anchor != selected_.caret && keys.take_ctrl(Key::c)) {
        frame_.send(state::CopyWords{selected_text()});
    }
    if (keys.take(Key::f7)) {
        selected_.has_caret = !selected_.has_caret;
        if (selected_.has_caret && (selected_.caret == TextPoint{} || find(selected_.caret) == nullptr)) {
            put_caret(point_at(area_.view().x, area_.view().y), false);
        }
    }
    if (!selected_.has_caret) return;
    if (keys.take(Key::escape)) {
        selected_.has_caret = false;
        return;
    }
    const bool is_selecting = keys.press().has_value() && keys.press()->is_shift;
    if (keys.take(Key::left)) step(false, is_selecting);
    if (keys.take(Key::right)) step(true, is_selecting);
    if (keys.take(Key::up)) step_line(false, is_selecting);
    if (keys.take(Key::down)) step_line(true, is_selecting);
    if (keys.take(Key::home)) go_to_line_end(false, is_selecting);
    if (keys.take(Key::end)) go_to_line_end(true, is_selecting);
    if (keys.take_ctrl(Key::home)) put_caret({}, is_selecting);
    if (keys.take_ctrl(Key::end)) put_caret(last_point(), is_selecting);
}

void Reading::step(bool is_forwards, bool is_selecting) {
    selected_.wanted_x = -1;
    const Passage* passage = find(selected_.caret);
    if (passage == nullptr) return;
    const std::string& text = passage->layout->text;
    const std::size_t offset = std::min(selected_.caret.offset, text.size());
    if (is_forwards && offset >= text.size()) {
        if (passage != &passages_.back()) put_caret((passage + 1)->at(0), is_selecting);
    } else if (!is_forwards && offset == 0) {
        if (passage != &passages_.front()) put_caret((passage - 1)->end(), is_selecting);
    } else {
        const std::size_t next = is_forwards ? text::next_grapheme(text, offset) : text::previous_grapheme(text, offset);
        put_caret(passage->at(next), is_selecting);
    }
}

void Reading::step_line(bool is_down, bool is_selecting) {
    const Rect caret = caret_rect();
    if (selected_.wanted_x < 0) selected_.wanted_x = caret.x;
    const TextPoint before = selected_.caret;
    // Lines may stand apart (figures, questions): look further until another line answers.
    for (float reach = caret.height * 0.75F; reach < 100 * caret.height; reach += caret.height / 2) {
        const float y = is_down ? caret.y + caret.height / 2 + reach : caret.y + caret.height / 2 - reach;
        const TextPoint there = point_at(selected_.wanted_x, y);
        const Passage* passage = find(there);
        const Rect rect = text::caret_at(*passage->layout, there.offset, frame_.fonts);
        const float top = rect.y + passage->y;
        if (there != before && (is_down ? top > caret.y + 1 : top < caret.y - 1)) {
            put_caret(there, is_selecting);
            return;
        }
    }
}

void Reading::go_to_line_end(bool is_end, bool is_selecting) {
    selected_.wanted_x = -1;
    const Passage* passage = find(selected_.caret);
    if (passage == nullptr) return;
    const Rect caret = caret_rect();
    const float x = is_end ? passage->layout->width * 2 : -1;
    put_caret(passage->at(text::offset_at(*passage->layout, x, caret.y - passage->y + caret.height / 2, frame_.fonts)),
              is_selecting);
}

}  // namespace ui
