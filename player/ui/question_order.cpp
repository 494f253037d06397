#include "player/state/order.h"
#include "player/ui/found_words.h"
#include "player/ui/question_answers.h"
#include "player/ui/question_parts.h"
#include "player/ui/widgets.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

namespace ui {
namespace {

/// What a list of items keeps between frames.
struct Sorting {
    int dragged = -1;          ///< the item the pointer holds
    float grabbed_at = 0;      ///< where in it, from its top
    std::map<int, float> tops; ///< of each item as last painted, from the list's top: rows glide to their places
};

/// One row, measured.
struct Item {
    int answer = 0;
    const text::Layout* words = nullptr;
    float height = 0;
};

std::string plain(const content::Answer& answer) { return content::plain_text(answer.text); }

/// The items of a question being put in order, during one frame.
class Ordering {
public:
    Ordering(Frame& frame, const Asked& asked, ScrollArea& area)
        : frame_(frame),
          asked_(asked),
          area_(area),
          sorting_(frame.memory.get<Sorting>(frame.id("sorting"))),
          group_(frame.id("items")),
          // A stored answer may belong to the question as it was before its author rewrote it.
          order_(state::is_answered(asked.question, asked.response)
                     ? asked.response.chosen
                     : state::shown_order(asked.question, asked.seed)) {}

    Edit run() {
        const GapScope gap(frame_, 8);
        if (!is_marked()) paragraph(frame_, frame_.strings.question.how_to_order, Type::small);
        Node list;
        list.role = Role::list;
        list.name = plain_text(asked_.question.text);
        const NodeScope scope(frame_, std::move(list));
        if (is_marked()) {
            for (std::size_t place = 0; place < order_.size(); ++place) marked_row(place);
            return {};
        }
        measure();
        const std::vector<int> order = sorting_.dragged >= 0 ? dragged_order() : order_;
        const Rect start = take(frame_, total_height());
        list_top_ = start.y;
        float y = start.y;
        Edit edit;
        for (std::size_t place = 0; place < order.size(); ++place) {
            const Item& item = item_of(order[place]);
            row(item, place, {start.x, y, start.width, item.height}, edit);
            y += item.height + row_gap();
        }
        if (sorting_.dragged >= 0) follow_drag(order, edit);
        return edit;
    }

private:
    bool is_marked() const { return asked_.mark != nullptr; }
    float row_gap() const { return std::round(frame_.px(8)); }
    float side() const { return target_height(frame_); }
    float before() const { return frame_.px(80); }
    float after() const { return 2 * side() + frame_.px(12); }

    const content::Answer& answer(int index) const {
        return asked_.question.answers[static_cast<std::size_t>(index)];
    }

    void measure() {
        const float width = frame_.column().width - before() - after();
        for (const int index : order_) {
            const text::Layout& words = laid_out(frame_, answer(index).text, Type::body, width);
            items_.push_back({index, &words, std::round(std::max(words.height + frame_.px(24), frame_.px(56)))});
        }
    }

    const Item& item_of(int index) const {
        return *std::find_if(items_.begin(), items_.end(), [index](const Item& item) { return item.answer == index; });
    }

    float total_height() const {
        float height = -row_gap();
        for (const Item& item : items_) height += item.height + row_gap();
        return height;
    }

    /// The order with the dragged item where the pointer holds it.
    std::vector<int> dragged_order() const {
        const Item& dragged = item_of(sorting_.dragged);
        const float middle = ImGui::GetIO().MousePos.y - sorting_.grabbed_at + dragged.height / 2;
        const Column& column = frame_.column();
        float y = column.y + (column.is_empty ? 0 : column.gap);
        std::vector<int> order = order_;
        std::erase(order, sorting_.dragged);
        std::size_t place = 0;
        for (; place < order.size(); ++place) {
            const float height = item_of(order[place]).height;
            if (middle < y + (height + dragged.height) / 2) break;
            y += height + row_gap();
        }
        order.insert(order.begin() + static_cast<std::ptrdiff_t>(place), sorting_.dragged);
        return order;
    }

    void follow_drag(const std::vector<int>& order, Edit& edit) {
        frame_.request_frame();
        const float pointer = ImGui::GetIO().MousePos.y;
        area_.bring_into_view({frame_.column().x, pointer - frame_.px(8), 1, frame_.px(16)});
        if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) return;
        sorting_.dragged = -1;
        if (order != order_) edit.response = state::Response{order, {}};
    }

