/// The only door into State: one message in, effects out.
#pragma once

#include "player/state/effect.h"
#include "player/state/message.h"
#include "player/state/state.h"
#include "records/uuid.h"

#include <chrono>
#include <vector>

namespace state {

/// What pure code may not find out for itself: the time, random bits for a seed or a new id, and where the clock stands.
struct Moment {
    TimePoint now;
    records::RandomBits random;
    std::chrono::minutes utc_offset{0};  ///< what the learner's clock is ahead of UTC
};

/// Applies one message. Nothing that must survive is shown before its Save was answered by Saved: `update` puts it
/// in `pending` and applies it then.
std::vector<Effect> update(State& state, const Message& message, const Moment& moment);

}  // namespace state
