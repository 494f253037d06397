/// What every question has besides its answers: a head, a hint, what marking said, how its saving goes.
#pragma once

#include "player/state/state.h"
#include "player/ui/icons.h"
#include "player/ui/question_answers.h"
#include "player/ui/theme.h"

#include <string>
#include <string_view>

namespace ui {

/// "Question 1, choose one: When should you clean your hands?", where `title` is what stands over it.
std::string question_name(const Frame& frame, const content::Question& question, std::string_view title);

/// An icon and a title at the left, the kind of question in words and its points at the right.
void question_head(Frame& frame, std::string_view title, Icon icon, const content::Question& question,
                   bool shows_points);

/// The question itself in bold type, as the author wrote it.
void question_text(Frame& frame, const Asked& asked);

/// A button that shows the hint and hides it again. Nothing where there is no hint.
void question_hint(Frame& frame, const Asked& asked);

/// What the author says about one answer, below it, once marking asks for it.
void answer_feedback(Frame& frame, const Asked& asked, int answer);

/// A line below an answer that says, with an icon and in words, whether it is right. `finding` where the words are the
/// author's.
void verdict_line(Frame& frame, bool is_right, std::string_view words, Finding* finding = nullptr);

/// What marking made of an answer.
enum class Outcome { right, partly, wrong, unanswered };
Outcome outcome(const content::Question& question, const state::Response& response, const state::Mark& mark);

/// How an outcome shows: its icon, its words, their colour and the ground that goes with them.
struct OutcomeLook {
    Icon icon = Icon::none;
    std::string_view words;
    Colour ink, ground;
};
OutcomeLook look_of(const Frame& frame, Outcome outcome);

/// Right, partly right or not right (unless that stands above), with the author's words for it and the explanation.
void marking(Frame& frame, const Asked& asked);

/// Whether a control registered since the tree had this many nodes has the focus.
bool has_focus_since(const Frame& frame, std::size_t node);

/// Which of a screen's questions the number keys answer: the one that has the focus, else the first in view.
bool takes_digits(Frame& frame, Id question, const Rect& last_rect);
/// To be told by every question that `takes_digits` is asked for, after its controls.
void tell_focus(Frame& frame, Id question, bool has_focus);

}  // namespace ui
