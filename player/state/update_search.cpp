#include "player/state/handlers.h"
#include "player/state/navigation.h"

namespace state {
namespace {

/// The find bar takes the page along; the search screen only marks the hit.
void show_hit(State& state) {
    if (state.search.is_find_open && !state.search.hits.empty())
        bring_into_view(state, state.search.hits[state.search.hit].element, 0);
}

void step(State& state, std::size_t forwards) {
    const std::size_t count = state.search.hits.size();
    if (count == 0) return;
    state.search.hit = (state.search.hit + forwards) % count;
    show_hit(state);
}

}  // namespace

Effects handle(State& state, const OpenFind&, const Moment&) {
    if (screen(state).kind != Screen::Kind::lesson) return go(state, {Screen::Kind::search, {}, 0});
    state.search.is_find_open = true;
    state.search.hit = 0;
    refresh_hits(state);
    return {};
}

Effects handle(State& state, const CloseFind&, const Moment&) {
    state.search.is_find_open = false;
    refresh_hits(state);
    return {};
}

Effects handle(State& state, const SearchFor& message, const Moment&) {
    state.search.words = message.words;
    state.search.hit = 0;
    refresh_hits(state);
    show_hit(state);
    return {};
}

Effects handle(State& state, const NextHit&, const Moment&) {
    step(state, 1);
    return {};
}

Effects handle(State& state, const PreviousHit&, const Moment&) {
    if (!state.search.hits.empty()) step(state, state.search.hits.size() - 1);
    return {};
}

}  // namespace state
