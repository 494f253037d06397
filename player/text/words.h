/// Where words begin and end, for moving and selecting by word.
#pragma once

#include <cstddef>
#include <string_view>

namespace text {

/// A stretch of bytes.
struct Stretch {
    std::size_t begin = 0, end = 0;
};

/// Where the word that follows this offset ends: spaces are skipped first. A run of punctuation counts as a word, and
/// an apostrophe between letters belongs to theirs.
std::size_t next_word_end(std::string_view text, std::size_t offset);

/// Where the word before this offset begins: spaces are skipped first.
std::size_t previous_word_start(std::string_view text, std::size_t offset);

/// The word, the punctuation or the spaces around this offset; at the end of a word, that word.
Stretch word_at(std::string_view text, std::size_t offset);

}  // namespace text
