/// Lengths of time as xAPI writes them: ISO 8601 text to milliseconds, and back.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace records {

/// "PT1H2M3.45S". Hundredths of a second, the finest that xAPI compares; what is finer is cut off, and so is a minus.
std::string duration(std::chrono::milliseconds length);

/// The length that an ISO 8601 duration names. Nothing for years and months, whose length nobody knows, and for
/// anything else. (xAPI 1.0.3 part 2 §4.6)
std::optional<std::chrono::milliseconds> parse_duration(std::string_view text);

}  // namespace records
