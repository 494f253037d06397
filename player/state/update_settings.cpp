#include "player/state/handlers.h"
#include "player/state/navigation.h"
#include "player/state/on_its_way.h"

#include <algorithm>

namespace state {
namespace {

bool is_on_its_way(const State& state, const Profile& profile) {
    const auto is_it = [&](const ProfileChanged& change) { return change.profile == profile; };
    return on_its_way<ProfileChanged>(state, is_it) != nullptr;
}

Effects save_profile(State& state) {
    if (is_on_its_way(state, state.profile_draft)) return {};
    return save(state, {ProfileChanged{state.profile_draft}});
}

}  // namespace

Effects handle(State& state, const EditProfile& message, const Moment&) {
    state.profile_draft = message.profile;
    return {};
}

Effects handle(State& state, const Welcome&, const Moment&) {
    if (state.access == Access::writable) return save_profile(state);
    may_save(state, Wish::asked);
    return go(state, {});
}

Effects handle(State& state, const SaveProfile&, const Moment&) {
    if (state.profile_draft == state.record.profile) return {};
    return save_profile(state);
}

Effects handle(State& state, const ChangeSettings& message, const Moment&) {
    Settings settings = message.settings;
    settings.text_percent = std::clamp(settings.text_percent, smallest_text_percent, largest_text_percent);
    if (settings == state.record.settings) return {};
    // At once, whether or not it can be kept: somebody who needs larger text needs it now.
    return save_soon(state, SettingsChanged{settings});
}

Effects handle(State& state, const MoveWindow& message, const Moment&) {
    if (message.place == state.record.window) return {};
    return save_soon(state, WindowMoved{message.place});
}

}  // namespace state
