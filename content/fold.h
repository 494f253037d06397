/// Text without regard to case and accents, for searching, with the way back to the text as it was written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace content {

/// Folded text, and where each of its bytes came from.
struct Folded {
    std::string text;
    std::vector<std::uint32_t> offsets;  ///< one a byte of `text`, and one past the end: byte offsets in the source

    /// The source bytes that `text[begin, end)` came from: whole characters, with the accents that follow them.
    std::pair<std::size_t, std::size_t> source_range(std::size_t begin, std::size_t end) const;
};

/// Folds case (Unicode's full folding: ß is ss), accents, ligatures, curly quotes and dashes, and runs of spaces. Line
/// ends stay, and bytes that are not UTF-8 become U+FFFD. Linear in the text, which must be shorter than 4 GiB.
Folded fold(std::string_view text);

}  // namespace content
