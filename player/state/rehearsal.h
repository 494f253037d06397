/// A learner's player of which nothing is kept: what is answered in it is answered to itself.
#pragma once

#include "player/state/update.h"

#include <variant>
#include <vector>

namespace state {

/// All that a rehearsal may ask of the world outside. What writes is not among it.
using Outward = std::variant<OpenAddress, CopyText>;

/// Applies a message to a State of its own, and everything that follows from it: a save succeeds at once and goes
/// nowhere.
std::vector<Outward> rehearse(State& rehearsal, const Message& message, const Moment& moment);

/// Takes what was tried along to the next version of a module: answers stay to the questions that ask the same, and
/// what was submitted is marked anew.
void keep_tried(State& rehearsal, const content::Module& before, const content::Module& now);

}  // namespace state
