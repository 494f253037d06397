#include "player/state/order.h"
#include "player/ui/choices.h"
#include "player/ui/question_answers.h"
#include "player/ui/question_parts.h"

#include <algorithm>
#include <vector>

namespace ui {
namespace {

bool is_ticked(const Asked& asked, int answer) {
    const std::vector<int>& chosen = asked.response.chosen;
    return std::find(chosen.begin(), chosen.end(), answer) != chosen.end();
}

Verdict verdict(const Asked& asked, int answer) {
    if (asked.mark == nullptr) return Verdict::none;
    const content::Answer& line = asked.question.answers[static_cast<std::size_t>(answer)];
    if (is_ticked(asked, answer)) return line.is_right ? Verdict::right : Verdict::wrong;
    if (!line.is_right) return Verdict::none;
    return asked.question.kind == content::QuestionKind::choose_all ? Verdict::missed : Verdict::expected;
}

/// Where the verdict on the question has been said, it is enough to say which answer was given.
std::string_view verdict_words(const Frame& frame, const Asked& asked, int answer) {
    return asked.is_reviewed && is_ticked(asked, answer) ? frame.strings.verdicts.given : std::string_view();
}

/// The response after this answer was pressed.
state::Response pressed(const Asked& asked, int answer) {
    state::Response response;
    if (asked.question.kind != content::QuestionKind::choose_all) {
        response.chosen = {answer};
        return response;
    }
    response.chosen = asked.response.chosen;
    if (is_ticked(asked, answer)) {
        std::erase(response.chosen, answer);
    } else {
        response.chosen.push_back(answer);
        std::sort(response.chosen.begin(), response.chosen.end());
    }
    return response;
}

}  // namespace

Edit choice_answers(Frame& frame, const Asked& asked) {
    const std::vector<int> order = state::shown_order(asked.question, asked.seed);
    const Id group = frame.id("answers");
    const std::optional<int> digit =
        asked.takes_digits && asked.mark == nullptr ? frame.keys.take_digit() : std::nullopt;
    const GapScope gap(frame, 8);
    Edit edit;
    for (std::size_t position = 0; position < order.size(); ++position) {
        const int answer = order[position];
        const content::Answer& line = asked.question.answers[static_cast<std::size_t>(answer)];
        const IdScope scope(frame, static_cast<std::uint64_t>(answer));
        const int key = position < 9 && asked.mark == nullptr ? static_cast<int>(position) + 1 : 0;
        const bool is_chosen = choice(frame, line.text,
                                      {.is_many = asked.question.kind == content::QuestionKind::choose_all,
                                       .is_ticked = is_ticked(asked, answer),
                                       .is_disabled = asked.mark != nullptr,
                                       .verdict = verdict(asked, answer),
                                       .verdict_words = verdict_words(frame, asked, answer),
                                       .digit = key,
                                       .group = group,
                                       .finding = asked.document.finding});
        const bool is_by_digit = digit && *digit == key;
        if (is_by_digit) frame.focus.give(frame.semantics.nodes().back().id, Focus::By::keyboard);
        if (is_chosen || is_by_digit) edit.response = pressed(asked, answer);
        answer_feedback(frame, asked, answer);
    }
    return edit;
}

}  // namespace ui
