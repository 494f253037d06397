/// How records travel from this laptop to a record store, and how it is connected to one.
#pragma once

#include "player/state/due.h"
#include "player/state/record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace state {

/// What came of trying a way to connect, in a sentence for whoever typed it.
struct ConnectionAnswer {
    std::uint64_t request = 0;  ///< that it answers
    bool is_good = false;
    std::string sentence;
    bool is_team = false;  ///< what connected was a manager's: a team is fetched with it
    bool operator==(const ConnectionAnswer&) const = default;
};

/// Why what the person did on other laptops does not come in.
struct ReadingTrouble {
    std::string why;          ///< one sentence, or two with what to do
    bool is_passing = false;  ///< only a network or a store that does not answer, as happens every day
    bool operator==(const ReadingTrouble&) const = default;
};

/// As the thread that sends records told it last. It tells nothing while no connection was ever set up.
struct Travel {
    enum class Kind {
        unconnected,  ///< records wait on this laptop, and nobody minds
        connecting,   ///< a way to connect is being tried
        resting,      ///< nothing waits
        sending,
        waiting,  ///< for what `trouble` says; it is tried again without anybody's doing
        stopped,  ///< `trouble` says what somebody must mend
    };
    Kind kind = Kind::unconnected;
    std::int64_t waiting = 0;
    std::int64_t refused = 0;  ///< stand apart, each with its reason
    std::optional<TimePoint> last_delivered;
    std::string endpoint;            ///< where records go; "" when nowhere
    std::string key;                 ///< with which key; never its secret
    std::string person, team;        ///< as whom, as a Mooring hub says it; "" where nobody does
    std::optional<TimePoint> since;  ///< when it was connected, if that was kept
    std::optional<ConnectionAnswer> answer;
    std::string trouble;  ///< one sentence; "" when all is well
    std::optional<ReadingTrouble> reading_trouble = {};
    std::optional<DueDates> due = {};  ///< as a hub said last; nothing where none has since the start
    bool operator==(const Travel&) const = default;
};

/// A connection was set up, also where it cannot be used at this moment.
inline bool is_connected(const Travel& travel) {
    return !travel.endpoint.empty() || travel.kind == Travel::Kind::stopped;
}

/// What a manager passed on, and what they will see of this laptop's learner; "" when nothing.
struct WithCode {
    std::string pasted, name, staff_number = {};
    bool is_for_team = false;  ///< nothing but a manager's code is wanted
    bool operator==(const WithCode&) const = default;
};
/// Any record store's address, key and secret as they were typed.
struct WithKey {
    std::string address, key, secret;
    bool operator==(const WithKey&) const = default;
};
using WayToConnect = std::variant<WithCode, WithKey>;

/// What is typed on the screen for connecting. It goes with the screen, and as soon as it has served.
struct ConnectionDraft {
    std::string code;
    std::string address, key, secret;
    bool operator==(const ConnectionDraft&) const = default;
};

/// What the screen for connecting shows.
struct Connecting {
    enum class Form { code, key, team };
    ConnectionDraft draft;
    Form form = Form::code;                  ///< that was tried last
    bool is_test = false;                    ///< it was not to change anything
    std::uint64_t request = 0;               ///< of the try under way; 0 when there is none
    std::optional<ConnectionAnswer> answer;  ///< to that form
};

}  // namespace state
