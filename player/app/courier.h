/// What effects ask of the thread on which records travel: one small door, which tests replace.
#pragma once

#include "player/state/team.h"
#include "player/state/travel.h"
#include "records/statement.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace app {

/// Nothing here waits. What came of it is heard by `take` and `take_arrived`.
class Courier {
public:
    virtual ~Courier() = default;

    /// There are new records.
    virtual void something_was_saved() = 0;

    /// Now, and not when a wait is over; also after sending had stopped.
    virtual void send_now() = 0;

    /// What was refused waits again, and is sent now.
    virtual void send_refused_again() = 0;

    /// Everything is sent, also what was sent before.
    virtual void send_everything_again() = 0;

    /// Tries this way. When it works, records go there from now on; a test changes nothing.
    virtual void connect(const state::WayToConnect& way, std::uint64_t request, bool is_test) = 0;
    virtual void give_up() = 0;
    virtual void disconnect() = 0;

    /// How things stand, once after they have changed.
    virtual std::optional<state::Travel> take() = 0;

    /// What the same person did on other laptops, each statement once.
    virtual std::vector<records::Statement> take_arrived() = 0;

    /// Asks for news of a manager's team now.
    virtual void fetch_team() = 0;
    /// Forgets the manager's connection, and the copy of the team.
    virtual void drop_team() = 0;
    /// How the team stands, once after it has changed.
    virtual std::optional<state::TeamTravel> take_team() = 0;
};

}  // namespace app
