#include "player/text/hit_testing.h"

#include "player/text/characters.h"
#include "player/text/graphemes.h"
#include "player/text/index.h"
#include "player/text/lines.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace text {
namespace {

std::string_view text_of(const Layout& layout, std::uint32_t begin, std::uint32_t end) {
    return std::string_view(layout.text).substr(begin, end - begin);
}

float distance(float at, float from, float to) {
    return at < from ? from - at : at > to ? at - to : 0;
}

// The runs of a line as a range.
struct Runs {
    const Layout& layout;
    const Line& line;
    const Run* begin() const { return layout.runs.data() + line.first_run; }
    const Run* end() const { return begin() + line.run_count; }
    bool is_empty() const { return line.run_count == 0; }
};

// The boundary within a run nearest to x.
std::size_t offset_in_run(const Layout& layout, const Run& run, float x, const Metrics& metrics) {
    const std::string_view text = text_of(layout, run.begin, run.end);
    float left = run.x;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t next = next_grapheme(text, at);
        const float width = width_of(text.substr(at, next - at), run.font, metrics);
        if (x < left + width / 2) break;
        left += width;
        at = next;
    }
    return run.begin + at;
}

float left_edge(const Layout& layout, const Line& line) {
    const Runs runs{layout, line};
    return runs.is_empty() ? layout.nodes[line.node].rect.x : runs.begin()->x;
}

// The line nearest to a height; of a table row, one of those.
std::size_t line_near(const Layout& layout, float y) {
    const LineRange at = visible_lines(layout, y, std::nextafter(y, y + 1));
    if (at.first == layout.lines.size()) return at.first - 1;
    if (at.first < at.last || at.first == 0) return at.first;
    const Line& above = layout.lines[at.first - 1];
    const bool is_above_nearer = y - (above.top + above.height) <= layout.lines[at.first].top - y;
    return is_above_nearer ? at.first - 1 : at.first;
}

bool is_cell(const Node& node) {
    return node.role == Node::Role::cell || node.role == Node::Role::header_cell;
}

// The cell of this one's row that is nearest sideways.
std::uint32_t cell_near(const Layout& layout, std::uint32_t cell, float x) {
    const auto away = [&](std::uint32_t node) {
        const Rect& rect = layout.nodes[node].rect;
        return distance(x, rect.x, rect.x + rect.width);
    };
    const std::int32_t row = layout.nodes[cell].parent;
    std::uint32_t nearest = cell;
    for (auto node = static_cast<std::uint32_t>(row) + 1;
         node < layout.nodes.size() && layout.nodes[node].parent == row; ++node) {
        if (away(node) < away(nearest)) nearest = node;
    }
    return nearest;
}

// The last line of a cell that begins above a height, or its first.
std::size_t line_in_cell(const Layout& layout, std::uint32_t cell, float y) {
    std::size_t found = line_of(layout, layout.nodes[cell].begin);
    for (std::size_t i = found + 1; i < layout.lines.size() && layout.lines[i].top <= y; ++i) {
        if (layout.lines[i].node == cell) found = i;
    }
    return found;
}

}  // namespace

bool is_wrapped(const Layout& layout, std::size_t index) {
    const std::uint32_t end = layout.lines[index].end;
    return end < layout.text.size() && layout.text[end] != '\n' && layout.text[end] != '\t';
}

std::size_t offset_in_line(const Layout& layout, std::size_t index, float x, const Metrics& metrics) {
    const Line& line = layout.lines[index];
    const Runs runs{layout, line};
    std::size_t offset = line.begin;
    const Run* nearest = nullptr;  // the later one of two: where nesting leaves no room a number may touch its text
    for (const Run& run : runs) {
        if (nearest == nullptr ||
            distance(x, run.x, run.x + run.width) <= distance(x, nearest->x, nearest->x + nearest->width)) {
            nearest = &run;
        }
    }
    if (nearest != nullptr && x > runs.begin()->x) offset = offset_in_run(layout, *nearest, x, metrics);
    return std::min(offset, last_offset_in_line(layout, index));
}

std::size_t last_offset_in_line(const Layout& layout, std::size_t index) {
    const Line& line = layout.lines[index];
    if (!is_wrapped(layout, index)) return line.end;
    return std::max<std::size_t>(line.begin, previous_grapheme(layout.text, line.end));
}

float x_in_line(const Layout& layout, std::size_t index, std::size_t offset, const Metrics& metrics) {
    const Line& line = layout.lines[index];
    float x = left_edge(layout, line);
    for (const Run& run : Runs{layout, line}) {
        if (offset < run.begin) return run.x;  // in what is not drawn: a bullet's text, the space after a number
        if (offset < run.end) {
            return run.x + width_of(text_of(layout, run.begin, static_cast<std::uint32_t>(offset)), run.font, metrics);
        }
        x = run.x + run.width;
    }
    return x;
}

std::size_t offset_at(const Layout& layout, float x, float y, const Metrics& metrics) {
    if (layout.lines.empty()) return 0;
    std::size_t line = line_near(layout, y);
    const std::uint32_t node = layout.lines[line].node;
    if (is_cell(layout.nodes[node])) {
        const std::uint32_t cell = cell_near(layout, node, x);
        if (layout.nodes[cell].begin == layout.nodes[cell].end) return layout.nodes[cell].begin;
        line = line_in_cell(layout, cell, y);
    }
    return offset_in_line(layout, line, x, metrics);
}

Rect caret_at(const Layout& layout, std::size_t offset, const Metrics& metrics) {
    if (layout.lines.empty()) return {0, 0, 0, layout.height};
    const std::size_t index = line_of(layout, offset);
    const Line& line = layout.lines[index];
    return {x_in_line(layout, index, offset, metrics), line.top, 0, line.height};
}

std::vector<Rect> selection_rects(const Layout& layout, std::size_t begin, std::size_t end, LineRange range,
                                  const Metrics& metrics) {
    std::vector<Rect> rects;
    for (std::size_t index = range.first; index < std::min(range.last, layout.lines.size()); ++index) {
        const Line& line = layout.lines[index];
        const std::size_t from = std::max<std::size_t>(begin, line.begin);
        const std::size_t to = std::min<std::size_t>(end, line.end);
        if (from > to || begin >= end) continue;
        const float left = x_in_line(layout, index, from, metrics);
        float right = x_in_line(layout, index, to, metrics);
        // A selected line end on an empty line shows as a stub, so that the selection has no hole.
        constexpr float stub_ems = 0.25F;
        if (line.begin == line.end && end > line.end) right = left + stub_ems * line.height;
        if (right > left) rects.push_back({left, line.top, right - left, line.height});
    }
    return rects;
}

}  // namespace text
