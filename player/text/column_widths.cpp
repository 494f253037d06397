#include "player/text/column_widths.h"

#include <algorithm>
#include <numeric>

namespace text {
namespace {

// Narrow columns keep what they need; the others get equal shares of the rest.
std::vector<float> share_equally(const std::vector<NaturalWidth>& columns, float available) {
    std::vector<std::size_t> by_need(columns.size());
    std::iota(by_need.begin(), by_need.end(), std::size_t{0});
    std::sort(by_need.begin(), by_need.end(),
              [&](std::size_t a, std::size_t b) { return columns[a].least < columns[b].least; });
    std::vector<float> widths(columns.size());
    std::size_t waiting = columns.size();
    for (const std::size_t column : by_need) {
        widths[column] = std::min(columns[column].least, available / static_cast<float>(waiting));
        available -= widths[column];
        --waiting;
    }
    return widths;
}

}  // namespace

std::vector<float> share_width(const std::vector<NaturalWidth>& columns, float available) {
    float least = 0, most = 0;
    for (const NaturalWidth& column : columns) {
        least += column.least;
        most += column.most;
    }
    if (least > available) return share_equally(columns, std::max(0.0F, available));
    const float share = most <= available ? 1 : (available - least) / (most - least);
    std::vector<float> widths;
    widths.reserve(columns.size());
    for (const NaturalWidth& column : columns) widths.push_back(column.least + share * (column.most - column.least));
    return widths;
}

}  // namespace text
