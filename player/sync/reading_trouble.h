/// What a Learning Record Store's answer means for whoever waits to read from it. Pure.
#pragma once

#include "player/state/travel.h"
#include "player/sync/answer.h"

#include <optional>

namespace syncing {

/// Why this answer to a question for statements is of no use; for one that has some (200), why they cannot be
/// understood.
state::ReadingTrouble reading_trouble(const Answer& answer);

}  // namespace syncing
