/// Where the lines of a text went when somebody edited it.
#pragma once

#include <string_view>

namespace state {

/// Compares two versions of a text: the lines before and after what was edited are the same in both.
class LineMap {
public:
    LineMap(std::string_view before, std::string_view after);

    /// The line of the newer text, from 1, that stands where this line of the older one stood. An edited line's is the
    /// one as far into the edit, or the last of it.
    int after(int line) const;

private:
    int same_first_ = 0;           ///< lines at the start that are the same
    int edited_ = 0, written_ = 0; ///< lines between: in the older text, in the newer
};

/// The stretch of a text that holds this line, from 1, without its line end; empty past the end.
std::string_view line_of(std::string_view text, int line);

/// How many lines a text has; one that ends with a line end has none after it.
int line_count(std::string_view text);

}  // namespace state
