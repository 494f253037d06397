/// What a record tells, in the learner's words.
#pragma once

#include "player/state/state.h"
#include "player/ui/strings.h"

#include <string>

namespace ui {

/// "Read “Who is missing, and why”", "Passed with 90%".
std::string deed_words(const state::State& state, const strings::Records& words, const state::Deed& deed);

/// The title of its module, or its id where that is not here; "" when it is about none.
std::string module_words(const state::State& state, const state::Deed& deed);

}  // namespace ui
