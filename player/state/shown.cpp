#include "player/state/shown.h"

#include "player/state/progress.h"

#include <algorithm>

namespace state {
namespace {

const PracticeAnswered* practice_on_its_way(const State& state, const std::string& module, int question,
                                            Saves saves = Saves::all) {
    return on_its_way<PracticeAnswered>(
        state,
        [&](const PracticeAnswered& change) { return change.module == module && change.question == question; }, saves);
}

const ReflectionSaved* reflection_on_its_way(const State& state, const std::string& module, int reflection,
                                             Saves saves = Saves::all) {
    return on_its_way<ReflectionSaved>(
        state,
        [&](const ReflectionSaved& change) { return change.module == module && change.reflection == reflection; },
        saves);
}

const ReflectionEntry* saved_reflection(const State& state, const std::string& module, int reflection) {
    const auto found = state.record.modules.find(module);
    if (found == state.record.modules.end()) return nullptr;
    const auto entry = found->second.reflections.find(reflection);
    return entry == found->second.reflections.end() ? nullptr : &entry->second;
}

const PracticeAnswer* saved_practice(const State& state, const std::string& module, int question) {
    const ModuleRecord* record = record_of(state, module);
    if (record == nullptr) return nullptr;
    const auto found = record->practice.find(question);
    return found == record->practice.end() ? nullptr : &found->second;
}

}  // namespace

bool is_saving(const State& state, const std::string& module, int question, Saves saves) {
    return practice_on_its_way(state, module, question, saves) != nullptr;
}

Response shown_answer(const State& state, const std::string& module, int question) {
    const DraftKey key{module, DraftKey::Kind::practice, question};
    if (const auto draft = state.record.drafts.find(key); draft != state.record.drafts.end()) return draft->second;
    if (const auto* change = practice_on_its_way(state, module, question)) return change->answer.response;
    if (const PracticeAnswer* practice = shown_practice(state, module, question)) return practice->response;
    return {};
}

const PracticeAnswer* shown_practice(const State& state, const std::string& module, int question) {
    const DraftKey key{module, DraftKey::Kind::practice, question};
    if (state.record.drafts.contains(key) || state.rewriting.contains(key)) return nullptr;
    if (is_saving(state, module, question)) return nullptr;
    return saved_practice(state, module, question);
}

Response shown_quiz_answer(const State& state, const std::string& module, int question) {
    const ModuleRecord* record = record_of(state, module);
    const Attempt* attempt = record == nullptr ? nullptr : open_attempt(*record);
    if (attempt == nullptr) return {};
    const auto* change = on_its_way<QuizAnswered>(state, [&](const QuizAnswered& answered) {
        return answered.module == module && answered.attempt == attempt->number && answered.question == question;
    });
    if (change != nullptr) return change->response;
    const auto found = attempt->responses.find(question);
    return found == attempt->responses.end() ? Response{} : found->second;
}

std::map<int, Response> shown_quiz_answers(const State& state, const std::string& module) {
    const ModuleRecord* record = record_of(state, module);
    const Attempt* attempt = record == nullptr ? nullptr : open_attempt(*record);
    if (attempt == nullptr) return {};
    std::map<int, Response> responses = attempt->responses;
    each_on_its_way<QuizAnswered>(state, [&](const QuizAnswered& answered) {
        if (answered.module == module && answered.attempt == attempt->number)
            responses[answered.question] = answered.response;
    });
    return responses;
}

std::string shown_reflection(const State& state, const std::string& module, int reflection) {
    const DraftKey key{module, DraftKey::Kind::reflection, reflection};
    if (const auto draft = state.record.drafts.find(key); draft != state.record.drafts.end()) return draft->second.text;
    if (state.rewriting.contains(key)) return {};
    if (const auto* change = reflection_on_its_way(state, module, reflection)) return change->entry.text;
    const ReflectionEntry* entry = saved_reflection(state, module, reflection);
    return entry == nullptr ? std::string() : entry->text;
}

bool has_unsaved_words(const State& state, const std::string& module, int reflection) {
    const ReflectionEntry* entry = saved_reflection(state, module, reflection);
    return shown_reflection(state, module, reflection) != (entry == nullptr ? std::string() : entry->text);
}

bool is_saving_reflection(const State& state, const std::string& module, int reflection, Saves saves) {
    return reflection_on_its_way(state, module, reflection, saves) != nullptr;
}

bool is_saving_profile(const State& state, Saves saves) {
    return on_its_way<ProfileChanged>(state, [](const ProfileChanged&) { return true; }, saves) != nullptr;
}

bool is_submitting(const State& state, const std::string& module, Saves saves) {
    const auto is_it = [&](const AttemptSubmitted& change) { return change.module == module; };
    return on_its_way<AttemptSubmitted>(state, is_it, saves) != nullptr;
}

bool has_failed_saves(const State& state) {
    return state.has_failed_drafts || std::any_of(state.pending.begin(), state.pending.end(),
                                                  [](const Pending& pending) { return pending.has_failed; });
}

}  // namespace state
