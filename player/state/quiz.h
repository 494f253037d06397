/// The scored quiz: every question's marks added up and held against the pass mark.
#pragma once

#include "content/module.h"
#include "player/state/fraction.h"
#include "player/state/marking.h"
#include "player/state/order.h"
#include "player/state/record.h"

#include <map>
#include <vector>

namespace state {

/// The questions of the quiz in source order; empty for a module without one.
std::vector<const content::Question*> quiz_questions(const content::Module& module);

/// The pass mark as a fraction of 1.
Fraction pass_mark(const content::QuizRules& rules);

/// Marks every question of the quiz: scores by number, exact total, and whether the pass mark was reached.
struct QuizResult {
    std::map<int, QuestionScore> scores;
    Fraction score;
    bool is_passed = false;
};
QuizResult mark_quiz(const content::Module& module, const std::map<int, Response>& responses);

/// Positions in the attempt's order, from 1, of the questions that have no answer yet.
std::vector<int> blanks(const content::Module& module, std::uint64_t seed, const std::map<int, Response>& responses);

}  // namespace state
