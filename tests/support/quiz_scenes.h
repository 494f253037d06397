/// Moments of a quiz and of saving worth a picture: they go on from a scene (scenes.h) with its second module.
#pragma once

#include "player/state/state.h"

namespace support {

/// What a learner made of the module's last quiz.
enum class QuizOutcome { passed, failed };

/// Every page is read and the quiz submitted: all right, or some right, some partly and one left blank.
state::State after_quiz(state::State state, QuizOutcome outcome);

/// The same in a module that allows one try a round: it is used up, and the first page is read again.
state::State used_up(state::State state);

/// The answer to the first practice question is on its way to disk, or could not be saved because the disk is full.
enum class SaveOutcome { under_way, failed };
state::State saving_an_answer(state::State state, SaveOutcome outcome);

}  // namespace support
