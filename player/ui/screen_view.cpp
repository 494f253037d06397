#include "player/ui/views.h"
#include "player/ui/widgets.h"

namespace ui {

void screen_view(const state::State& state, Frame& frame) {
    const IdScope scope(frame, static_cast<std::uint64_t>(state::screen(state).kind));
    switch (state::screen(state).kind) {
        case state::Screen::Kind::home: home_view(state, frame); break;
        default: break;
    }
}

}  // namespace ui
