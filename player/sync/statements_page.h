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

/// Whose records a key of a Mooring hub may read (GET /connect), nothing while nobody can say. An empty list for any other
/// store or key.
std::optional<std::vector<records::Actor>> parse_accounts(const Answer& answer);

}  // namespace syncing
