#include "player/app/window_place.h"

#include <algorithm>

namespace app {
namespace {

/// So much of the top edge must be on a monitor for a hand to drag the window by it.
constexpr int reachable_width = 120;
constexpr int reachable_height = 40;

bool is_reachable(const state::WindowPlace& place, const WorkArea& area) {
    const int across = std::min(place.x + place.width, area.x + area.width) - std::max(place.x, area.x);
    return across >= reachable_width && place.y >= area.y && place.y + reachable_height <= area.y + area.height;
}

}  // namespace

state::WindowPlace visible_place(const state::WindowPlace& wanted, const std::vector<WorkArea>& monitors) {
    state::WindowPlace place = wanted;
    place.width = std::max(place.width, smallest_width);
    place.height = std::max(place.height, smallest_height);
    if (monitors.empty()) return place;

    const auto home = std::find_if(monitors.begin(), monitors.end(),
                                   [&place](const WorkArea& area) { return is_reachable(place, area); });
    const WorkArea& area = home != monitors.end() ? *home : monitors.front();
    place.width = std::max(smallest_width, std::min(place.width, area.width));
    place.height = std::max(smallest_height, std::min(place.height, area.height));
    if (home == monitors.end()) {
        place.x = area.x + std::max(0, (area.width - place.width) / 2);
        place.y = area.y + std::max(0, (area.height - place.height) / 2);
    }
    return place;
}

}  // namespace app
