#include "player/state/interaction.h"

#include "content/answer_text.h"
#include "content/decimal.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace state {
namespace {

using content::Answer;
using content::Question;
using content::QuestionKind;

constexpr std::string_view between = "[,]", pairs = "[.]", ranges = "[:]";

/// Answer 0 is "a", 25 "z", 26 "aa".
std::string letters(std::size_t index) {
    std::string out(1, static_cast<char>('a' + index % 26));
    for (; index >= 26; out.insert(out.begin(), static_cast<char>('a' + index % 26))) index = index / 26 - 1;
    return out;
}

void append(std::string& out, const std::string& part) {
    if (!out.empty()) out += between;
    out += part;
}

bool exists(const Question& question, int index) {
    return index >= 0 && static_cast<std::size_t>(index) < question.answers.size();
}

/// Which of the two answers is "true": the one called so, else the first.
int true_answer(const Question& question) {
    const bool is_second = question.answers.size() > 1 &&
                           content::normalised(content::plain_text(question.answers[1].text)) == "true";
    return is_second ? 1 : 0;
}

records::Component component(std::size_t index, const content::Inlines& words, const std::string& language) {
    records::Component out{letters(index)};
    if (std::string text = content::plain_text(words); !text.empty()) out.description[language] = std::move(text);
    return out;
}

std::vector<records::Component> components(const Question& question, const std::string& language,
                                           content::Inlines Answer::*words) {
    std::vector<records::Component> out;
    for (std::size_t index = 0; index < question.answers.size(); ++index)
        if (const content::Inlines& text = question.answers[index].*words; !text.empty())
            out.push_back(component(index, text, language));
    return out;
}

std::string joined_letters(const Question& question, const std::vector<int>& chosen) {
    std::string out;
    for (const int index : chosen)
        if (exists(question, index)) append(out, letters(static_cast<std::size_t>(index)));
    return out;
}

std::string matched(const Question& question, const std::vector<int>& chosen) {
    std::string out;
    for (std::size_t left = 0; left < chosen.size() && left < question.answers.size(); ++left)
        if (exists(question, chosen[left]) && !question.answers[left].text.empty())
            append(out, fmt::format("{}{}{}", letters(left), pairs, letters(static_cast<std::size_t>(chosen[left]))));
    return out;
}

std::string range(const content::NumberRange& range) {
    if (range.lowest == range.highest) return content::to_text(range.lowest);
    return fmt::format("{}{}{}", content::to_text(range.lowest), ranges, content::to_text(range.highest));
}

/// The right answers of questions whose answers are one text each: any of them will do.
std::vector<std::string> right_texts(const Question& question, const std::string& language) {
    std::vector<std::string> out;
    for (const Answer& answer : question.answers) {
        if (!answer.is_right) continue;
        out.push_back(question.kind == QuestionKind::number
                          ? range(answer.range)
                          : fmt::format("{{case_matters=false}}{{lang={}}}{}", language, content::plain_text(answer.text)));
    }
    return out;
}

/// The right answer of questions that have one, as a response.
Response right_response(const Question& question) {
    Response right;
    for (std::size_t index = 0; index < question.answers.size(); ++index)
        if (question.answers[index].is_right) right.chosen.push_back(static_cast<int>(index));
    if (question.kind != QuestionKind::match) return right;
    right.chosen.clear();  // every left has its own right side
    for (std::size_t index = 0; index < question.answers.size(); ++index)
        right.chosen.push_back(question.answers[index].text.empty() ? -1 : static_cast<int>(index));
    return right;
}

std::string type(QuestionKind kind) {
    switch (kind) {
        case QuestionKind::choose_one:
        case QuestionKind::choose_all: return "choice";
        case QuestionKind::true_or_false: return "true-false";
        case QuestionKind::put_in_order: return "sequencing";
        case QuestionKind::match: return "matching";
        case QuestionKind::short_answer: return "fill-in";
        case QuestionKind::number: return "numeric";
    }
    return "other";
}

/// The parts of a list; none of an empty text.
std::vector<std::string_view> parts(std::string_view text, std::string_view delimiter) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const std::size_t end = text.find(delimiter);
        out.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + delimiter.size());
    }
    return out;
}

/// The answer with these letters, if the question has it.
std::optional<int> index_of(const Question& question, std::string_view name) {
    for (std::size_t index = 0; index < question.answers.size(); ++index)
        if (letters(index) == name) return static_cast<int>(index);
    return std::nullopt;
}

std::optional<std::vector<int>> indices_of(const Question& question, std::string_view pattern) {
    std::vector<int> out;
    for (const std::string_view name : parts(pattern, between)) {
        const auto index = index_of(question, name);
        if (!index) return std::nullopt;
        out.push_back(*index);
    }
    return out;
}

std::optional<std::vector<int>> pairs_of(const Question& question, std::string_view pattern) {
    std::vector<int> out(question.answers.size(), -1);
    for (const std::string_view pair : parts(pattern, between)) {
        const std::vector<std::string_view> sides = parts(pair, pairs);
        if (sides.size() != 2) return std::nullopt;
        const auto left = index_of(question, sides[0]), right = index_of(question, sides[1]);
        if (!left || !right) return std::nullopt;
        out[static_cast<std::size_t>(*left)] = *right;
    }
    return out;
}

bool is_typed(const Question& question) {
    return question.kind == QuestionKind::short_answer || question.kind == QuestionKind::number;
}

}  // namespace

records::Interaction interaction(const Question& question, const std::string& language) {
    records::Interaction out{type(question.kind)};
    if (is_typed(question)) {
        out.correct_responses = right_texts(question, language);
        return out;
    }
    out.correct_responses = {response_pattern(question, right_response(question))};
    if (question.kind == QuestionKind::match) {
        out.source = components(question, language, &Answer::text);
        out.target = components(question, language, &Answer::right);
    } else if (question.kind != QuestionKind::true_or_false) {
        out.choices = components(question, language, &Answer::text);
    }
    return out;
}

std::string response_pattern(const Question& question, const Response& response) {
    switch (question.kind) {
        case QuestionKind::true_or_false:
            if (response.chosen.empty()) return {};
            return response.chosen.front() == true_answer(question) ? "true" : "false";
        case QuestionKind::match: return matched(question, response.chosen);
        case QuestionKind::short_answer: return response.text;
        case QuestionKind::number: {
            const auto number = content::parse_learner_number(response.text);
            return number ? content::to_text(number->value) : response.text;
        }
        default: return joined_letters(question, response.chosen);
    }
}

std::optional<Response> response_of(const Question& question, const std::string& pattern) {
    if (is_typed(question)) return Response{{}, pattern};
    if (question.kind == QuestionKind::true_or_false) {
        if (pattern != "true" && pattern != "false") return std::nullopt;
        const int right = true_answer(question);
        return Response{{pattern == "true" ? right : 1 - right}, {}};
    }
    auto chosen = question.kind == QuestionKind::match ? pairs_of(question, pattern) : indices_of(question, pattern);
    if (!chosen) return std::nullopt;
    return Response{std::move(*chosen), {}};
}

}  // namespace state
