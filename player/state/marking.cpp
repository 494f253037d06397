#include "player/state/marking.h"

#include "content/answer_text.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace state {
namespace {

using content::Answer;
using content::Question;
using content::QuestionKind;

int count(const Question& question) { return static_cast<int>(question.answers.size()); }

const Answer& answer_at(const Question& question, int index) {
    return question.answers[static_cast<std::size_t>(index)];
}

/// A mark for every answer as if none had been chosen.
Mark untouched(const Question& question) {
    Mark mark;
    for (const Answer& answer : question.answers) mark.answers.push_back({false, !answer.is_right, false});
    return mark;
}

/// All or nothing, unless the author asked for part marks.
Fraction score(const Question& question, long long right, long long all) {
    if (right == all) return {1, 1};
    return question.has_part_marks && all > 0 ? Fraction(right, all) : Fraction();
}

Mark mark_choice(const Question& question, const Response& response) {
    Mark mark = untouched(question);
    long long right_ones = 0;
    long long right_ticks = 0;
    long long wrong_ticks = 0;
    for (int index = 0; index < count(question); ++index) {
        const Answer& answer = answer_at(question, index);
        const bool is_ticked = std::find(response.chosen.begin(), response.chosen.end(), index) != response.chosen.end();
        mark.answers[static_cast<std::size_t>(index)] = {is_ticked, is_ticked == answer.is_right,
                                                         is_ticked && !answer.feedback.empty()};
        right_ones += answer.is_right ? 1 : 0;
        right_ticks += is_ticked && answer.is_right ? 1 : 0;
        wrong_ticks += is_ticked && !answer.is_right ? 1 : 0;
    }
    if (right_ticks > 0) mark.score = score(question, std::max(0LL, right_ticks - wrong_ticks), right_ones);
    return mark;
}

bool is_permutation_of_answers(const Question& question, const std::vector<int>& order) {
    std::vector<int> sorted = order;
    std::sort(sorted.begin(), sorted.end());
    std::vector<int> every(question.answers.size());
    std::iota(every.begin(), every.end(), 0);
    return sorted == every;
}

/// The learner's order as places in the right order. Items with the same words ("Wash your hands", first and last) are
/// interchangeable: the one that stands first takes the first of their places.
std::vector<int> places(const Question& question, const std::vector<int>& order) {
    std::vector<std::string> words;
    for (const Answer& answer : question.answers) words.push_back(content::plain_text(answer.text));
    std::vector<bool> is_taken(words.size(), false);
    std::vector<int> out;
    for (const int item : order) {
        std::size_t place = 0;
        while (is_taken[place] || words[place] != words[static_cast<std::size_t>(item)]) ++place;
        is_taken[place] = true;
        out.push_back(static_cast<int>(place));
    }
    return out;
}

/// Length of the longest run of items, not necessarily neighbours, that already stand in relative order.
long long longest_run(const std::vector<int>& order) {
    std::vector<int> smallest_end;  // of a run of each length
    for (const int place : order) {
        const auto longer = std::lower_bound(smallest_end.begin(), smallest_end.end(), place);
        if (longer == smallest_end.end()) {
            smallest_end.push_back(place);
        } else {
            *longer = place;
        }
    }
    return static_cast<long long>(smallest_end.size());
}

Mark mark_order(const Question& question, const Response& response) {
    Mark mark = untouched(question);
    if (response.chosen.empty() || !is_permutation_of_answers(question, response.chosen)) return mark;
    const std::vector<int> order = places(question, response.chosen);
    for (std::size_t position = 0; position < order.size(); ++position) {
        const auto item = static_cast<std::size_t>(response.chosen[position]);
        const bool is_right = order[position] == static_cast<int>(position);
        mark.answers[item] = {true, is_right, !is_right && !question.answers[item].feedback.empty()};
    }
    mark.score = score(question, longest_run(order) - 1, count(question) - 1);
    return mark;
}

Mark mark_match(const Question& question, const Response& response) {
    Mark mark = untouched(question);
    if (response.chosen.size() != question.answers.size()) return mark;
    long long lefts = 0;
    long long right_pairs = 0;
    bool is_touched = false;
    for (std::size_t left = 0; left < question.answers.size(); ++left) {
        const Answer& answer = question.answers[left];
        if (answer.text.empty()) continue;
        ++lefts;
        const int chosen = response.chosen[left];
        const bool is_filled = chosen >= 0 && chosen < count(question);
        const bool is_right = is_filled && content::plain_text(answer_at(question, chosen).right) ==
                                               content::plain_text(answer.right);
        is_touched = is_touched || is_filled;
        right_pairs += is_right ? 1 : 0;
        mark.answers[left] = {is_filled, is_right, !is_right && !answer.feedback.empty()};
    }
    if (!is_touched) return untouched(question);
    mark.score = score(question, right_pairs, lefts);
    return mark;
}

/// The line that a typed answer met. Right ones come first: an answer without its unit may meet several.
template <class Meets>
std::optional<std::size_t> line_met(const Question& question, const Meets& meets) {
    for (const bool wanted : {true, false})
        for (std::size_t line = 0; line < question.answers.size(); ++line)
            if (question.answers[line].is_right == wanted && meets(question.answers[line])) return line;
    return std::nullopt;
}

std::optional<std::size_t> short_answer_met(const Question& question, const Response& response) {
    const std::string typed = content::normalised(response.text);
    if (typed.empty()) return std::nullopt;
    return line_met(question, [&](const Answer& answer) {
        return content::normalised(content::plain_text(answer.text)) == typed;
    });
}

std::optional<std::size_t> number_met(const Question& question, const Response& response) {
    const auto typed = content::parse_learner_number(response.text);
    if (!typed) return std::nullopt;
    return line_met(question, [&](const Answer& answer) { return content::is_accepted(answer.range, *typed); });
}

Mark mark_typed(const Question& question, std::optional<std::size_t> met) {
    Mark mark = untouched(question);
    if (!met) return mark;
    const bool is_right = question.answers[*met].is_right;
    if (is_right)
        for (AnswerMark& answer : mark.answers) answer.is_right = true;
    mark.answers[*met] = {true, is_right, !question.answers[*met].feedback.empty()};
    mark.score = is_right ? Fraction(1, 1) : Fraction();
    return mark;
}

Mark mark_by_kind(const Question& question, const Response& response) {
    switch (question.kind) {
        case QuestionKind::choose_one:
        case QuestionKind::choose_all:
        case QuestionKind::true_or_false: return mark_choice(question, response);
        case QuestionKind::put_in_order: return mark_order(question, response);
        case QuestionKind::match: return mark_match(question, response);
        case QuestionKind::short_answer: return mark_typed(question, short_answer_met(question, response));
        case QuestionKind::number: return mark_typed(question, number_met(question, response));
    }
    return untouched(question);
}

}  // namespace

