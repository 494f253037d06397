#include "player/ui/question_answers.h"

namespace ui {
namespace {

Edit controls_for_kind(Frame& frame, const Asked& asked, ScrollArea& area) {
    using content::QuestionKind;
    switch (asked.question.kind) {
        case QuestionKind::choose_one:
        case QuestionKind::choose_all:
        case QuestionKind::true_or_false: return choice_answers(frame, asked);
        case QuestionKind::put_in_order: return order_answers(frame, asked, area);
        case QuestionKind::match: return match_answers(frame, asked);
        case QuestionKind::short_answer:
        case QuestionKind::number: return typed_answers(frame, asked, area);
    }
    return {};
}

}  // namespace

Edit answer_controls(Frame& frame, const Asked& asked, ScrollArea& area) {
    const std::size_t first = frame.semantics.nodes().size();
    Edit edit = controls_for_kind(frame, asked, area);
    edit.first_node = first;
    return edit;
}

}  // namespace ui
