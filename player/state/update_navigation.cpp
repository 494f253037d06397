#include "content/addresses.h"
#include "content/destinations.h"
#include "player/state/handlers.h"
#include "player/state/navigation.h"
#include "player/state/notices.h"
#include "player/state/sentences.h"

namespace state {
namespace {

std::size_t page_with_slug(const content::Module& module, const std::string& slug) {
    for (std::size_t page = 0; page < module.pages.size(); ++page)
        if (module.pages[page].slug == slug) return page;
    return 0;
}

}  // namespace

Effects handle(State& state, const Open& message, const Moment& moment) {
    const Screen& wanted = message.screen;
    if (wanted.kind == Screen::Kind::lesson) return open_lesson(state, {wanted.module, wanted.page}, moment);
    return go(state, wanted);
}

Effects handle(State& state, const OpenModule& message, const Moment& moment) {
    LessonPlace place{message.module};
    const content::Module* module = readable_module(state, message.module);
    const ModuleRecord* record = record_of(state, message.module);
    if (module != nullptr && record != nullptr) {
        place.page = page_with_slug(*module, record->place.page);
        const bool is_page_there = place.page < module->pages.size() && module->pages[place.page].slug == record->place.page;
        if (is_page_there) {
            place.element = record->place.block;
            place.within = record->place.within;
        }
    }
    return open_lesson(state, place, moment);
}

Effects handle(State& state, const OpenPage& message, const Moment& moment) {
    const Opening opening = screen(state).kind == Screen::Kind::results ? Opening::visits : Opening::reads;
    return open_lesson(state, {message.module, message.page}, moment, opening);
}

Effects handle(State& state, const OpenPlace& message, const Moment& moment) {
    return open_lesson(state, {message.module, message.page, message.element}, moment, Opening::visits);
}

Effects handle(State& state, const OpenSlug& message, const Moment& moment) {
    const content::Module* module = readable_module(state, message.module);
    if (module == nullptr) return open_lesson(state, {message.module}, moment);
    const std::string slug = message.slug.starts_with('#') ? message.slug.substr(1) : message.slug;
    const content::Destinations destinations = content::destinations(*module);
    const auto found = destinations.find(slug);
    if (found == destinations.end()) {
        notify(state, sentences::link_leads_nowhere, true);
        return {};
    }
    const content::Destination& to = found->second;
    return open_lesson(state, {message.module, to.page, to.element}, moment, Opening::visits);
}

Effects handle(State& state, const PreviousPage&, const Moment& moment) {
    const Screen shown = screen(state);
    if (shown.kind != Screen::Kind::lesson || shown.page == 0) return {};
    return open_lesson(state, {shown.module, shown.page - 1}, moment);
}

Effects handle(State& state, const Back&, const Moment&) {
    if (state.dialog.kind != Dialog::Kind::none) {
        state.dialog = {};
        return {};
    }
    const bool is_last = state.screens.size() == 1;
    const Screen::Kind shown = screen(state).kind;
    const bool is_first =
        shown == Screen::Kind::home || shown == Screen::Kind::first_run || shown == Screen::Kind::preview;
    if (is_last && is_first) return {};
    if (is_last) return go(state, {});
    state.screens.pop_back();
    replace_screen(state, Screen(screen(state)));
    if (screen(state).kind == Screen::Kind::folder_chooser) return joined({Flush{}}, look_into_again(state));
    if (screen(state).kind == Screen::Kind::new_module) return joined({Flush{}}, look_at_again(state));
    return {Flush{}};
}

Effects handle(State& state, const ToggleRail&, const Moment&) {
    state.is_rail_open = !state.is_rail_open;
    return {};
}

Effects handle(State& state, const OpenLink& message, const Moment&) {
    if (content::is_web_address(message.address)) return {OpenAddress{message.address}};
    notify(state, sentences::address_refused, true);
    return {};
}

Effects handle(State& state, const ReadInBrowser& message, const Moment&) {
    const content::Module* module = readable_module(state, message.module);
    if (module == nullptr || message.page >= module->pages.size()) return {};
    return {OpenModulePage{message.module, module->pages[message.page].slug}};
}

}  // namespace state
