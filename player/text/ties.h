/// Words that belong together on one line.
#pragma once

#include <string>
#include <string_view>

namespace text {

/// The words with no-break spaces between them: a line takes all of them, where it has room for them at all, and ends
/// between two of them where it has not.
std::string tied(std::string_view words);

}  // namespace text
