/// What is kept of text that is typed, pasted or read from a draft.
#pragma once

#include <string>
#include <string_view>

namespace text {

/// The text as an editor holds it: valid UTF-8 in normalisation form C, lines ended by '\n', or by a space where there
/// is only one line; tabs are spaces and characters without a shape are left out.
std::string typed_text(std::string_view text, bool is_multi_line);

}  // namespace text
