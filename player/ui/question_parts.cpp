#include "player/ui/question_parts.h"

#include "player/state/fraction.h"
#include "player/ui/found_words.h"
#include "player/ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float answer_indent_px = 54;  // where an option's words begin

std::size_t index_of(content::QuestionKind kind) { return static_cast<std::size_t>(kind); }

/// Words from the right edge of a line, e.g. the kind of a question.
std::string kind_and_points(const Frame& frame, const content::Question& question, bool shows_points) {
    const strings::Question& strings = frame.strings.question;
    std::string words(strings.kinds[index_of(question.kind)]);
    if (!shows_points) return words;
    words += " · " + counted(strings.points, question.points);
    if (question.has_part_marks) words += fmt::format(", {}", strings.part_marks);
    return words;
}

/// Which question last had the focus, and when.
struct DigitOwner {
    Id question = 0;
    std::uint64_t frame = 0;
};
DigitOwner& digit_owner(Frame& frame) { return frame.memory.keep<DigitOwner>(1); }  // one for all screens

/// Blocks of the author's, kept apart by name from the question's others.
void words(Frame& frame, std::string_view name, const content::Blocks& blocks, const Asked& asked) {
    if (!blocks.empty()) document_in_column(frame, name, blocks, asked.document);
}

}  // namespace

std::string question_name(const Frame& frame, const content::Question& question, std::string_view title) {
    const strings::Question& strings = frame.strings.question;
    std::string text = content::plain_text(question.text);
    std::replace(text.begin(), text.end(), '\n', ' ');
    return filled(strings.name, title, strings.kind_names[index_of(question.kind)], text);
}

void question_head(Frame& frame, std::string_view title, Icon icon, const content::Question& question,
                   bool shows_points) {
    const std::string kind = kind_and_points(frame, question, shows_points);
    const float icon_room = frame.px(30);
    const float title_width = words_width(frame, title, Type::strong);
    const float kind_width = words_width(frame, kind, Type::small);
    const float height = std::max(frame.line_height(Type::body), frame.px(28));
    const Rect line = take(frame, height);
    draw_icon(frame.list(), icon, line.x + frame.px(11), line.y + height / 2, frame.px(22), frame.palette.harbour);
    const Rect words{line.x + icon_room, line.y, line.width - icon_room, height};
    draw_words(frame, title, words, Type::strong, frame.palette.harbour);
    text_node(frame, title, words);
    const bool is_one_line = icon_room + title_width + frame.px(16) + kind_width <= line.width;
    if (is_one_line) {
        const Rect end{line.x + line.width - kind_width, line.y, kind_width, height};
        draw_words(frame, kind, end, Type::small, frame.palette.muted, Align::right);
        text_node(frame, kind, end);
    } else {
        paragraph(frame, kind, Type::small);
    }
}

void question_text(Frame& frame, const Asked& asked) { words(frame, "text", asked.question.text, asked); }

void question_hint(Frame& frame, const Asked& asked) {
    if (asked.question.hint.empty() || asked.mark != nullptr) return;
    const strings::Question& strings = frame.strings.question;
    bool& is_shown = frame.memory.keep<bool>(frame.id("hint is shown"));
    const ButtonOptions options{.emphasis = Emphasis::quiet, .icon = Icon::tip, .id = "hint"};
    const std::string_view label = is_shown ? strings.hide_hint : strings.show_hint;
    const float width = button_width(frame, label, options), padding = frame.px(12);
    const Rect room = take(frame, width - padding, target_height(frame));  // its words stand on the column's edge
    if (button_at(frame, {room.x - padding, room.y, width, room.height}, label, options)) is_shown = !is_shown;
    if (!is_shown) return;
    const Callout callout(frame, content::Block::Callout::tip, strings.hint);
    words(frame, "hint text", asked.question.hint, asked);
}

void answer_feedback(Frame& frame, const Asked& asked, int answer) {
    const auto index = static_cast<std::size_t>(answer);
    if (asked.mark == nullptr || index >= asked.mark->answers.size()) return;
    const state::AnswerMark& mark = asked.mark->answers[index];
    if (!mark.shows_feedback) return;
    const Column& column = frame.column();
    const float indent = frame.px(answer_indent_px);
    const Rect start = take(frame, 0);
    float height = 0;
    {
        const Place place(frame, {start.x + indent, start.y, column.width - indent, 0}, column.gap);
        const IdScope scope(frame, static_cast<std::uint64_t>(answer));
        words(frame, "feedback", asked.question.answers[index].feedback, asked);
        height = place.height();
    }
    const bool is_right = asked.question.answers[index].is_right && mark.is_right;
    const Colour bar = is_right ? frame.palette.right : frame.palette.wrong;
    const float x = start.x + indent - frame.px(16);
    frame.list().AddRectFilled({x, start.y}, {x + std::round(frame.px(3)), start.y + height}, packed(bar));
    frame.column().y = start.y + height + frame.px(8);
}

