#include "player/state/handlers.h"
#include "player/state/navigation.h"

#include <algorithm>

namespace state {
namespace {

/// What the learner looks for at the moment.
Found& sought(State& state) { return state.search.is_find_open ? state.search.on_page : state.search.everywhere; }

/// The find bar takes the page along; the search screen only marks the hit.
void show_hit(State& state) {
    const Found& found = state.search.on_page;
    if (state.search.is_find_open && !found.hits.empty()) bring_into_view(state, found.hits[found.hit].element, 0);
}

void step(State& state, std::size_t forwards) {
    Found& found = sought(state);
    if (found.hits.empty()) return;
    found.hit = (found.hit + forwards) % found.hits.size();
    show_hit(state);
}

}  // namespace

Effects handle(State& state, const OpenFind&, const Moment&) {
    if (screen(state).kind != Screen::Kind::lesson) return go(state, {Screen::Kind::search, {}, 0});
    state.search.is_find_open = true;
    state.search.on_page.hit = 0;
    refresh_hits(state);
    return {};
}

Effects handle(State& state, const CloseFind&, const Moment&) {
    state.search.is_find_open = false;
    state.search.opened = {};
    refresh_hits(state);
    return {};
}

Effects handle(State& state, const SearchFor& message, const Moment&) {
    Found& found = sought(state);
    found.words = message.words;
    found.hit = 0;
    refresh_hits(state);
    show_hit(state);
    return {};
}

Effects handle(State& state, const OpenHit& message, const Moment& moment) {
    Found& everywhere = state.search.everywhere;
    if (message.hit >= everywhere.hits.size()) return {};
    everywhere.hit = message.hit;
    const Hit hit = everywhere.hits[message.hit];
    const auto first = std::find_if(everywhere.hits.begin(), everywhere.hits.end(), [&](const Hit& one) {
        return one.module == hit.module && one.page == hit.page;
    });
    Found opened{everywhere.words, {}, message.hit - static_cast<std::size_t>(first - everywhere.hits.begin())};
    opened.hits = state.index->find_on_page(opened.words, hit.module, hit.page, opened.hit + most_hits);
    Effects effects = open_lesson(state, {hit.module, hit.page, hit.element}, moment, Opening::visits);
    if (opened.hit < opened.hits.size()) state.search.opened = std::move(opened);
    return effects;
}

Effects handle(State& state, const NextHit&, const Moment&) {
    step(state, 1);
    return {};
}

Effects handle(State& state, const PreviousHit&, const Moment&) {
    const std::size_t count = sought(state).hits.size();
    if (count > 0) step(state, count - 1);
    return {};
}

}  // namespace state
