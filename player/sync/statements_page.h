/// One page of what GET /statements answers. Pure.
#pragma once

#include "player/sync/answer.h"
#include "player/state/due.h"
#include "records/statement.h"

#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <vector>

namespace syncing {

struct StatementsPage {
    std::vector<records::Statement> ours;  ///< those that a Mooring can understand; a store may have others
    bool is_empty = false;                 ///< there were none at all, which is the end
    std::string more;      ///< where the next page is, as the store says it; "" at the end
    std::string bookmark;  ///< nothing stored up to then will be seen that was not seen by now; "" when nobody knows
};

/// Understands a page that was asked for in the order of storing; `bookmark` is what it was asked with. The error is
/// one sentence. (xAPI 1.0.3 part 3 §2.1.3, §3.1)
tl::expected<StatementsPage, std::string> parse_page(const Reply& reply, const std::string& bookmark);

/// Whose records a key may read, and as whom it writes: all empty for a store or key that is not one person's at a hub.
struct Whose {
    std::string role;  ///< "learner": the hub shows the key its person's records alone; "" where there is no hub
    std::vector<records::Actor> accounts;
    std::string person, team;  ///< their names, for people; "" where the hub does not say them
    std::optional<state::DueDates> due = {};  ///< nothing where nobody can say what is due
    bool is_learner() const { return role == "learner"; }
    bool operator==(const Whose&) const = default;
};

/// What a Mooring hub says of a key (GET /connect); nothing when it cannot, or something else answers in its place.
std::optional<Whose> parse_whose(const Answer& answer);

}  // namespace syncing
