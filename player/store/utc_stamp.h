/// A moment as part of a file's name, and as words.
#pragma once

#include "player/state/record.h"

#include <optional>
#include <string>
#include <string_view>

namespace store {

/// "20261112T090503Z": sorts by time, and every file system takes it.
std::string utc_stamp(state::TimePoint time);

/// The second that `utc_stamp` wrote, or nothing when the text is anything else.
std::optional<state::TimePoint> parse_utc_stamp(std::string_view stamp);

/// "12 November 2026, 09:05 UTC".
std::string utc_words(state::TimePoint time);

}  // namespace store
