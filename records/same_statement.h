/// Whether two statements of one id say the same, which settles a conflict that a store reports.
#pragma once

#include <string_view>

namespace records {

/// True when what we sent and what a store gives back mean the same: what stores set or may rewrite does not count
/// (`stored`, `authority`, `version`, a verb's display, definitions of activities, an agent's name), and neither does
/// notation (moments, lengths of time, letter case of UUIDs, one activity without its list, order). False when
/// one of them is no JSON object. (xAPI 1.0.3 part 2 §2.2, "Statement comparison")
bool is_same_statement(std::string_view sent, std::string_view stored);

}  // namespace records
