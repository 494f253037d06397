#include "player/state/order.h"

#include "content/shuffle.h"
#include "player/state/quiz.h"

#include <algorithm>

namespace state {
namespace {

using content::Generator;
using content::Question;
using content::QuestionKind;

/// What is shuffled, so that two lists of one question do not move alike.
enum class Purpose : std::uint64_t { questions = 1, answers = 2, rights = 3 };

Generator generator(std::uint64_t seed, Purpose purpose, int number) {
    Generator first(seed);
    Generator second(first.next() ^ (static_cast<std::uint64_t>(purpose) << 32 ^ static_cast<std::uint64_t>(number)));
    return Generator(second.next());
}

}  // namespace

std::vector<int> shown_order(const Question& question, std::uint64_t seed) {
    if (question.kind == QuestionKind::short_answer || question.kind == QuestionKind::number) return {};
    std::vector<int> order;
    for (std::size_t index = 0; index < question.answers.size(); ++index) {
        const bool is_decoy = question.kind == QuestionKind::match && question.answers[index].text.empty();
        if (!is_decoy) order.push_back(static_cast<int>(index));
    }
    const bool stays = question.kind == QuestionKind::true_or_false || question.kind == QuestionKind::match ||
                       (question.has_fixed_order && question.kind != QuestionKind::put_in_order);
    if (stays) return order;
    const auto words = [&](int index) {
        return content::plain_text(question.answers[static_cast<std::size_t>(index)].text);
    };
    const std::vector<int> solved = order;
    content::shuffle(order, generator(seed, Purpose::answers, question.number));
    if (question.kind == QuestionKind::put_in_order) content::unsolve(order, solved, words);
    return order;
}

std::vector<int> shown_rights(const Question& question, std::uint64_t seed) {
    const auto words = [&](int index) {
        return content::plain_text(question.answers[static_cast<std::size_t>(index)].right);
    };
    std::vector<int> offered;
    std::vector<std::string> seen;
    for (std::size_t index = 0; index < question.answers.size(); ++index) {
        const std::string right = words(static_cast<int>(index));
        if (std::find(seen.begin(), seen.end(), right) != seen.end()) continue;
        seen.push_back(right);
        offered.push_back(static_cast<int>(index));
    }
    const std::vector<int> solved = offered;
    content::shuffle(offered, generator(seed, Purpose::rights, question.number));
    content::unsolve(offered, solved, words);
    return offered;
}

std::vector<int> quiz_order(const content::Module& module, std::uint64_t seed) {
    std::vector<int> order;
    for (const Question* question : quiz_questions(module)) order.push_back(question->number);
    const auto page = content::quiz_page(module);
    if (page && module.pages[*page].quiz.is_shuffled) content::shuffle(order, generator(seed, Purpose::questions, 0));
    return order;
}

std::uint64_t practice_seed(const std::string& registration) { return content::seed_of(registration); }

}  // namespace state
