#include "player/state/order.h"
#include "player/ui/found_words.h"
#include "player/ui/question_answers.h"
#include "player/ui/question_parts.h"
#include "player/ui/widgets.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace ui {
namespace {

/// The right side that the pointer drags; kept between frames.
struct Dragging {
    int right = -1;  ///< index into Question::answers
    float grabbed_x = 0, grabbed_y = 0;
};

bool holds(const Rect& rect, const ImVec2& point) {
    return point.x >= rect.x && point.x < rect.x + rect.width && point.y >= rect.y && point.y < rect.y + rect.height;
}

/// Pairs being made, during one frame.
class Matching {
public:
    Matching(Frame& frame, const Asked& asked)
        : frame_(frame),
          asked_(asked),
          dragging_(frame.memory.get<Dragging>(frame.id("dragging"))),
          lefts_(state::shown_order(asked.question, asked.seed)),
          rights_(state::shown_rights(asked.question, asked.seed)) {
        for (const int right : rights_) options_.push_back(right_words(right));
        options_.emplace_back(frame.strings.question.no_match);
    }

    Edit run() {
        const GapScope gap(frame_, asked_.mark == nullptr ? 12 : 8);
        Edit edit;
        if (asked_.mark != nullptr) {
            for (const int left : lefts_) marked_pair(left);
            return edit;
        }
        if (dragging_.right >= 0) frame_.request_frame();
        paragraph(frame_, frame_.strings.question.drag_match, Type::small);
        for (const int left : lefts_) pair(left, edit);
        space(frame_, 1);
        chips();
        if (dragging_.right >= 0) drop(edit);
        return edit;
    }

private:
    const content::Answer& answer(int index) const {
        return asked_.question.answers[static_cast<std::size_t>(index)];
    }
    std::string left_words(int left) const { return content::plain_text(answer(left).text); }
    std::string right_words(int right) const { return content::plain_text(answer(right).right); }

    /// The answer whose right side stands beside this left, -1 for none.
    int chosen(int left) const {
        const auto index = static_cast<std::size_t>(left);
        const int right = index < asked_.response.chosen.size() ? asked_.response.chosen[index] : -1;
        return right >= 0 && static_cast<std::size_t>(right) < asked_.question.answers.size() ? right : -1;
    }

    std::optional<std::size_t> selected(int left) const {
        if (chosen(left) < 0) return {};
        const auto found = std::find(options_.begin(), options_.end(), right_words(chosen(left)));
        if (found == options_.end()) return {};
        return static_cast<std::size_t>(found - options_.begin());
    }

    state::Response with(int left, int right) const {
        state::Response response{std::vector<int>(asked_.question.answers.size(), -1), {}};
        for (const int other : lefts_) response.chosen[static_cast<std::size_t>(other)] = chosen(other);
        response.chosen[static_cast<std::size_t>(left)] = right;
        const bool is_empty = std::all_of(response.chosen.begin(), response.chosen.end(), [](int one) { return one < 0; });
        return is_empty ? state::Response{} : response;
    }

    /// Lists stand beside their left sides where the longest right side fits into one line there.
    bool is_side_by_side() const {
        float longest = 0;
        for (const std::string& option : options_) {
            longest = std::max(longest, words_width(frame_, option, Type::body));
        }
        return longest + frame_.px(14 + 44) < frame_.column().width * 0.6F - frame_.px(12);
    }

    void pair(int left, Edit& edit) {
        const IdScope scope(frame_, static_cast<std::uint64_t>(left));
        const std::string name = left_words(left);
        std::optional<std::size_t> now;
        if (is_side_by_side()) {
            Row row(frame_, frame_.px(12));
            {
                const Row::Cell words = row.cell(std::round(frame_.column().width * 0.4F));
                left_side(name);
            }
            const Row::Cell list = row.rest();
            now = choose(name, left);
        } else {
            const GapScope gap(frame_, 4);
            words_paragraph(frame_, name, Type::strong, asked_.document.finding);
            now = choose(name, left);
        }
        if (!now) return;
        edit.response = with(left, *now < rights_.size() ? rights_[*now] : -1);
    }

    /// Words vertically centred beside their drop-down.
    void left_side(const std::string& words) {
        const text::Layout& layout = laid_out(frame_, words, Type::strong, frame_.column().width);
        const Rect rect = take(frame_, std::max(layout.height, target_height(frame_)));
        paint_words(frame_, layout, rect.x, std::round(rect.y + (rect.height - layout.height) / 2),
                    inks(frame_.palette.ink), asked_.document.finding);
        text_node(frame_, words, rect);
    }

    std::optional<std::size_t> choose(const std::string& name, int left) {
        const auto at = selected(left);
        const auto now =
            combo_box(frame_, name, options_, at, {.placeholder = frame_.strings.question.choose_match, .id = "right"});
        const Rect field = frame_.semantics.find(frame_.id("right"))->rect;
        targets_.push_back({left, field});
        const bool is_over = dragging_.right >= 0 && holds(field, ImGui::GetIO().MousePos);
        if (is_over) draw_box(frame_, outset(field, 1), faded(frame_.palette.edge, 0), frame_.palette.harbour, corner(frame_), 3);
        return now;
    }

