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
/// terminated last; a private reflection is told once, without a word of its text.
std::vector<records::Statement> report(const State& before, const Changes& changes, const records::RandomBits& random);

}  // namespace state
