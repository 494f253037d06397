#include "player/state/searched_texts.h"

#include <algorithm>

namespace state {

std::vector<std::string> searched_texts(const content::Question& question) {
    std::vector<std::string> texts{content::plain_text(question.text)};
    const bool is_typed =
        question.kind == content::QuestionKind::short_answer || question.kind == content::QuestionKind::number;
    if (is_typed) return texts;
    for (const content::Answer& answer : question.answers) {
        texts.push_back(content::plain_text(answer.text));
        texts.push_back(content::plain_text(answer.right));
    }
    std::sort(texts.begin() + 1, texts.end());
    texts.erase(std::unique(texts.begin() + 1, texts.end()), texts.end());
    return texts;
}

}  // namespace state
