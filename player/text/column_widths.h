/// Sharing a width among the columns of a table.
#pragma once

#include "player/text/lines.h"

#include <vector>

namespace text {

/// Widths for columns that would like these, together no wider than `available`. Columns get what their widest line
/// asks when there is room for all; else their widest word and a share of the rest by what they still lack; else, when
/// not even the words fit, narrow columns keep theirs and the wide ones share equally what is left.
std::vector<float> share_width(const std::vector<NaturalWidth>& columns, float available);

}  // namespace text
