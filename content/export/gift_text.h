/// Text in Moodle's GIFT format, where a few characters steer.
#pragma once

#include <string>
#include <string_view>

namespace exporting {

/// Text in which none of GIFT's characters steers: `~ = # { } : \` get a backslash, a line end becomes `\n`
/// (docs.moodle.org, "GIFT format", "Special characters").
std::string gift_escaped(std::string_view text);

/// On one line, as what a comment or a category can hold.
std::string on_one_line(std::string_view text);

/// 100 / `parts` as Moodle lists its grades: 33.33333, 50.
std::string gift_percent(std::size_t parts);

}  // namespace exporting
