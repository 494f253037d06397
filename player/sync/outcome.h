/// What a Learning Record Store's answer means for the statements it is about. Pure.
#pragma once

#include "player/sync/answer.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace syncing {

/// What sending some statements came to.
struct PostOutcome {
    enum class Kind {
        stored,
        doubtful,  ///< said to be stored, by a reply that no store gives: each is to be read back
        conflict,  ///< some id is there already: each is to be read back
        trouble,   ///< nobody knows, or not now: the same again later
        too_big,
        refused,  ///< final for what was sent
        stopped,  ///< nothing will get through before somebody mends it
    };
    Kind kind = Kind::trouble;
    std::string why = {};  ///< a sentence for the learner, with the store's own words where it has some; "" when stored
    std::optional<std::chrono::seconds> wait = {};  ///< the server asked for so much patience
    bool is_servers_fault = false;                  ///< 500: it may fail at these very statements every time
};

/// `ids`: of the statements sent. Habits of three stores are told apart in xAPI 1.0.3 part 3 §2.1.1 and by measurement:
/// for an identical statement sent again one says 200, one 204, one 409; for a bad one 400 or 422.
PostOutcome outcome_of_post(const Answer& answer, const std::vector<std::string>& ids);

/// Why a record stands apart whose id means another one at the store.
inline constexpr std::string_view another_record = "The record store has another record under the same name.";

/// What asking for one statement by its id came to.
struct ReadOutcome {
    enum class Kind {
        same,
        different,  ///< another statement has this id
        absent,
        unreadable,  ///< the store does not let this key look
        trouble,
        stopped,
    };
    Kind kind = Kind::trouble;
    std::string why = {};
    std::optional<std::chrono::seconds> wait = {};
};

/// `id` and `statement`: what was sent and is looked for.
ReadOutcome outcome_of_read(const Answer& answer, std::string_view id, std::string_view statement);

}  // namespace syncing
