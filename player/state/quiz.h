/// Marking, and the order in which things are shown. Exact, and the same for the same seed everywhere.
#pragma once

#include "content/module.h"
#include "player/state/fraction.h"
#include "player/state/record.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
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

/// Marks a response (authoring-format.md, "Marking"). An untouched response scores 0.
Mark mark(const content::Question& question, const Response& response);

/// True when there is something to submit.
bool is_answered(const content::Question& question, const Response& response);

/// The order in which answers are shown: shuffled by seed and question number unless fixed; items to order and right
/// sides never start solved. Indices into Question::answers. true or false keeps its source order.
std::vector<int> shown_order(const content::Question& question, std::uint64_t seed);

/// match: the right sides on offer, equal ones once, shuffled. Indices into Question::answers.
std::vector<int> shown_rights(const content::Question& question, std::uint64_t seed);

/// The quiz's questions in the order of this attempt. Numbers of questions.
std::vector<int> quiz_order(const content::Module& module, std::uint64_t seed);

/// The seed that practice questions of a registration are shown with.
std::uint64_t practice_seed(const std::string& registration);

/// Marks every question of the quiz: scores by number, exact total, and whether the pass mark was reached.
struct QuizResult {
    std::map<int, QuestionScore> scores;
    Fraction score;
    bool is_passed = false;
};
QuizResult mark_quiz(const content::Module& module, const std::map<int, Response>& responses);

}  // namespace state
