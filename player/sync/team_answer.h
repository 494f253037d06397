/// What a Mooring hub answers to whoever asks for news of a team. Pure.
#pragma once

#include "player/store/team_copy.h"
#include "player/sync/answer.h"

#include <tl/expected.hpp>

#include <string>

namespace syncing {

/// Understands the body of GET /team. The error is one sentence that says what in it cannot be understood.
tl::expected<store::TeamNews, std::string> parse_team(const Reply& reply);

/// What an answer that tells nothing of a team means.
struct TeamTrouble {
    std::string why;         ///< one sentence, or two with what to do
    bool is_final = false;   ///< it will be the same however often it is asked
};

/// Of an answer that is not 200.
TeamTrouble team_trouble(const Answer& answer);

}  // namespace syncing
