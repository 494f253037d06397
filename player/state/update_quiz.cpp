#include "player/state/attempt_module.h"
#include "player/state/handlers.h"
#include "player/state/navigation.h"
#include "player/state/notices.h"
#include "player/state/outcomes.h"
#include "player/state/progress.h"
#include "player/state/quiz.h"
#include "player/state/sentences.h"
#include "player/state/sessions.h"
#include "player/state/shown.h"

#include <algorithm>

namespace state {
namespace {

/// The open attempt with the version it is finished on.
struct OpenQuiz {
    const Attempt* attempt = nullptr;
    const content::Module* module = nullptr;
    explicit operator bool() const { return attempt != nullptr && module != nullptr; }
};

OpenQuiz open_quiz(const State& state, const std::string& id) {
    const ModuleRecord* record = record_of(state, id);
    OpenQuiz quiz;
    quiz.attempt = record == nullptr ? nullptr : open_attempt(*record);
    if (quiz.attempt != nullptr) quiz.module = attempt_module(state, id, *quiz.attempt);
    return quiz;
}

bool is_starting(const State& state, const std::string& id) {
    return on_its_way<AttemptStarted>(state, [&](const AttemptStarted& one) { return one.module == id; }) != nullptr;
}

/// True while a submission may still succeed: what was sent is what is marked. One that failed can be taken back.
bool is_sealed(const State& state, const std::string& id) { return is_submitting(state, id, Saves::under_way); }

Attempt new_attempt(const content::Module& module, const ModuleRecord& record, const Moment& moment) {
    Attempt attempt;
    attempt.number = record.attempts.empty() ? 1 : record.attempts.back().number + 1;
    attempt.seed = moment.random[0];
    attempt.module_version = module.metadata.version;
    attempt.module_source = module.source;
    attempt.started = moment.now;
    attempt.spent_before = time_spent(record, moment.now);
    return attempt;
}

/// How long a question has been worked on in this attempt, as far as it was saved.
std::chrono::milliseconds time_taken(const Attempt& attempt, int question) {
    const auto found = attempt.took.find(question);
    return found == attempt.took.end() ? std::chrono::milliseconds{0} : found->second;
}

bool is_typed(const content::Question& question) {
    return question.kind == content::QuestionKind::short_answer || question.kind == content::QuestionKind::number;
}

/// The answers that may not be on disk yet: those on their way, and typed ones, which are written a little late. A
/// typed one may have been deleted again.
Changes unwritten_answers(const State& state, const std::string& id, const OpenQuiz& quiz, TimePoint now) {
    Changes changes;
    for (const content::Question* question : quiz_questions(*quiz.module)) {
        const Response response = shown_quiz_answer(state, id, question->number);
        const auto written = quiz.attempt->responses.find(question->number);
        const bool is_written = response == (written == quiz.attempt->responses.end() ? Response{} : written->second);
        if (is_typed(*question) || !is_written)
            changes.push_back(QuizAnswered{id, quiz.attempt->number, question->number, response, now,
                                           time_taken(*quiz.attempt, question->number)});
    }
    return changes;
}

Effects submit(State& state, const std::string& id, const OpenQuiz& quiz, const Moment& moment) {
    QuizResult result = mark_quiz(*quiz.module, shown_quiz_answers(state, id));
    Changes changes = unwritten_answers(state, id, quiz, moment.now);
    changes.push_back(AttemptSubmitted{id, quiz.attempt->number, moment.now, std::move(result.scores), result.score,
                                       result.is_passed});
    if (const content::Module* loaded = readable_module(state, id)) {
        const Changes reached = outcomes(*loaded, state.record, changes, moment.now);
        changes.insert(changes.end(), reached.begin(), reached.end());
    }
    return save(state, std::move(changes));
}

}  // namespace

Effects handle(State& state, const StartQuiz& message, const Moment& moment) {
    const std::string& id = message.module;
    if (const OpenQuiz quiz = open_quiz(state, id)) {
        const std::vector<int> left = blanks(*quiz.module, quiz.attempt->seed, shown_quiz_answers(state, id));
        state.quiz = {left.empty() ? 0 : static_cast<std::size_t>(left.front() - 1), ++state.last_serial};
        if (screen(state).kind == Screen::Kind::results) state.screens.pop_back();
        return go(state, {Screen::Kind::quiz, id, 0});
    }
    const content::Module* module = readable_module(state, id);
    const ModuleRecord* record = record_of(state, id);
    if (module == nullptr || !content::quiz_page(*module) || is_starting(state, id)) return {};
    if (record == nullptr) {
        may_save(state, Wish::asked);
        return {};
    }
    if (quiz_door(*module, *record).kind == QuizDoor::Kind::used_up) {
        notify(state, sentences::quiz_is_used_up, false);
        return {};
    }
    return save(state, {AttemptStarted{id, new_attempt(*module, *record, moment)}});
}

Effects handle(State& state, const AnswerQuiz& message, const Moment& moment) {
    const OpenQuiz quiz = open_quiz(state, message.module);
    if (!quiz || is_sealed(state, message.module)) return {};
    if (shown_quiz_answer(state, message.module, message.question) == message.response) return {};
    if (!may_save(state, Wish::asked)) return {};
    const QuizAnswered answered{message.module, quiz.attempt->number, message.question, message.response, moment.now,
                                time_taken(*quiz.attempt, message.question) + time_at_hand(state, moment.now),
                                message.is_typing};
    state.since = moment.now;
    if (message.is_typing) return save_soon(state, answered);
    return save(state, {answered});
}

Effects handle(State& state, const GoToQuestion& message, const Moment&) {
    const OpenQuiz quiz = open_quiz(state, screen(state).module);
    if (!quiz) return {};
    const std::size_t questions = quiz_questions(*quiz.module).size();
    state.quiz = {questions == 0 ? 0 : std::min(message.position, questions - 1), ++state.last_serial};
    return {Flush{}};
}

Effects handle(State& state, const SubmitQuiz& message, const Moment& moment) {
    const OpenQuiz quiz = open_quiz(state, message.module);
    if (!quiz || is_submitting(state, message.module)) return {};
    const std::vector<int> left = blanks(*quiz.module, quiz.attempt->seed, shown_quiz_answers(state, message.module));
    if (!left.empty() && !message.is_confirmed) {
        state.dialog = {Dialog::Kind::submit_with_blanks, message.module, left};
        return {};
    }
    state.dialog = {};
    return submit(state, message.module, quiz, moment);
}

}  // namespace state
