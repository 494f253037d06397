#include "player/ui/reading.h"

#include "player/text/graphemes.h"
#include "player/text/words.h"

#include <imgui.h>

#include <algorithm>

namespace ui {
namespace {

std::size_t position(const std::vector<Id>& order, Id id) {
    if (id == 0) return order.size();
    return static_cast<std::size_t>(std::find(order.begin(), order.end(), id) - order.begin());
}

}  // namespace

Reading::Reading(Frame& frame, std::string_view name, ScrollArea& area)
    : frame_(frame),
      area_(area),
      selected_(frame.memory.keep<Selected>(frame.id(name))),
      anchor_index_(position(selected_.order, selected_.anchor.passage)),
      caret_index_(position(selected_.order, selected_.caret.passage)) {}

Reading::~Reading() {
    selected_.order.clear();
    for (const Passage& passage : passages_) selected_.order.push_back(passage.id);
    if (find(selected_.anchor.passage) == nullptr || find(selected_.caret.passage) == nullptr) {
        selected_.anchor = selected_.caret = {};
        selected_.is_dragging = false;
    }
    if (passages_.empty()) return;
    const TextPoint anchor = selected_.anchor, caret = selected_.caret;
    const bool had_caret = selected_.has_caret;
    take_mouse();
    take_keys();
    if (anchor != selected_.anchor || caret != selected_.caret || had_caret != selected_.has_caret) {
        frame_.request_frame();
    }
}

Reading::Marked Reading::passage(Id id, const text::Layout& layout, float x, float y) {
    const std::size_t index = passages_.size();
    passages_.push_back({id, &layout, x, y});
    const std::size_t count = selected_.order.size();
    if (anchor_index_ >= count || caret_index_ >= count) return {};
    const bool is_caret_last =
        anchor_index_ < caret_index_ ||
        (anchor_index_ == caret_index_ && selected_.anchor.offset <= selected_.caret.offset);
    const std::size_t first = std::min(anchor_index_, caret_index_), last = std::max(anchor_index_, caret_index_);
    Marked marked;
    if (index >= first && index <= last) {
        const TextPoint& begin = is_caret_last ? selected_.anchor : selected_.caret;
        const TextPoint& end = is_caret_last ? selected_.caret : selected_.anchor;
        marked.begin = index == first ? std::min(begin.offset, layout.text.size()) : 0;
        marked.end = index == last ? std::min(end.offset, layout.text.size()) : layout.text.size();
    }
    if (selected_.has_caret && index == caret_index_) {
        marked.caret = std::min(selected_.caret.offset, layout.text.size());
    }
    return marked;
}

const Reading::Passage* Reading::find(Id id) const {
    if (id == 0) return nullptr;  // nothing is selected, as most of the time
    for (const Passage& passage : passages_) {
        if (passage.id == id) return &passage;
    }
    return nullptr;
}

std::size_t Reading::index_of(Id id) const { return position(selected_.order, id); }

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
    return {nearest->id, text::offset_at(*nearest->layout, x - nearest->x, y - nearest->y, frame_.fonts)};
}

Rect Reading::caret_rect() const {
    const Passage* passage = find(selected_.caret.passage);
    if (passage == nullptr) return {};
    Rect rect = text::caret_at(*passage->layout, selected_.caret.offset, frame_.fonts);
    rect.x += passage->x;
    rect.y += passage->y;
    return rect;
}

std::string Reading::selected_text() const {
    const std::size_t anchor = index_of(selected_.anchor.passage), caret = index_of(selected_.caret.passage);
    if (anchor >= passages_.size() || caret >= passages_.size()) return {};
    TextPoint begin = selected_.anchor, end = selected_.caret;
    if (anchor > caret || (anchor == caret && begin.offset > end.offset)) std::swap(begin, end);
    std::string words;
    for (std::size_t index = std::min(anchor, caret); index <= std::max(anchor, caret); ++index) {
        const std::string& text = passages_[index].layout->text;
        const std::size_t from = passages_[index].id == begin.passage ? std::min(begin.offset, text.size()) : 0;
        const std::size_t to = passages_[index].id == end.passage ? std::min(end.offset, text.size()) : text.size();
        if (!words.empty() && words.back() != '\n') words += '\n';
        words.append(text, from, to - from);
    }
    return words;
}

void Reading::put_caret(TextPoint to, bool is_selecting) {
    selected_.caret = to;
    if (!is_selecting) selected_.anchor = to;
    area_.bring_into_view(caret_rect());
}

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
    const Passage* passage = find(selected_.caret.passage);
    if (passage == nullptr) return;
    const std::string& text = passage->layout->text;
    const text::Stretch word = text::word_at(text, std::min(selected_.caret.offset, text.size()));
    selected_.anchor = {passage->id, word.begin};
    selected_.caret = {passage->id, word.end};
    selected_.is_dragging = false;  // the rest of the double click must not undo it
}

void Reading::take_keys() {
    Keys& keys = frame_.keys;
    if (keys.take_ctrl(Key::a)) {
        selected_.anchor = {passages_.front().id, 0};
        selected_.caret = {passages_.back().id, passages_.back().layout->text.size()};
    }
    if (selected_.anchor != selected_.caret && keys.take_ctrl(Key::c)) {
        frame_.send(state::CopyWords{selected_text()});
    }
    if (keys.take(Key::f7)) {
        selected_.has_caret = !selected_.has_caret;
        if (selected_.has_caret && find(selected_.caret.passage) == nullptr) {
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
    if (keys.take_ctrl(Key::home)) put_caret({passages_.front().id, 0}, is_selecting);
    if (keys.take_ctrl(Key::end)) put_caret({passages_.back().id, passages_.back().layout->text.size()}, is_selecting);
}

void Reading::step(bool is_forwards, bool is_selecting) {
    selected_.wanted_x = -1;
    const std::size_t index = index_of(selected_.caret.passage);
    const std::string& text = passages_[index].layout->text;
    const std::size_t offset = selected_.caret.offset;
    if (is_forwards && offset >= text.size()) {
        if (index + 1 < passages_.size()) put_caret({passages_[index + 1].id, 0}, is_selecting);
    } else if (!is_forwards && offset == 0) {
        if (index > 0) put_caret({passages_[index - 1].id, passages_[index - 1].layout->text.size()}, is_selecting);
    } else {
        const std::size_t next = is_forwards ? text::next_grapheme(text, offset) : text::previous_grapheme(text, offset);
        put_caret({selected_.caret.passage, next}, is_selecting);
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
        const Passage* passage = find(there.passage);
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
    const Passage* passage = find(selected_.caret.passage);
    const Rect caret = caret_rect();
    const float x = is_end ? passage->layout->width * 2 : -1;
    const std::size_t offset =
        text::offset_at(*passage->layout, x, caret.y - passage->y + caret.height / 2, frame_.fonts);
    put_caret({passage->id, offset}, is_selecting);
}

}  // namespace ui
