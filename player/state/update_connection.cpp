#include "player/state/handlers.h"

#include <algorithm>
#include <utility>

namespace state {
namespace {

Effects attempt(State& state, Connecting::Form form, bool is_test, WayToConnect way) {
    Connecting& connecting = state.connecting;
    if (connecting.request != 0 || !may_save(state, Wish::asked)) return {};
    connecting.form = form;
    connecting.is_test = is_test;
    connecting.answer.reset();
    connecting.request = ++state.last_serial;
    return {TryConnection{connecting.request, is_test, std::move(way)}};
}

/// What was sent, waits or stands apart is not as it was.
bool has_moved(const Travel& before, const Travel& now) {
    return before.waiting != now.waiting || before.refused != now.refused ||
           before.last_delivered != now.last_delivered;
}

}  // namespace

Effects handle(State& state, const EditConnection& message, const Moment&) {
    state.connecting.draft = message.draft;
    return {};
}

/// A manager is asked for no name: that goes along with a learner's own records.
Effects handle(State& state, const ConnectByCode& message, const Moment&) {
    if (message.is_for_team) {
        return attempt(state, Connecting::Form::team, false,
                       WithCode{.pasted = state.connecting.draft.code, .name = {}, .is_for_team = true});
    }
    const Profile& profile = state.record.profile;
    const Settings& settings = state.record.settings;
    WithCode way{state.connecting.draft.code, {}};
    if (settings.gives_name) way.name = profile.name;
    if (settings.gives_staff_number) way.staff_number = profile.staff_number;
    return attempt(state, Connecting::Form::code, false, std::move(way));
}

Effects handle(State& state, const ConnectByKey& message, const Moment&) {
    const ConnectionDraft& draft = state.connecting.draft;
    return attempt(state, Connecting::Form::key, message.is_test, WithKey{draft.address, draft.key, draft.secret});
}

Effects handle(State& state, const StopConnecting&, const Moment&) {
    if (std::exchange(state.connecting.request, 0) == 0) return {};
    return {GiveUpConnection{}};
}

Effects handle(State& state, const Disconnect& message, const Moment&) {
    if (!message.is_confirmed) {
        state.dialog = {Dialog::Kind::disconnect, {}, {}};
        return {};
    }
    state.dialog = {};
    if (!may_save(state, Wish::asked)) return {};
    state.connecting = {};
    return {ForgetConnection{}};
}

/// The answer to a try is for the form that it was asked from. One that connected has no more use for what was typed.
Effects handle(State& state, const Travelled& message, const Moment&) {
    const Travel before = std::exchange(state.travel, message.travel);
    state.records.is_stale = state.records.is_stale || has_moved(before, state.travel);
    if (state.travel.due) state.due_dates = *state.travel.due;
    Connecting& connecting = state.connecting;
    const auto& answer = state.travel.answer;
    if (!answer || connecting.request == 0 || answer->request != connecting.request) return {};
    connecting.request = 0;
    connecting.answer = answer;
    if (answer->is_good && !connecting.is_test) connecting.draft = {};
    return {};
}

void tend_connection(State& state, Effects& effects) {
    Connecting& connecting = state.connecting;
    const bool is_on_the_way = std::any_of(state.screens.begin(), state.screens.end(), [](const Screen& one) {
        return one.kind == Screen::Kind::connection || one.kind == Screen::Kind::team;
    });
    if (is_on_the_way) return;
    if (connecting.request != 0) effects.emplace_back(GiveUpConnection{});
    connecting = {};
}

}  // namespace state
