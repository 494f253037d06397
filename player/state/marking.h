/// What a response to one question is worth, exactly.
#pragma once

#include "content/module.h"
#include "player/state/fraction.h"
#include "player/state/record.h"

#include <vector>

namespace state {

/// What is known of one answer after marking, in the order of Question::answers.
struct AnswerMark {
    bool was_chosen = false;  ///< ticked, or filled for a pair, or the line that a typed answer met
    bool is_right = false;    ///< the learner did right by this answer: ticked a right one, left a wrong one, placed it well
    bool shows_feedback = false;
};

struct Mark {
    Fraction score;  ///< 0 to 1, before points
    bool is_right = false;
    std::vector<AnswerMark> answers;
};

/// Marks a response (authoring-format.md, "Marking"). An untouched response scores 0, and so does one that does not fit
/// the question, as when the question has been rewritten since.
Mark mark(const content::Question& question, const Response& response);

/// True when there is something to submit.
bool is_answered(const content::Question& question, const Response& response);

/// True when nothing is left to answer: every pair has its right side, a number is one. What the quiz warns about.
bool is_complete(const content::Question& question, const Response& response);

}  // namespace state
