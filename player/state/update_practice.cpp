#include "player/state/handlers.h"
#include "player/state/marking.h"
#include "player/state/navigation.h"
#include "player/state/sessions.h"
#include "player/state/shown.h"

namespace state {
namespace {

DraftKey practice_key(const std::string& module, int question) {
    return {module, DraftKey::Kind::practice, question};
}

/// Submissions of this question on their way to disk.
std::vector<const PracticeAnswered*> on_their_way(const State& state, const std::string& module, int question) {
    std::vector<const PracticeAnswered*> out;
    each_on_its_way<PracticeAnswered>(state, [&](const PracticeAnswered& answered) {
        if (answered.module == module && answered.question == question) out.push_back(&answered);
    });
    return out;
}

int tries_so_far(const State& state, const std::string& module, int question) {
    const ModuleRecord* record = record_of(state, module);
    if (record == nullptr) return 0;
    const auto found = record->practice.find(question);
    return found == record->practice.end() ? 0 : found->second.tries;
}

}  // namespace

Effects handle(State& state, const EditAnswer& message, const Moment&) {
    if (message.response == shown_answer(state, message.module, message.question)) return {};
    if (!may_save(state, Wish::asked)) return {};
    const DraftKey key = practice_key(message.module, message.question);
    state.rewriting.insert(key);
    return joined(read_on_here(state, message.module), save_soon(state, DraftChanged{key, message.response}));
}

Effects handle(State& state, const SubmitAnswer& message, const Moment& moment) {
    const content::Module* module = readable_module(state, message.module);
    const content::Question* question =
        module == nullptr ? nullptr : content::question(*module, message.question);
    const auto draft = state.record.drafts.find(practice_key(message.module, message.question));
    if (question == nullptr || draft == state.record.drafts.end()) return {};
    const Response& response = draft->second;
    if (!is_answered(*question, response)) return {};
    const auto submitted = on_their_way(state, message.module, message.question);
    const bool is_repeated = !submitted.empty() && submitted.back()->answer.response == response;
    if (is_repeated) return {};
    const PracticeAnswer answer{response, mark(*question, response).score,
                                tries_so_far(state, message.module, message.question) + 1, moment.now,
                                time_at_hand(state, moment.now)};
    Effects saving = save(state, {PracticeAnswered{message.module, message.question, answer}});
    if (saving.empty()) return {};
    state.since = moment.now;
    state.rewriting.erase(practice_key(message.module, message.question));
    // The draft goes to disk before the answer that removes it, not after.
    return joined({Flush{}}, std::move(saving));
}

Effects handle(State& state, const TryAgain& message, const Moment&) {
    state.rewriting.insert(practice_key(message.module, message.question));
    return {};
}

}  // namespace state
