/// Changes as a learner might cause them, and as only a slip of ours could, drawn from a seed.
#pragma once

#include "player/state/change.h"

#include <random>

namespace tests {

/// A source of changes. Few modules, pages and questions, so that changes meet each other often.
class RandomChanges {
public:
    explicit RandomChanges(std::uint32_t seed) : random_(seed) {}

    /// One to four changes, those of one save.
    state::Changes batch();

private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
    bool is_heads() { return below(2) == 1; }
    state::Change change();
    std::string module();
    std::string page();
    std::string text();
    std::vector<std::string> ids();
    state::TimePoint time();
    std::chrono::milliseconds length();
    state::Response response();
    state::Fraction fraction();
    std::map<int, state::QuestionScore> scores();
    state::Attempt attempt();

    std::mt19937 random_;  // its numbers are the same on every platform, unlike those of the distributions
    int registrations_ = 0;
    int sessions_ = 0;
};

}  // namespace tests
