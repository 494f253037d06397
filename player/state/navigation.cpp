#include "player/state/navigation.h"

#include "player/state/notices.h"
#include "player/state/sentences.h"

#include <algorithm>

namespace state {
namespace {

void leave_screen(State& state) {
    state.dialog = {};
    state.is_rail_open = false;
    state.search.opened = {};
    state.visit.reset();
}

void push(State& state, const Screen& screen) {
    leave_screen(state);
    state.screens.push_back(screen);
    refresh_hits(state);
}

bool has_place(const ModuleRecord& record, const std::string& page) { return record.place.page == page; }

/// Keeps the top of a newly opened page as the place, unless something was kept on that page already.
Effects keep_page(State& state, const content::Module& module, const LessonPlace& at) {
    const ModuleRecord* record = record_of(state, at.module);
    if (record == nullptr || at.page >= module.pages.size()) return {};
    const std::string& slug = module.pages[at.page].slug;
    const bool is_known = has_place(*record, slug) && state.record.last_module == at.module;
    if (is_known) return {};
    Place place{slug, at.element, at.within};
    if (has_place(*record, slug)) place = record->place;
    return save_soon(state, PlaceKept{at.module, place});
}

Effects start_module(State& state, const std::string& id, const Moment& moment) {
    const bool is_started = record_of(state, id) != nullptr || start_on_its_way(state, id) != nullptr;
    if (is_started || state.access == Access::read_only) return {};
    return save(state, {ModuleStarted{id, records::uuid(moment.random), moment.now}});
}

}  // namespace

void replace_screen(State& state, const Screen& screen) {
    leave_screen(state);
    state.screens.back() = screen;
    refresh_hits(state);
}

Effects go(State& state, const Screen& screen) {
    const Screen& shown = state.screens.back();
    if (screen.kind == Screen::Kind::home) {
        state.screens.resize(1);
        replace_screen(state, screen);
    } else if (shown.kind == screen.kind && shown.module == screen.module) {
        replace_screen(state, screen);
    } else {
        push(state, screen);
    }
    return {Flush{}};
}

Effects open_lesson(State& state, const LessonPlace& place, const Moment& moment, Opening opening) {
    const content::LoadedModule* loaded = module_named(state, place.module);
    if (loaded == nullptr) {
        notify(state, sentences::module_is_gone, true);
        return {};
    }
    if (loaded->is_broken()) return go(state, {Screen::Kind::broken, place.module, 0});
    LessonPlace at = place;
    const content::Module& module = loaded->module;
    at.page = module.pages.empty() ? 0 : std::min(place.page, module.pages.size() - 1);
    const std::size_t elements = module.pages.empty() ? 0 : module.pages[at.page].elements.size();
    if (at.element >= elements) {
        at.element = 0;
        at.within = 0;
    }
    Effects effects;
    const Screen lesson{Screen::Kind::lesson, at.module, at.page};
    // A link within the page that is being read leaves nothing.
    const bool is_visit = opening == Opening::visits && (screen(state) != lesson || state.visit);
    if (is_visit && screen(state) != lesson) {
        push(state, lesson);
        effects = {Flush{}};
    } else {
        effects = go(state, lesson);
    }
    bring_into_view(state, at.element, at.within);
    effects = joined(std::move(effects), start_module(state, at.module, moment));
    if (!is_visit) return joined(std::move(effects), keep_page(state, module, at));
    const std::string slug = module.pages.empty() ? std::string() : module.pages[at.page].slug;
    state.visit = Visit{at.module, at.element, Place{slug, at.element, at.within}};
    return effects;
}

Effects read_on_here(State& state, const std::string& module) {
    if (!state.visit || state.visit->module != module || record_of(state, module) == nullptr) return {};
    const Place place = state.visit->place;
    state.visit.reset();
    return save_soon(state, PlaceKept{module, place});
}

void bring_into_view(State& state, std::size_t element, float within) {
    state.target = {element, within, ++state.last_serial};
}

bool is_showing(const State& state, const std::string& module) {
    const Screen& shown = screen(state);
    const bool has_module = shown.kind == Screen::Kind::lesson || shown.kind == Screen::Kind::quiz ||
                            shown.kind == Screen::Kind::results;
    return has_module && shown.module == module;
}

void refresh_hits(State& state) {
    const Screen& shown = screen(state);
    if (shown.kind != Screen::Kind::lesson) state.search.is_find_open = false;
    Found& on_page = state.search.on_page;
    Found& everywhere = state.search.everywhere;
    on_page.hits.clear();
    everywhere.hits.clear();
    if (state.index != nullptr && state.search.is_find_open) {
        on_page.hits = state.index->find_on_page(on_page.words, shown.module, shown.page, most_hits);
    } else if (state.index != nullptr && shown.kind == Screen::Kind::search) {
        everywhere.hits = state.index->find(everywhere.words, most_hits);
    }
    if (on_page.hit >= on_page.hits.size()) on_page.hit = 0;
    const bool is_searching = shown.kind == Screen::Kind::search;  // else the place is kept until the learner comes back
    if (is_searching && everywhere.hit >= everywhere.hits.size()) everywhere.hit = 0;
}

}  // namespace state
