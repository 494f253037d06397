/// A question as learners meet it: practice in the flow of a page, scored in the quiz, reviewed in the results.
#pragma once

#include "content/module.h"
#include "player/state/state.h"
#include "player/ui/scroll_area.h"

#include <cstddef>
#include <cstdint>

namespace ui {

class Finding;

/// A practice question in its card: draft, submit, feedback, try again. `finding` may be nullptr.
void practice_question(const state::State& state, Frame& frame, const content::Module& module,
                       const content::Question& question, ScrollArea& area, Finding* finding);

/// Where a question stands in a quiz.
struct QuizPlace {
    std::size_t position = 0;  ///< from 0
    std::size_t count = 0;
    std::uint64_t seed = 0;    ///< of the attempt
    bool is_alone = false;     ///< the only one on the screen: the number keys are its own
    bool is_entered = false;   ///< the learner has just come to it: it takes the focus
};

/// A question of the open attempt: what is answered is sent at once. True when Enter asked to go on.
bool quiz_question(const state::State& state, Frame& frame, const content::Module& module,
                   const content::Question& question, const QuizPlace& place, ScrollArea& area);

/// A marked question of a submitted attempt: the answer, what was right, and why.
void reviewed_question(Frame& frame, const content::Module& module, const content::Question& question,
                       const state::Response& response, std::uint64_t seed, ScrollArea& area);

}  // namespace ui
