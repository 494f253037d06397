/// What a learner might do, drawn at random.
#pragma once

#include "player/state/message.h"

#include <random>
#include <string>

namespace sample {

/// Something that a learner might do next.
inline state::Message anything(std::mt19937& random, const state::Screen& shown) {
    using namespace state;
    const auto upto = [&](unsigned count) { return static_cast<int>(random() % count); };
    const std::string module = upto(4) == 0 ? "tides" : "ropes";
    const Response choice{{upto(2)}, {}};
    const std::string words = upto(3) == 0 ? std::string() : std::string(static_cast<std::size_t>(upto(4)), 'w');
    switch (upto(22)) {
        case 0: return OpenModule{module};
        case 1: return OpenPage{module, static_cast<std::size_t>(upto(4))};
        case 2: return NextPage{};
        case 3: return PreviousPage{};
        case 4: return Back{};
        case 5: return PageSeen{module, static_cast<std::size_t>(upto(4))};
        case 6: return KeepPlace{shown.module, {"knots", static_cast<std::size_t>(upto(5)), 0.5F}};
        case 7: return EditAnswer{module, 1, upto(4) == 0 ? Response{} : choice};
        case 8: return SubmitAnswer{module, 1};
        case 9: return TryAgain{module, 1};
        case 10: return EditReflection{module, 1 + upto(2), words};
        case 11: return SaveReflection{module, 1 + upto(2)};
        case 12: return StartQuiz{module};
        case 13: return AnswerQuiz{module, 2, choice};
        case 14: return AnswerQuiz{module, 3, {{}, upto(2) == 0 ? "hawser" : words}, true};
        case 15: return SubmitQuiz{module, upto(2) == 0};
        case 16: return StartAgain{module, upto(5) == 0};
        case 17: return FocusLeft{};
        case 18: return EditProfile{{words, {}, {}}};
        case 19: return SaveProfile{};
        case 20: return ChangeSettings{{80 + upto(200)}};
        default: return Open{};
    }
}

}  // namespace sample
