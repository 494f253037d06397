/// Moments as xAPI writes them: RFC 3339 text to a point in time, and back.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace records {

/// What a statement's moments are told apart by. Digits beyond a microsecond are dropped when read.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

/// "2026-03-04T05:06:07.123Z": always UTC, always three digits. For the years 0 to 9999.
std::string timestamp(std::chrono::sys_time<std::chrono::milliseconds> time);

/// The moment that an RFC 3339 date and time with its offset names; nothing for anything else. A leap second and the
/// offset -00:00 are refused, as by other stores (xAPI 1.0.3 part 2 §4.5).
std::optional<Instant> parse_timestamp(std::string_view text);

}  // namespace records
