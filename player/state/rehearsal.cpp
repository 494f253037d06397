#include "player/state/rehearsal.h"

#include "player/state/quiz.h"

#include <algorithm>
#include <deque>
#include <utility>

namespace state {
namespace {

/// Sorts what `update` asks for: it goes out, it is answered here, or it is not done.
struct Sorting {
    std::vector<Outward>& outward;
    std::deque<Message>& answers;

    void operator()(const Save& save) const { answers.emplace_back(Saved{save.ticket, save.changes}); }
    void operator()(const OpenAddress& open) const { outward.emplace_back(open); }
    void operator()(const CopyText& copy) const { outward.emplace_back(copy); }
    template <class Other>
    void operator()(const Other&) const {}
};

bool asks_the_same(const content::Question& before, const content::Question& now) {
    return before.kind == now.kind &&
           std::equal(before.answers.begin(), before.answers.end(), now.answers.begin(), now.answers.end(),
                      [](const content::Answer& one, const content::Answer& other) {
                          return content::plain_text(one.text) == content::plain_text(other.text) &&
                                 content::plain_text(one.right) == content::plain_text(other.right);
                      });
}

/// Whether an answer to the question of this number still answers it.
struct Answered {
    const content::Module& before;
    const content::Module& now;

    bool operator()(int number) const {
        const content::Question* old = content::question(before, number);
        const content::Question* renewed = content::question(now, number);
        return old != nullptr && renewed != nullptr && asks_the_same(*old, *renewed);
    }
};

void renew(Attempt& attempt, const content::Module& now) {
    attempt.module_source = now.source;
    attempt.module_version = now.metadata.version;
    if (!attempt.submitted) return;
    QuizResult result = mark_quiz(now, attempt.responses);
    attempt.scores = std::move(result.scores);
    attempt.score = result.score;
    attempt.is_passed = result.is_passed;
}

}  // namespace

std::vector<Outward> rehearse(State& rehearsal, const Message& message, const Moment& moment) {
    std::vector<Outward> outward;
    std::deque<Message> messages{message};
    while (!messages.empty()) {
        const Message next = std::move(messages.front());
        messages.pop_front();
        for (const Effect& effect : update(rehearsal, next, moment)) std::visit(Sorting{outward, messages}, effect);
    }
    return outward;
}

void keep_tried(State& rehearsal, const content::Module& before, const content::Module& now) {
    const std::string& id = now.metadata.id;
    if (before.metadata.id != id) {
        auto moved = rehearsal.record.modules.extract(before.metadata.id);
        if (!moved.empty()) {
            moved.key() = id;
            rehearsal.record.modules.insert(std::move(moved));
        }
    }
    const Answered is_answered{before, now};
    const auto is_void = [&](const DraftKey& key) {
        const bool is_of_this = key.module == before.metadata.id;
        return is_of_this && (key.module != id || (key.kind == DraftKey::Kind::practice && !is_answered(key.number)));
    };
    std::erase_if(rehearsal.record.drafts, [&](const auto& draft) { return is_void(draft.first); });
    std::erase_if(rehearsal.rewriting, is_void);
    const auto record = rehearsal.record.modules.find(id);
    if (record == rehearsal.record.modules.end()) return;
    std::erase_if(record->second.practice, [&](const auto& answer) { return !is_answered(answer.first); });
    for (Attempt& attempt : record->second.attempts) {
        std::erase_if(attempt.responses, [&](const auto& response) { return !is_answered(response.first); });
        renew(attempt, now);
    }
}

}  // namespace state