void verdict_line(Frame& frame, bool is_right, std::string_view words, Finding* finding) {
    const Colour colour = is_right ? frame.palette.right : frame.palette.wrong;
    const float before = frame.px(26);
    const text::Layout& layout = laid_out(frame, words, Type::body, frame.column().width - before);
    const Rect rect = take(frame, layout.height);
    draw_icon(frame.list(), is_right ? Icon::tick : Icon::cross, rect.x + frame.px(9),
              rect.y + frame.line_height(Type::body) / 2, frame.px(18), colour);
    paint_words(frame, layout, rect.x + before, rect.y, inks(colour), finding);
    text_node(frame, words, rect);
}

Outcome outcome(const content::Question& question, const state::Response& response, const state::Mark& mark) {
    if (mark.is_right) return Outcome::right;
    if (mark.score > state::Fraction()) return Outcome::partly;
    return state::is_answered(question, response) ? Outcome::wrong : Outcome::unanswered;
}

OutcomeLook look_of(const Frame& frame, Outcome outcome) {
    const strings::Question& strings = frame.strings.question;
    const Palette& palette = frame.palette;
    constexpr auto amber = static_cast<std::size_t>(content::Block::Callout::warning);
    switch (outcome) {
        case Outcome::right: return {Icon::tick, strings.right, palette.right, palette.right_ground};
        case Outcome::partly:
            return {Icon::circle_half, strings.partly_plain, palette.callout_inks[amber], palette.callouts[amber]};
        case Outcome::wrong: return {Icon::cross, strings.wrong, palette.wrong, palette.wrong_ground};
        case Outcome::unanswered: break;
    }
    return {Icon::cross, strings.unanswered, palette.wrong, palette.wrong_ground};
}

void marking(Frame& frame, const Asked& asked) {
    if (asked.mark == nullptr) return;
    const strings::Question& strings = frame.strings.question;
    const state::Mark& mark = *asked.mark;
    const Outcome reached = outcome(asked.question, asked.response, mark);
    const OutcomeLook look = look_of(frame, reached);
    const content::Blocks& overall = mark.is_right ? asked.question.when_right : asked.question.when_wrong;
    if (asked.is_reviewed) {
        words(frame, "overall", overall, asked);
    } else {
        const std::string verdict = reached == Outcome::partly ? filled(strings.partly, state::to_percent(mark.score))
                                                               : std::string(look.words);
        Node node;
        node.role = Role::status;
        node.name = verdict;
        const NodeScope scope(frame, node);
        const Card card(frame, {.ground = look.ground,
                                .edge = frame.palette.is_high_contrast ? look.ink : faded(look.ink, 0),
                                .padding = frame.px(16)});
        frame.column().gap = std::round(frame.px(8));
        const Rect line = take(frame, frame.line_height(Type::body));
        draw_icon(frame.list(), look.icon, line.x + frame.px(11), line.y + line.height / 2, frame.px(22), look.ink);
        draw_words(frame, verdict, {line.x + frame.px(32), line.y, line.width - frame.px(32), line.height},
                   Type::strong, look.ink);
        words(frame, "overall", overall, asked);
    }
    if (asked.question.explanation.empty()) return;
    const GapScope gap(frame, 8);
    paragraph(frame, strings.explanation, Type::strong);
    words(frame, "explanation", asked.question.explanation, asked);
}

bool has_focus_since(const Frame& frame, std::size_t node) {
    const auto& nodes = frame.semantics.nodes();
    return std::any_of(nodes.begin() + static_cast<std::ptrdiff_t>(std::min(node, nodes.size())), nodes.end(),
                       [](const Node& one) { return one.is_focused; });
}

bool takes_digits(Frame& frame, Id question, const Rect& last_rect) {
    const DigitOwner& owner = digit_owner(frame);
    if (owner.question != 0 && owner.frame + 1 >= frame.memory.frame()) return owner.question == question;
    const Rect clip = clip_rect();
    const float middle = last_rect.y + last_rect.height / 2;
    return last_rect.height > 0 && middle > clip.y && middle < clip.y + clip.height;
}

void tell_focus(Frame& frame, Id question, bool has_focus) {
    DigitOwner& owner = digit_owner(frame);
    if (has_focus) {
        owner = {question, frame.memory.frame()};
    } else if (owner.question == question && owner.frame != frame.memory.frame()) {
        owner = {};
    }
}

}  // namespace ui
