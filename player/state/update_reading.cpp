#include "player/state/handlers.h"
#include "player/state/navigation.h"
#include "player/state/on_its_way.h"
#include "player/state/outcomes.h"
#include "player/state/progress.h"

namespace state {
namespace {

bool is_on_its_way(const State& state, const PageRead& read) {
    return on_its_way<PageRead>(state, [&](const PageRead& other) {
               return other.module == read.module && other.page == read.page && other.round == read.round;
           }) != nullptr;
}

/// Saves that a page was read, once a round. The quiz is read by submitting it; the glossary does not count.
Effects mark_read(State& state, const std::string& id, std::size_t page, const Moment& moment) {
    const content::Module* module = readable_module(state, id);
    if (module == nullptr || page >= module->pages.size()) return {};
    const content::Page::Kind kind = module->pages[page].kind;
    if (kind == content::Page::Kind::quiz || kind == content::Page::Kind::glossary) return {};
    const ModuleRecord* record = record_of(state, id);
    const int round = record == nullptr ? 0 : reading_round(*module, *record);
    PageRead read{id, module->pages[page].slug, round, moment.now};
    if (record != nullptr && record->pages_read.contains({round, read.page})) return {};
    if (is_on_its_way(state, read)) return {};
    const bool is_started = record != nullptr || start_on_its_way(state, id) != nullptr;
    if (!is_started && state.access == Access::writable) return {};
    Changes changes{std::move(read)};
    const Changes reached = outcomes(*module, state.record, changes, moment.now);
    changes.insert(changes.end(), reached.begin(), reached.end());
    return save(state, std::move(changes), Wish::in_passing);
}

}  // namespace

Effects handle(State& state, const NextPage&, const Moment& moment) {
    const Screen shown = screen(state);
    if (shown.kind != Screen::Kind::lesson) return {};
    Effects effects = joined(read_on_here(state, shown.module), mark_read(state, shown.module, shown.page, moment));
    const content::Module* module = readable_module(state, shown.module);
    if (module == nullptr || shown.page + 1 >= module->pages.size()) return effects;
    return joined(std::move(effects), open_lesson(state, {shown.module, shown.page + 1}, moment));
}

Effects handle(State& state, const PageSeen& message, const Moment& moment) {
    return mark_read(state, message.module, message.page, moment);
}

Effects handle(State& state, const KeepPlace& message, const Moment&) {
    const ModuleRecord* record = record_of(state, message.module);
    if (record == nullptr) return {};
    const bool is_visit = state.visit && state.visit->module == message.module &&
                          state.visit->place.page == message.place.page;
    if (is_visit) {
        state.visit->place = message.place;
        const bool reads_on = message.place.block > state.visit->element;
        return reads_on ? read_on_here(state, message.module) : Effects{};
    }
    if (record->place == message.place && state.record.last_module == message.module) return {};
    return save_soon(state, PlaceKept{message.module, message.place});
}

Effects handle(State& state, const StartAgain& message, const Moment& moment) {
    const ModuleRecord* before = record_of(state, message.module);
    if (before == nullptr || start_on_its_way(state, message.module) != nullptr) return {};
    if (!message.is_confirmed) {
        state.dialog = {Dialog::Kind::start_again, message.module, {}};
        return {};
    }
    state.dialog = {};
    // What is still held back belongs to the registration that ends here.
    const ModuleStarted start{message.module, records::uuid(moment.random), moment.now, before->run + 1};
    return joined({Flush{}}, save(state, {start}));
}

}  // namespace state
