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

}  // namespace

Effects handle(State& state, const OpenFolderChooser& message, const Moment&) {
    const bool is_known = state.chooser.purpose == message.purpose;
    const std::string path = is_known ? state.chooser.listing.path : std::string();
    state.chooser = {.purpose = message.purpose};
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
    if (!message.listing.package.empty()) return handle(state, FolderChosen{chooser.purpose, message.listing.package}, moment);
    if (!message.listing.why_not.empty()) {
        chooser.listing.why_not = message.listing.why_not;
        chooser.listing.places = message.listing.places;
        return {};
    }
    chooser.came_from = std::exchange(chooser.listing, message.listing).path;
    const bool is_elsewhere = !chooser.came_from.empty() && chooser.came_from != chooser.listing.path;
    if (is_elsewhere && !chooser.is_returning) chooser.before.push_back(chooser.came_from);
    chooser.typed = chooser.listing.path_words;
    chooser.serial = ++state.last_serial;
    return {};
}

Effects handle(State& state, const FolderChosen& message, const Moment& moment) {
    if (!is_choosing(state)) return {};
    Effects effects = handle(state, Back{}, moment);
    switch (message.purpose) {
        case ChooserPurpose::add_module: return joined(std::move(effects), handle(state, LookAtModule{message.path}, moment));
        case ChooserPurpose::preview: return joined(std::move(effects), handle(state, PreviewFolder{message.path}, moment));
    }
    return effects;
}

}  // namespace state
