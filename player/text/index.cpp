#include "player/text/index.h"

#include <algorithm>
#include <numeric>

namespace text {
namespace {

void sort_decorations(std::vector<Decoration>& decorations) {
    const auto is_higher = [](const Decoration& a, const Decoration& b) { return a.rect.y < b.rect.y; };
    if (std::is_sorted(decorations.begin(), decorations.end(), is_higher)) return;
    std::vector<std::uint32_t> order(decorations.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return is_higher(decorations[a], decorations[b]); });
    std::vector<std::int32_t> place(decorations.size());
    std::vector<Decoration> sorted;
    sorted.reserve(decorations.size());
    for (const std::uint32_t from : order) {
        place[from] = static_cast<std::int32_t>(sorted.size());
        sorted.push_back(decorations[from]);
    }
    for (Decoration& each : sorted) {
        if (each.inside >= 0) each.inside = place[static_cast<std::size_t>(each.inside)];
    }
    decorations = std::move(sorted);
}

std::int32_t parent_of(const Node& node) {
    return node.parent;
}
std::int32_t parent_of(const Decoration& decoration) {
    return decoration.inside;
}

// Things that hold others may be as high as the page, so they would spoil a search by height: `reach` is the lowest
// edge so far of those that hold nothing, and the others are found as parents.
template <typename Thing>
std::vector<float> reach_of(const std::vector<Thing>& things) {
    std::vector<bool> is_parent(things.size());
    for (const Thing& thing : things) {
        if (parent_of(thing) >= 0) is_parent[static_cast<std::size_t>(parent_of(thing))] = true;
    }
    std::vector<float> reach;
    reach.reserve(things.size());
    float lowest = 0;
    for (std::size_t i = 0; i < things.size(); ++i) {
        if (!is_parent[i]) lowest = std::max(lowest, things[i].rect.y + things[i].rect.height);
        reach.push_back(lowest);
    }
    return reach;
}

template <typename Thing>
std::vector<std::uint32_t> visible(const std::vector<Thing>& things, const std::vector<float>& reach, float top,
                                   float bottom) {
    const auto first = static_cast<std::uint32_t>(std::upper_bound(reach.begin(), reach.end(), top) - reach.begin());
    const auto last = static_cast<std::uint32_t>(
        std::partition_point(things.begin(), things.end(), [&](const Thing& t) { return t.rect.y < bottom; }) -
        things.begin());
    std::vector<std::uint32_t> found;
    const auto add_holders_of = [&](std::uint32_t thing) {
        for (std::int32_t at = parent_of(things[thing]); at >= 0;
             at = parent_of(things[static_cast<std::size_t>(at)])) {
            const auto holder = static_cast<std::uint32_t>(at);
            if (std::find(found.begin(), found.end(), holder) == found.end()) found.push_back(holder);
        }
    };
    if (first < things.size()) add_holders_of(first);
    // What holds the thing before may still show its lower edge.
    std::uint32_t before = first;
    while (before > 0 && std::find(found.begin(), found.end(), before - 1) != found.end()) --before;
    if (before > 0) add_holders_of(before - 1);
    std::sort(found.begin(), found.end());
    std::erase_if(found, [&](std::uint32_t holder) {
        const Rect& rect = things[holder].rect;
        return holder >= first || rect.y >= bottom || rect.y + rect.height <= top;
    });
    for (std::uint32_t i = first; i < last; ++i) found.push_back(i);
    return found;
}

}  // namespace

void build_index(Layout& layout) {
    layout.reading_order.resize(layout.lines.size());
    std::iota(layout.reading_order.begin(), layout.reading_order.end(), 0U);
    const auto begins_earlier = [&](std::uint32_t a, std::uint32_t b) {
        return layout.lines[a].begin < layout.lines[b].begin;
    };
    if (!std::is_sorted(layout.reading_order.begin(), layout.reading_order.end(), begins_earlier)) {
        std::sort(layout.reading_order.begin(), layout.reading_order.end(), begins_earlier);
    }
    sort_decorations(layout.decorations);
    layout.decoration_reach = reach_of(layout.decorations);
    layout.node_reach = reach_of(layout.nodes);
}

std::size_t line_of(const Layout& layout, std::size_t offset) {
    const auto after = std::partition_point(layout.reading_order.begin(), layout.reading_order.end(),
                                            [&](std::uint32_t line) { return layout.lines[line].begin <= offset; });
    return after == layout.reading_order.begin() ? *after : *(after - 1);
}

LineRange visible_lines(const Layout& layout, float top, float bottom) {
    const auto first = std::partition_point(layout.lines.begin(), layout.lines.end(),
                                            [&](const Line& line) { return line.top + line.height <= top; });
    const auto last =
        std::partition_point(first, layout.lines.end(), [&](const Line& line) { return line.top < bottom; });
    return {static_cast<std::size_t>(first - layout.lines.begin()),
            static_cast<std::size_t>(last - layout.lines.begin())};
}

std::vector<std::uint32_t> visible_decorations(const Layout& layout, float top, float bottom) {
    return visible(layout.decorations, layout.decoration_reach, top, bottom);
}

std::vector<std::uint32_t> visible_nodes(const Layout& layout, float top, float bottom) {
    return visible(layout.nodes, layout.node_reach, top, bottom);
}

}  // namespace text
