#include "player/ui/way.h"

namespace ui {

void Way::follow(const std::vector<state::Screen>& screens, Focus& focus) {
    if (stops_.size() == screens.size() && !stops_.empty() && stops_.back().screen == screens.back()) return;
    if (!stops_.empty()) stops_.back().left_from = focus.left_from();
    const bool is_return = screens.size() < stops_.size() && stops_[screens.size() - 1].screen == screens.back();
    const Id returning_to = is_return ? stops_[screens.size() - 1].left_from : 0;
    stops_.resize(screens.size());
    for (std::size_t index = 0; index < screens.size(); ++index) {
        if (stops_[index].screen != screens[index]) stops_[index] = {screens[index], 0};
    }
    focus.change_screen(returning_to);
}

}  // namespace ui