    /// The right sides as things to drag. Drop-downs do the same by keyboard, so these are no stops of the Tab key.
    void chips() {
        const float gap = frame_.px(8), padding = frame_.px(14);
        const float used_width = words_width(frame_, frame_.strings.question.used_match, Type::small) + frame_.px(12);
        const Rect start = take(frame_, 0);
        const float widest = frame_.column().width;
        float x = 0, y = start.y, line = 0;
        for (const int right : rights_) {
            const IdScope scope(frame_, static_cast<std::uint64_t>(right) + 1000);
            // The mark's room is kept for every one: an answer that is used does not move the others.
            const float beside = 2 * padding + frame_.px(26) + used_width;
            const text::Layout& words = laid_out(frame_, answer(right).right, Type::body, widest - beside);
            const bool is_one_line = words.lines.size() <= 1;
            const float text_width = is_one_line ? words_width(frame_, right_words(right), Type::body) : words.width;
            const float width = std::min(text_width + beside, widest);
            const float height = std::max(words.height + frame_.px(14), target_height(frame_));
            if (x > 0 && x + width > widest) {
                x = 0;
                y += line + gap;
                line = 0;
            }
            chip(right, words, {start.x + x, y, width, height});
            x += width + gap;
            line = std::max(line, height);
        }
        frame_.column().y = y + line;
    }

    void chip(int right, const text::Layout& words, const Rect& rect) {
        Node node;
        node.role = Role::item;
        node.name = right_words(right);
        if (is_used(right)) node.value = frame_.strings.question.used_match;
        node.rect = rect;
        node.clip = clip_rect();
        frame_.semantics.add(std::move(node));
        ImGui::SetCursorScreenPos({rect.x, rect.y});
        ImGui::PushID(static_cast<int>(frame_.id("chip")));
        ImGui::InvisibleButton("", {rect.width, rect.height});
        ImGui::PopID();
        const bool is_hovered = ImGui::IsItemHovered();
        if (is_hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, frame_.px(4)) && dragging_.right < 0) {
            const ImVec2 from = ImGui::GetIO().MouseClickedPos[0];
            dragging_ = {right, from.x - rect.x, from.y - rect.y};
        }
        const bool is_away = dragging_.right == right;
        draw_chip(words, rect, is_away ? 0.45F : 1.0F, is_hovered, is_used(right));
        if (!is_away) return;
        const ImVec2 pointer = ImGui::GetIO().MousePos;
        const Rect there{std::round(pointer.x - dragging_.grabbed_x), std::round(pointer.y - dragging_.grabbed_y),
                         rect.width, rect.height};
        const Overlay overlay(frame_, frame_.id("dragged"), outset(there, frame_.px(2)));
        draw_chip(words, there, 1, true, false);
    }

    bool is_used(int right) const {
        return std::any_of(lefts_.begin(), lefts_.end(), [&](int left) { return chosen(left) == right; });
    }

    void draw_chip(const text::Layout& words, const Rect& rect, float opacity, bool is_lively, bool is_spent) {
        const Palette& palette = frame_.palette;
        const std::string_view used = frame_.strings.question.used_match;
        const Colour edge = is_lively ? palette.harbour : palette.line;
        const Colour ground = is_spent ? palette.surface : palette.code_ground;
        draw_box(frame_, rect, faded(is_lively ? palette.plain.hover : ground, opacity),
                 faded(palette.is_high_contrast ? palette.edge : edge, opacity), corner(frame_), is_lively ? 2.0F : 1.0F);
        draw_icon(frame_.list(), Icon::drag, rect.x + frame_.px(18), rect.y + rect.height / 2, frame_.px(16),
                  faded(palette.muted, opacity));
        paint_words(frame_, words, rect.x + frame_.px(14 + 20), std::round(rect.y + (rect.height - words.height) / 2),
                    inks(faded(is_spent ? palette.muted : palette.ink, opacity)), asked_.document.finding);
        if (!is_spent) return;
        const Rect mark{rect.x, rect.y, rect.width - frame_.px(14), rect.height};
        draw_words(frame_, used, mark, Type::small, faded(palette.muted, opacity), Align::right);
    }

    void drop(Edit& edit) {
        if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) return;
        for (const Target& target : targets_) {
            if (holds(target.field, ImGui::GetIO().MousePos)) edit.response = with(target.left, dragging_.right);
        }
        dragging_ = {};
    }

    /// After marking: what the learner put together, and what belongs together.
    void marked_pair(int left) {
        const auto index = static_cast<std::size_t>(left);
        const bool is_right = index < asked_.mark->answers.size() && asked_.mark->answers[index].is_right;
        const Colour ink = is_right ? frame_.palette.right : frame_.palette.wrong;
        const strings::Question& strings = frame_.strings.question;
        const IdScope scope(frame_, index);
        {
            Node node;
            node.role = Role::item;
            node.name = left_words(left);
            const NodeScope item(frame_, std::move(node));
            const Card card(frame_, {.ground = is_right ? frame_.palette.right_ground : frame_.palette.wrong_ground,
                                     .edge = ink,
                                     .padding = frame_.px(12)});
            frame_.column().gap = 0;
            words_paragraph(frame_, left_words(left), Type::strong, asked_.document.finding);
            const bool is_filled = chosen(left) >= 0;
            Finding* finding = asked_.document.finding;
            if (is_filled) {
                verdict_line(frame_, is_right, right_words(chosen(left)), finding);
            } else {
                verdict_line(frame_, is_right, strings.unanswered);
            }
            if (!is_right) words_paragraph(frame_, filled(strings.right_match, right_words(left)), Type::body, finding);
        }
        answer_feedback(frame_, asked_, left);
    }

    struct Target {
        int left = 0;
        Rect field;
    };

    Frame& frame_;
    const Asked& asked_;
    Dragging& dragging_;
    std::vector<int> lefts_, rights_;
    std::vector<std::string> options_;
    std::vector<Target> targets_;
};

}  // namespace

Edit match_answers(Frame& frame, const Asked& asked) { return Matching(frame, asked).run(); }

}  // namespace ui
