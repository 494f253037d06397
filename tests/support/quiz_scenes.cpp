#include "tests/support/quiz_scenes.h"

#include "player/state/order.h"
#include "player/state/quiz.h"

#include <utility>

namespace support {
namespace {

using content::QuestionKind;

constexpr std::size_t module_index = 1;

const content::Module& module_of(const state::State& state) { return state.pathway->modules.at(module_index).module; }

state::ModuleRecord& record_in(state::State& state) { return state.record.modules.at(module_of(state).metadata.id); }

state::TimePoint november(int day) {
    return state::TimePoint{std::chrono::sys_days{std::chrono::year{2026} / 11 / day} + std::chrono::hours{9}};
}

state::Response right_response(const content::Question& question) {
    state::Response response;
    for (int index = 0; index < static_cast<int>(question.answers.size()); ++index) {
        const content::Answer& answer = question.answers[static_cast<std::size_t>(index)];
        const bool is_placed = question.kind == QuestionKind::put_in_order || question.kind == QuestionKind::match;
        if (question.kind == QuestionKind::match && answer.text.empty()) {
            response.chosen.push_back(-1);
        } else if (is_placed || answer.is_right) {
            response.chosen.push_back(index);
        }
    }
    const bool is_typed = question.kind == QuestionKind::short_answer || question.kind == QuestionKind::number;
    if (!is_typed) return response;
    const auto first = static_cast<std::size_t>(response.chosen.at(0));
    return {{}, content::plain_text(question.answers[first].text)};
}

/// Part of it: a tick is missing, a pair is left open; what has no parts is wrong.
state::Response partial_response(const content::Question& question) {
    state::Response response = right_response(question);
    switch (question.kind) {
        case QuestionKind::choose_all: response.chosen.pop_back(); break;
        case QuestionKind::match: response.chosen.front() = -1; break;
        case QuestionKind::put_in_order: std::swap(response.chosen.front(), response.chosen.back()); break;
        case QuestionKind::short_answer:
        case QuestionKind::number: response.text = "7"; break;
        case QuestionKind::choose_one:
        case QuestionKind::true_or_false: response.chosen.front() = response.chosen.front() == 0 ? 1 : 0; break;
    }
    return response;
}

}  // namespace

state::State after_quiz(state::State state, QuizOutcome outcome) {
    const content::Module& module = module_of(state);
    state::ModuleRecord& record = record_in(state);
    for (const content::Page& page : module.pages) record.pages_read.insert({0, page.slug});
    record.place = {module.pages.at(*content::quiz_page(module)).slug, 0, 0};

    state::Attempt attempt;
    attempt.number = 1;
    attempt.seed = 11;
    attempt.module_version = module.metadata.version;
    attempt.module_source = module.source;
    attempt.started = november(17);
    int position = 0;
    for (const int number : state::quiz_order(module, attempt.seed)) {
        const content::Question& question = *content::question(module, number);
        const bool is_right = outcome == QuizOutcome::passed || position % 2 == 0;
        const bool is_blank = !is_right && position == 5;
        if (!is_blank) attempt.responses[number] = is_right ? right_response(question) : partial_response(question);
        ++position;
    }
    state::QuizResult result = state::mark_quiz(module, attempt.responses);
    attempt.submitted = november(18);
    attempt.scores = std::move(result.scores);
    attempt.score = result.score;
    attempt.is_passed = result.is_passed;
    if (attempt.is_passed) record.pass = state::Pass{november(18), attempt.score, attempt.module_version};
    record.completed = november(18);
    record.attempts.push_back(std::move(attempt));
    return state;
}

state::State used_up(state::State state) {
    auto pathway = std::make_shared<content::Pathway>(*state.pathway);
    content::Module& module = pathway->modules.at(module_index).module;
    module.pages.at(*content::quiz_page(module)).quiz.attempts = 1;
    state.pathway = std::move(pathway);
    state = after_quiz(std::move(state), QuizOutcome::failed);
    record_in(state).pages_read.insert({1, module_of(state).pages.front().slug});
    return state;
}

state::State saving_an_answer(state::State state, SaveOutcome outcome) {
    const content::Module& module = module_of(state);
    for (const content::Page& page : module.pages) {
        for (const content::Element& element : page.elements) {
            const auto* question = std::get_if<content::Question>(&element);
            if (question == nullptr) continue;
            const state::PracticeAnswer answer{right_response(*question), {1, 1}, 1, november(18)};
            const bool has_failed = outcome == SaveOutcome::failed;
            state.pending.push_back({1, {state::PracticeAnswered{module.metadata.id, question->number, answer}}, has_failed});
            if (has_failed) {
                state.notices.push_back({1,
                                         "Your work could not be saved because the disk is full. What was saved before "
                                         "is safe; please make some room on the disk. Your answer is kept here and will "
                                         "be tried again.",
                                         true});
            }
            return state;
        }
    }
    return state;
}

}  // namespace support
