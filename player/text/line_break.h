/// Where lines may end, by Unicode's rules (UAX #14).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace text {

/// The places in a stretch of text where a line may end. Kept between paragraphs, so that its memory is reused.
class LineBreaks {
public:
    /// Finds the places in this text, which is valid UTF-8; forgets those of the text before it.
    void find(std::string_view text);

    /// Whether a line may end before this byte of the text, which is neither the first nor past the last.
    bool is_allowed_before(std::size_t offset) const { return marks_[offset - 1] <= allowed_mark; }

private:
    static constexpr char allowed_mark = 1;  // the library's LINEBREAK_ALLOWBREAK; 0 is a break that must be

    std::vector<char> marks_;  // one a byte, about the place behind it
};

}  // namespace text