Mark mark(const Question& question, const Response& response) {
    Mark mark = mark_by_kind(question, response);
    mark.is_right = mark.score == Fraction(1, 1);
    return mark;
}

bool is_answered(const Question& question, const Response& response) {
    const auto is_answer = [&](int index) { return index >= 0 && index < count(question); };
    switch (question.kind) {
        case QuestionKind::short_answer:
        case QuestionKind::number:
            return response.text.find_first_not_of(" \t\r\n") != std::string::npos;
        case QuestionKind::put_in_order:
            return !response.chosen.empty() && is_permutation_of_answers(question, response.chosen);
        case QuestionKind::match:
            return response.chosen.size() == question.answers.size() &&
                   std::any_of(response.chosen.begin(), response.chosen.end(), is_answer);
        default: return std::any_of(response.chosen.begin(), response.chosen.end(), is_answer);
    }
}

bool is_complete(const Question& question, const Response& response) {
    if (!is_answered(question, response)) return false;
    if (question.kind == QuestionKind::number) return content::parse_learner_number(response.text).has_value();
    if (question.kind != QuestionKind::match) return true;
    for (std::size_t left = 0; left < question.answers.size(); ++left) {
        if (!question.answers[left].text.empty() && response.chosen[left] < 0) return false;
    }
    return true;
}

}  // namespace state
