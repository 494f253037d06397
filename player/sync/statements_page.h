/// One page of what GET /statements answers. Pure.
#pragma once

#include "player/sync/answer.h"
#include "records/statement.h"

#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <vector>

namespace syncing {

struct StatementsPage {
    std::vector<records::Statement> statements;  ///< those that can be understood; a store may have others
    std::string more;      ///< where the next page is, as the store says it; "" at the end
    std::string bookmark;  ///< nothing stored up to then will be seen that was not seen by now; "" when nobody knows
};

/// Understands a page that was asked for in the order of storing; `bookmark` is what it was asked with. The error is one
/// sentence. (xAPI 1.0.3 part 3 §2.1.3, §3.1)
tl::expected<StatementsPage, std::string> parse_page(const Reply& reply, const std::string& bookmark);

/// Whose records a key may read, and as whom it writes: all empty for a store or key that is not one person's at a hub.
struct Whose {
    bool is_learner = false;  ///< of a hub, which shows the key its person's records alone, whoever has written by now
    std::vector<records::Actor> accounts;
    std::string person, team;  ///< their names, for people; "" where the hub does not say them
    bool operator==(const Whose&) const = default;
};

/// What a Mooring hub says of a key (GET /connect); nothing while nobody can say, nor where something answers that is
/// neither a hub nor a store's "there is no such place".
std::optional<Whose> parse_whose(const Answer& answer);

}  // namespace syncing
