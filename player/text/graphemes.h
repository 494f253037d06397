/// Where one character, as people see characters, ends and the next begins (UAX #29).
#pragma once

#include <cstddef>
#include <string_view>

namespace text {

/// The first boundary after this offset; the text's end when there is none. Offsets are boundaries themselves.
std::size_t next_grapheme(std::string_view text, std::size_t offset);

/// The last boundary before this offset; 0 when there is none.
std::size_t previous_grapheme(std::string_view text, std::size_t offset);

/// The last boundary at or before this offset, wherever it points; the text's end for offsets past it.
std::size_t grapheme_start(std::string_view text, std::size_t offset);

}  // namespace text
