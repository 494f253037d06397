/// What the learner did, as the xAPI statements that tell of it.
#pragma once

#include "player/state/change.h"
#include "player/state/state.h"
#include "records/statement.h"
#include "records/uuid.h"

#include <vector>

namespace state {

/// The statements of changes that are about to be saved, in their order and stamped with the changes' own times.
/// `before` holds the record without them; `random` is where the statements' ids come from.
/// A registration is completed once, passed once, and never failed after that; a session is initialized first and
/// terminated last; a private reflection is told once, without a word of its text. This is what one laptop tells: of two
/// that share a run (arrivals.h) and finish it while neither knows of the other, both tell it, and it is counted once
/// (records/completion.h). No statement says that it is cmi5's, whose rule of one completion binds those that do.
std::vector<records::Statement> report(const State& before, const Changes& changes, const records::RandomBits& random);

}  // namespace state
