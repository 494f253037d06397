/// Changes that may reach the disk a little later, so that typing does not write at every key.
#pragma once

#include "player/state/change.h"

#include <chrono>
#include <optional>
#include <vector>

namespace app {

/// Holds the newest change for each thing it is about. Time is handed in.
class HeldChanges {
public:
    using Time = std::chrono::steady_clock::time_point;

    /// A draft is on disk within a second of its key (design.md, "Durability"): the rest of that second is for the
    /// disk.
    static constexpr std::chrono::milliseconds longest_wait{700};

    /// Takes the place of an older change to the same thing; the deadline stays that of the oldest.
    void hold(state::Change change, Time now);

    /// When the oldest must be written; nothing when none is held.
    std::optional<Time> deadline() const { return deadline_; }

    const state::Changes& changes() const { return changes_; }

    /// They are on disk.
    void clear();
    /// Writing failed; they are kept until somebody asks for them or another joins them.
    void keep_waiting() { deadline_.reset(); }

private:
    state::Changes changes_;
    std::optional<Time> deadline_;
};

/// True when both are about the same thing, so that the later one alone says it all.
bool is_same_thing(const state::Change& left, const state::Change& right);

}  // namespace app
