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

// How far a point is from what is drawn on a line, sideways.
float distance_sideways(const Layout& layout, const Line& line, float x) {
    const Runs runs{layout, line};
    if (runs.is_empty()) {
        const Rect& rect = layout.nodes[line.node].rect;
        return distance(x, rect.x, rect.x + rect.width);
    }
    const Run& last = *(runs.end() - 1);
    return distance(x, runs.begin()->x, last.x + last.width);
}

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
    // Of the lines nearest in height, the cells of one row among them, the one nearest sideways.
    const LineRange at = visible_lines(layout, y, std::nextafter(y, y + 1));
    std::size_t first = std::min(at.first, layout.lines.size() - 1);
    if (at.first == at.last && first > 0) {
        const Line& above = layout.lines[first - 1];
        const Line& below = layout.lines[first];
        const bool is_above_nearer = at.first == layout.lines.size() || y - (above.top + above.height) <= below.top - y;
        if (is_above_nearer && at.first < layout.lines.size()) --first;
    }
    const float top = layout.lines[first].top;
    const auto same_top = [&](const Line& line) { return line.top == top; };
    while (first > 0 && same_top(layout.lines[first - 1])) --first;
    std::size_t nearest = first;
    for (std::size_t i = first + 1; i < layout.lines.size() && same_top(layout.lines[i]); ++i) {
        if (distance_sideways(layout, layout.lines[i], x) < distance_sideways(layout, layout.lines[nearest], x)) {
            nearest = i;
        }
    }
    return offset_in_line(layout, nearest, x, metrics);
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
