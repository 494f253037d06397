#include "player/state/handlers.h"
#include "player/state/navigation.h"

namespace state {
namespace {

bool is_shown(const State& state) { return screen(state).kind == Screen::Kind::records; }

/// Another page is shown, from its top. What is being read for the one before is no longer waited for.
void turn(RecordList& list) {
    list.page.reset();
    list.request = 0;
    list.is_stale = true;
    list.opened = 0;
    ++list.serial;
}

}  // namespace

Effects handle(State& state, const OpenRecords&, const Moment&) {
    if (is_shown(state)) return {};
    const std::uint64_t serial = state.records.serial;
    state.records = {};
    state.records.serial = serial + 1;
    return go(state, {.kind = Screen::Kind::records});
}

Effects handle(State& state, const FilterRecords& message, const Moment&) {
    RecordList& list = state.records;
    if (list.filter == message.filter) return {};
    list.filter = message.filter;
    list.below.resize(1);
    turn(list);
    return {};
}

Effects handle(State& state, const OlderRecords&, const Moment&) {
    RecordList& list = state.records;
    if (!list.page || !list.page->has_older || list.page->lines.empty()) return {};
    list.below.push_back(list.page->lines.back().sequence);
    turn(list);
    return {};
}

Effects handle(State& state, const NewerRecords&, const Moment&) {
    RecordList& list = state.records;
    if (list.below.size() < 2) return {};
    list.below.pop_back();
    turn(list);
    return {};
}

Effects handle(State& state, const ReadRecordsAgain&, const Moment&) {
    turn(state.records);
    return {};
}

Effects handle(State& state, const ShowRecord& message, const Moment&) {
    std::int64_t& opened = state.records.opened;
    opened = opened == message.sequence ? 0 : message.sequence;
    return {};
}

Effects handle(State& state, const SendNow&, const Moment&) {
    if (!is_connected(state.travel) || !may_save(state, Wish::asked)) return {};
    return {SendRecords{}};
}

Effects handle(State& state, const TryRefusedAgain&, const Moment&) {
    if (!is_connected(state.travel) || !may_save(state, Wish::asked)) return {};
    return {SendRefusedAgain{}};
}

Effects handle(State& state, const SendEverythingAgain&, const Moment&) {
    if (!is_connected(state.travel) || !may_save(state, Wish::asked)) return {};
    return {SendAllAgain{}};
}

Effects handle(State& state, const SaveRecordsFile&, const Moment& moment) {
    const Record& record = state.record;
    return {WriteRecordsFile{record.actor, record.settings.gives_name ? record.profile.name : "",
                             record.settings.gives_staff_number ? record.profile.staff_number : "", moment.now}};
}

Effects handle(State& state, const RecordsRead& message, const Moment&) {
    RecordList& list = state.records;
    if (message.request != list.request) return {};
    list.request = 0;
    list.page = message.page;
    return {};
}

/// One reading at a time: what changes meanwhile is read after it.
void tend_records(State& state, Effects& effects) {
    RecordList& list = state.records;
    if (!is_shown(state) || !list.is_stale || list.request != 0) return;
    list.is_stale = false;
    list.request = ++state.last_serial;
    effects.emplace_back(ReadRecords{list.request, list.filter, list.below.back()});
}

}  // namespace state