    void row(const Item& item, std::size_t place, const Rect& rect, Edit& edit) {
        const IdScope scope(frame_, static_cast<std::uint64_t>(item.answer));
        const std::string name = plain(answer(item.answer));
        Node node;
        node.id = frame_.id("row");
        node.role = Role::item;
        node.name = name;
        node.value = filled(frame_.strings.question.place_of, place + 1, items_.size());
        node.description = frame_.strings.question.how_to_move;
        node.rect = {rect.x, rect.y, rect.width - after(), rect.height};
        node.group = group_;
        node.is_one_stop = true;
        const Control found = control(frame_, node, PressedBy::nothing);
        if (found.is_held && sorting_.dragged < 0 && ImGui::IsMouseDragging(ImGuiMouseButton_Left, frame_.px(4))) {
            sorting_.dragged = item.answer;
            sorting_.grabbed_at = ImGui::GetIO().MouseClickedPos[0].y - rect.y;
        }
        if (found.is_focused && frame_.keys.take_alt(Key::up)) move(place, -1, edit);
        if (found.is_focused && frame_.keys.take_alt(Key::down)) move(place, 1, edit);

        const Rect shown{rect.x, glide(item, rect.y), rect.width, rect.height};
        draw_row(item, place, shown, found);
        const float x = shown.x + shown.width - 2 * side() - frame_.px(6);
        const float y = std::round(shown.y + (shown.height - side()) / 2);
        const strings::Question& strings = frame_.strings.question;
        if (move_button({x, y, side(), side()}, Icon::arrow_up, filled(strings.move_up, name), place > 0, "up")) {
            move(place, -1, edit);
        }
        const bool is_last = place + 1 == items_.size();
        if (move_button({x + side(), y, side(), side()}, Icon::arrow_down, filled(strings.move_down, name), !is_last,
                        "down")) {
            move(place, 1, edit);
        }
    }

    bool move_button(const Rect& rect, Icon icon, const std::string& name, bool can_move, std::string_view id) {
        const ButtonOptions options{.emphasis = Emphasis::quiet, .is_disabled = !can_move, .id = id};
        return icon_button(frame_, rect, icon, name, options);
    }

    void move(std::size_t place, int step, Edit& edit) {
        const auto to = static_cast<std::ptrdiff_t>(place) + step;
        if (to < 0 || to >= static_cast<std::ptrdiff_t>(order_.size())) return;
        std::vector<int> order = order_;
        std::swap(order[place], order[static_cast<std::size_t>(to)]);
        edit.response = state::Response{order, {}};
        frame_.focus.reveal(frame_.focus.focused());
    }

    /// Where the row is painted: with the pointer while it is dragged, else on its way to its place.
    float glide(const Item& item, float wanted) {
        const float top = wanted - list_top_;
        const auto [known, is_new] = sorting_.tops.try_emplace(item.answer, top);
        float& shown = known->second;
        if (sorting_.dragged == item.answer) {
            shown = ImGui::GetIO().MousePos.y - sorting_.grabbed_at - list_top_;
        } else if (is_new || frame_.is_motion_reduced || std::abs(shown - top) < 1) {
            shown = top;
        } else {
            constexpr float pace = 22;  // of the way a second: settles in about 150 ms
            shown += (top - shown) * std::min(1.0F, ImGui::GetIO().DeltaTime * pace);
            frame_.request_frame();
        }
        return std::round(list_top_ + shown);
    }

    void draw_row(const Item& item, std::size_t place, const Rect& rect, const Control& found) {
        const Palette& palette = frame_.palette;
        const bool is_dragged = sorting_.dragged == item.answer;
        const Colour ground = is_dragged ? mix(palette.surface, palette.selection, 0.5F)
                                         : fill_colour(palette.plain, found, false);
        draw_box(frame_, rect, ground, is_dragged ? palette.harbour : palette.edge, corner(frame_),
                 is_dragged ? 2.0F : 1.0F);
        draw_icon(frame_.list(), Icon::drag, rect.x + frame_.px(20), rect.y + rect.height / 2, frame_.px(20),
                  palette.muted);
        const Rect number{rect.x + frame_.px(36), rect.y, frame_.px(32), rect.height};
        draw_words(frame_, std::to_string(place + 1), number, Type::strong, palette.harbour, Align::centre);
        paint_words(frame_, *item.words, rect.x + before(), std::round(rect.y + (rect.height - item.words->height) / 2),
                    inks(palette.ink), asked_.document.finding);
        Control ring = found;
        ring.rect = rect;
        draw_ring(frame_, ring, corner(frame_));
    }

    /// After marking: the learner's order with what is right about it.
    void marked_row(std::size_t place) {
        const auto index = static_cast<std::size_t>(order_[place]);
        const bool is_right = index < asked_.mark->answers.size() && asked_.mark->answers[index].is_right;
        const IdScope scope(frame_, index);
        const Colour ink = is_right ? frame_.palette.right : frame_.palette.wrong;
        {
            Node node;
            node.role = Role::item;
            node.name = plain(asked_.question.answers[index]);
            const NodeScope item(frame_, std::move(node));
            const Card card(frame_, {.ground = is_right ? frame_.palette.right_ground : frame_.palette.wrong_ground,
                                     .edge = ink,
                                     .padding = frame_.px(12)});
            frame_.column().gap = 0;
            words_paragraph(frame_, fmt::format("{}. {}", place + 1, plain(asked_.question.answers[index])), Type::body,
                            asked_.document.finding);
            const strings::Question& strings = frame_.strings.question;
            verdict_line(frame_, is_right,
                         is_right ? std::string(strings.right_place) : filled(strings.belongs_at, index + 1));
        }
        answer_feedback(frame_, asked_, order_[place]);
    }

    static std::string plain_text(const content::Blocks& blocks) { return content::plain_text(blocks); }

    Frame& frame_;
    const Asked& asked_;
    ScrollArea& area_;
    Sorting& sorting_;
    Id group_;
    std::vector<int> order_;
    std::vector<Item> items_;
    float list_top_ = 0;
};

}  // namespace

Edit order_answers(Frame& frame, const Asked& asked, ScrollArea& area) { return Ordering(frame, asked, area).run(); }

}  // namespace ui
