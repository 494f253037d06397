/// Questions answered by keyboard, each as its author wants it.
#pragma once

#include "content/module.h"
#include "tests/end_to_end/desk.h"

#include <string>

namespace end_to_end {

/// Ticks an answer of the only question shown: Tab to the group, then down to the answer.
void choose(const PlayerWindow& player, const std::string& answer);

/// Gives the right answer to the question shown in the group of this name. Nothing is submitted.
void answer_rightly(const PlayerWindow& player, const content::Question& question, const std::string& group);

/// True when the question in this group holds the right answer, submitted or not.
bool holds_right_answer(const ShownFrame& shown, const content::Question& question, const std::string& group);

}  // namespace end_to_end
