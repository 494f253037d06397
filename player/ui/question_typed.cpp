#include "content/answer_text.h"
#include "player/state/response_words.h"
#include "player/ui/question_answers.h"
#include "player/ui/question_parts.h"
#include "player/ui/text_field.h"
#include "player/ui/widgets.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

/// What is to be typed, in words: for numbers with the unit where the author gave one.
std::string field_name(const Frame& frame, const content::Question& question) {
    const strings::Question& strings = frame.strings.question;
    if (question.kind == content::QuestionKind::short_answer) return std::string(strings.your_answer);
    const auto with_unit = std::find_if(question.answers.begin(), question.answers.end(), [](const auto& answer) {
        return answer.is_right && !answer.range.unit.empty();
    });
    return with_unit == question.answers.end() ? std::string(strings.your_plain_number)
                                               : filled(strings.your_number, with_unit->range.unit);
}

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t") == std::string::npos; }

void show_marked(Frame& frame, const Asked& asked) {
    const strings::Question& strings = frame.strings.question;
    if (!asked.is_reviewed && state::is_answered(asked.question, asked.response)) {
        verdict_line(frame, asked.mark->is_right, asked.mark->is_right ? strings.right : strings.wrong);
    }
    for (std::size_t line = 0; line < asked.question.answers.size(); ++line) {
        answer_feedback(frame, asked, static_cast<int>(line));
    }
    if (!asked.mark->is_right) {
        paragraph(frame, filled(strings.right_answer, state::right_words(asked.question)), Type::body);
    }
}

}  // namespace

Edit typed_answers(Frame& frame, const Asked& asked, ScrollArea& area) {
    const GapScope gap(frame, 8);
    const Field field = text_field(frame, field_name(frame, asked.question), asked.response.text,
                                   {.is_disabled = asked.mark != nullptr, .id = "typed", .area = &area});
    if (asked.mark != nullptr) {
        show_marked(frame, asked);
        return {};
    }
    const bool is_number = asked.question.kind == content::QuestionKind::number;
    if (is_number && !is_blank(asked.response.text) && !content::parse_learner_number(asked.response.text)) {
        paragraph(frame, frame.strings.question.not_a_number, Type::small);
    }
    Edit edit;
    edit.is_submitted = field.is_submitted;
    if (field.changed) {
        edit.response = state::Response{{}, *field.changed};
        edit.is_typing = true;
    }
    return edit;
}

}  // namespace ui
