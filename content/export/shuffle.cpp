#include "content/export/shuffle.h"

#include "content/shuffle.h"

#include <algorithm>
#include <cstdint>

namespace exporting {
namespace {

using content::Question;
using content::QuestionKind;

std::uint64_t seed(const Question& question, const std::string& module_id) {
    return content::seed_of(module_id + "/" + std::to_string(question.number));
}

}  // namespace

std::vector<std::size_t> shown_answers(const Question& question, const std::string& module_id) {
    std::vector<std::size_t> order;
    for (std::size_t index = 0; index < question.answers.size(); ++index) {
        const bool is_decoy = question.kind == QuestionKind::match && question.answers[index].text.empty();
        if (!is_decoy) order.push_back(index);
    }
    const bool is_choice = question.kind == QuestionKind::choose_one || question.kind == QuestionKind::choose_all;
    const bool is_order = question.kind == QuestionKind::put_in_order;
    if (!is_order && (!is_choice || question.has_fixed_order)) return order;
    const std::vector<std::size_t> solved = order;
    content::shuffle(order, content::Generator(seed(question, module_id)));
    const auto words = [&](std::size_t index) { return content::plain_text(question.answers[index].text); };
    if (is_order) content::unsolve(order, solved, words);
    return order;
}

std::vector<std::string> shown_rights(const Question& question, const std::string& module_id) {
    std::vector<std::string> rights;
    for (const content::Answer& answer : question.answers) {
        const std::string right = content::plain_text(answer.right);
        if (std::find(rights.begin(), rights.end(), right) == rights.end()) rights.push_back(right);
    }
    const std::vector<std::string> solved = rights;
    content::shuffle(rights, content::Generator(seed(question, module_id)));
    content::unsolve(rights, solved, [](const std::string& right) { return right; });
    return rights;
}

}  // namespace exporting
