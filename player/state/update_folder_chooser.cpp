#include "player/state/handlers.h"
#include "player/state/navigation.h"

#include <utility>

namespace state {
namespace {

/// Asks for a folder. What is shown stays until the answer comes.
Effects look_into(FolderChooser& chooser, const std::string& path, State& state) {
    chooser.request = ++state.last_serial;
    chooser.is_returning = false;
    return {ListFolder{chooser.request, chooser.purpose, path}};
}

bool is_choosing(const State& state) { return screen(state).kind == Screen::Kind::folder_chooser; }

/// True when what was chosen is shown right over the choice.
bool is_shown_over_choice(const State& state, ChooserPurpose purpose) {
    const std::size_t count = state.screens.size();
    return screen(state).kind == Screen::Kind::new_module && count > 1 && state.chooser.purpose == purpose &&
           state.screens[count - 2].kind == Screen::Kind::folder_chooser;
}

}  // namespace

/// What is chosen is looked for where something was looked for last, whatever for.
Effects handle(State& state, const OpenFolderChooser& message, const Moment& moment) {
    if (is_shown_over_choice(state, message.purpose)) return handle(state, Back{}, moment);
    const std::string path = state.chooser.listing.path;
    state.chooser = {.purpose = message.purpose, .came_from = state.chooser.came_from};
    if (screen(state).kind == Screen::Kind::new_module && state.screens.size() > 1)
        state.screens.pop_back();  // another one is wanted instead
    Effects effects = go(state, {.kind = Screen::Kind::folder_chooser});
    return joined(std::move(effects), look_into(state.chooser, path, state));
}

Effects handle(State& state, const LookIntoFolder& message, const Moment&) {
    return look_into(state.chooser, message.path, state);
}

Effects handle(State& state, const FolderBefore&, const Moment&) {
    if (state.chooser.before.empty()) return {};
    const std::string path = state.chooser.before.back();
    state.chooser.before.pop_back();
    Effects effects = look_into(state.chooser, path, state);
    state.chooser.is_returning = true;
    return effects;
}

Effects handle(State& state, const TypeFolder& message, const Moment&) {
    state.chooser.typed = message.path;
    return {};
}

Effects handle(State& state, const FolderListed& message, const Moment& moment) {
    FolderChooser& chooser = state.chooser;
    if (message.request != chooser.request || !is_choosing(state)) return {};
    chooser.request = 0;
    if (!message.listing.file.empty()) return handle(state, FolderChosen{chooser.purpose, message.listing.file}, moment);
    if (!message.listing.why_not.empty()) {
        chooser.listing.why_not = message.listing.why_not;
        chooser.listing.places = message.listing.places;
        return {};
    }
    const std::string left = std::exchange(chooser.listing, message.listing).path;
    chooser.typed = chooser.listing.path_words;
    if (left == chooser.listing.path) return {};  // whoever looks at it stays where they are
    if (!left.empty()) {
        chooser.came_from = left;
        if (!chooser.is_returning) chooser.before.push_back(left);
    }
    chooser.serial = ++state.last_serial;
    return {};
}

Effects handle(State& state, const FolderChosen& message, const Moment& moment) {
    if (!is_choosing(state)) return {};
    state.chooser.came_from = message.path;
    // What is shown of it stands over the choice: whoever wants another comes back to this place.
    if (message.purpose == ChooserPurpose::add_module) return handle(state, LookAtModule{message.path}, moment);
    Effects effects = handle(state, Back{}, moment);
    if (message.purpose == ChooserPurpose::read_records) return joined(std::move(effects), read_team_files(state, message.path));
    return joined(std::move(effects), handle(state, PreviewFolder{message.path}, moment));
}

Effects look_into_again(State& state) {
    if (state.chooser.listing.path.empty()) return {};
    return look_into(state.chooser, state.chooser.listing.path, state);
}

}  // namespace state
