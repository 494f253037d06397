#include "player/state/response_words.h"

#include <fmt/format.h>

#include <numeric>

namespace state {
namespace {

using content::Answer;
using content::Question;
using content::QuestionKind;

const Answer* answer_at(const Question& question, int index) {
    const bool exists = index >= 0 && static_cast<std::size_t>(index) < question.answers.size();
    return exists ? &question.answers[static_cast<std::size_t>(index)] : nullptr;
}

void append(std::string& out, std::string_view between, const std::string& words) {
    if (!out.empty()) out += between;
    out += words;
}

std::string choice_words(const Question& question, const std::vector<int>& chosen) {
    std::string out;
    for (const int index : chosen)
        if (const Answer* answer = answer_at(question, index)) append(out, "; ", content::plain_text(answer->text));
    return out;
}

std::string order_words(const Question& question, const std::vector<int>& chosen) {
    std::string out;
    int position = 0;
    for (const int index : chosen)
        if (const Answer* answer = answer_at(question, index))
            append(out, " ", fmt::format("{}. {}", ++position, content::plain_text(answer->text)));
    return out;
}

std::string pair_words(const Question& question, const std::vector<int>& chosen) {
    std::string out;
    for (std::size_t left = 0; left < chosen.size() && left < question.answers.size(); ++left) {
        const Answer* right = answer_at(question, chosen[left]);
        if (right == nullptr || question.answers[left].text.empty()) continue;
        append(out, "; ",
               fmt::format("{} -> {}", content::plain_text(question.answers[left].text), content::plain_text(right->right)));
    }
    return out;
}

}  // namespace

std::string response_words(const Question& question, const Response& response) {
    switch (question.kind) {
        case QuestionKind::put_in_order: return order_words(question, response.chosen);
        case QuestionKind::match: return pair_words(question, response.chosen);
        case QuestionKind::short_answer:
        case QuestionKind::number: return response.text;
        default: return choice_words(question, response.chosen);
    }
}

std::string right_words(const Question& question) {
    const bool is_typed = question.kind == QuestionKind::short_answer || question.kind == QuestionKind::number;
    Response right;
    if (question.kind == QuestionKind::put_in_order || question.kind == QuestionKind::match) {
        right.chosen.resize(question.answers.size());
        std::iota(right.chosen.begin(), right.chosen.end(), 0);
        return response_words(question, right);
    }
    for (std::size_t index = 0; index < question.answers.size(); ++index) {
        if (!question.answers[index].is_right) continue;
        if (is_typed) return content::plain_text(question.answers[index].text);
        right.chosen.push_back(static_cast<int>(index));
    }
    return response_words(question, right);
}

}  // namespace state
