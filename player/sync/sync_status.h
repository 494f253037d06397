/// How far the records have come on their way to the store, for whoever wants to show it.
#pragma once

#include "player/state/record.h"
#include "player/state/travel.h"

#include <cstdint>
#include <optional>
#include <string>

namespace syncing {

/// What came of the last connecting or testing, in a sentence for whoever typed it.
struct Attempt {
    std::uint64_t request = 0;  ///< the number that was given to it
    bool is_good = false;
    std::string sentence;
    bool is_team = false;  ///< what connected was a manager's
    bool operator==(const Attempt&) const = default;
};

struct SyncStatus {
    enum class Kind {
        unconnected,  ///< no store is set: records wait
        connecting,   ///< what somebody typed or pasted is being tried
        resting,      ///< nothing waits
        sending,
        waiting,  ///< `trouble` says for what; it is tried again without anybody's doing
        stopped,  ///< `trouble` says what somebody must mend
    };
    Kind kind = Kind::unconnected;
    std::int64_t waiting = 0;
    std::int64_t parked = 0;  ///< stand apart, each with its reason
    std::optional<state::TimePoint> last_delivered;
    std::string endpoint;            ///< where records go: "https://hub.example.org/xapi"; "" when nowhere
    std::string key;                        ///< with which key
    std::string person, team;               ///< as whom, as a Mooring hub says it; "" where nobody does
    std::optional<state::TimePoint> since;  ///< when it was connected, if that is known
    std::optional<state::DueDates> due = {};  ///< as a hub said last; nothing where none has since the start
    std::uint64_t team_connections = 0;       ///< how often a manager's connection has been kept since the start
    std::optional<Attempt> attempt;  ///< nothing while it is under way
    std::string trouble;             ///< one sentence; "" when all is well
    std::optional<state::ReadingTrouble> reading_trouble = {};
    bool operator==(const SyncStatus&) const = default;
};

}  // namespace syncing
