#include "player/state/quiz.h"

namespace state {

std::vector<const content::Question*> quiz_questions(const content::Module& module) {
    std::vector<const content::Question*> questions;
    const auto page = content::quiz_page(module);
    if (!page) return questions;
    for (const content::Element& element : module.pages[*page].elements)
        if (const auto* question = std::get_if<content::Question>(&element)) questions.push_back(question);
    return questions;
}

Fraction pass_mark(const content::QuizRules& rules) {
    long long whole = 100;
    for (int place = 0; place < rules.pass_mark_percent.scale; ++place) whole *= 10;
    return {rules.pass_mark_percent.digits, whole};
}

QuizResult mark_quiz(const content::Module& module, const std::map<int, Response>& responses) {
    QuizResult result;
    Fraction earned;
    int points = 0;
    for (const content::Question* question : quiz_questions(module)) {
        const auto response = responses.find(question->number);
        const Fraction score = response == responses.end() ? Fraction() : mark(*question, response->second).score;
        const QuestionScore scored{score * Fraction(question->points, 1), question->points};
        earned = earned + scored.earned;
        points += question->points;
        result.scores[question->number] = scored;
    }
    // A quiz that asks nothing cannot be failed.
    result.score = points == 0 ? Fraction(1, 1) : earned * Fraction(1, points);
    const auto page = content::quiz_page(module);
    result.is_passed = page && result.score >= pass_mark(module.pages[*page].quiz);
    return result;
}

std::vector<int> blanks(const content::Module& module, std::uint64_t seed, const std::map<int, Response>& responses) {
    std::vector<int> positions;
    int position = 0;
    for (const int number : quiz_order(module, seed)) {
        ++position;
        const content::Question* question = content::question(module, number);
        const auto response = responses.find(number);
        const bool is_done =
            response != responses.end() && question != nullptr && is_complete(*question, response->second);
        if (!is_done) positions.push_back(position);
    }
    return positions;
}

}  // namespace state
