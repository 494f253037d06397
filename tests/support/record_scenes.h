/// Moments of records on their way, and of connecting a laptop, worth a picture or a test.
#pragma once

#include "player/state/state.h"

#include <string>
#include <vector>

namespace support {

/// Connected: three records wait, one was refused, the others were sent.
state::State connected(state::State state);

/// The store does not know the key any more.
state::State sending_stopped(state::State state);

/// Connected, with no network.
state::State out_of_reach(state::State state);

/// Connected and all sent, with a key that may not read.
state::State not_read(state::State state);

/// A page of records of all kinds, as it was read; `has_older` says that there are more.
state::RecordPage page_of_records(bool has_older);

/// The same state with that page on the screen of records.
state::State with_records(state::State state);

/// A connection code was pasted and is being tried, or an address and key that were refused.
state::State trying_a_code(state::State state);
state::State refused_key(state::State state);

}  // namespace support
