#include "player/state/update.h"

#include "player/state/handlers.h"
#include "player/state/sessions.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace state {
namespace {

/// What happens by itself, and what only changes how the page is looked at: a place that was opened from the search
/// stays marked.
template <class Message>
constexpr bool keeps_marks =
    (std::is_same_v<Message, KeepPlace> || std::is_same_v<Message, PageSeen> || std::is_same_v<Message, MoveWindow> ||
     std::is_same_v<Message, ChangeSettings> || std::is_same_v<Message, ReadInBrowser> || std::is_same_v<Message, CopyWords> ||
     std::is_same_v<Message, FocusLeft> || std::is_same_v<Message, ShowKeys> || std::is_same_v<Message, CloseDialog> ||
     std::is_same_v<Message, DismissNotice> || std::is_same_v<Message, Saved> || std::is_same_v<Message, SaveFailed> ||
     std::is_same_v<Message, RetrySaves> || std::is_same_v<Message, Arrived> || std::is_same_v<Message, TakenIn> ||
     std::is_same_v<Message, NotTakenIn> || std::is_same_v<Message, Noticed> || std::is_same_v<Message, Travelled> ||
     std::is_same_v<Message, RecordsRead> || std::is_same_v<Message, TeamTravelled> || std::is_same_v<Message, TeamRead> ||
     std::is_same_v<Message, TeamFilesRead> || std::is_same_v<Message, TeamDeviceKept> ||
     std::is_same_v<Message, DueDatesCame>);

/// What a window does without the learner: it does not make them come back to a module whose window they have closed.
template <class Message>
constexpr bool is_no_deed =
    (std::is_same_v<Message, KeepPlace> || std::is_same_v<Message, PageSeen> || std::is_same_v<Message, MoveWindow> ||
     std::is_same_v<Message, FocusLeft> || std::is_same_v<Message, Close> || std::is_same_v<Message, Saved> ||
     std::is_same_v<Message, SaveFailed> || std::is_same_v<Message, RetrySaves> || std::is_same_v<Message, Arrived> || std::is_same_v<Message, TakenIn> ||
     std::is_same_v<Message, NotTakenIn> || std::is_same_v<Message, Noticed> ||
     std::is_same_v<Message, Travelled> || std::is_same_v<Message, RecordsRead> || std::is_same_v<Message, TeamTravelled> || std::is_same_v<Message, TeamRead> ||
     std::is_same_v<Message, TeamFilesRead> || std::is_same_v<Message, TeamDeviceKept> ||
     std::is_same_v<Message, DueDatesCame>);

/// The page or question that the learner is at.
std::pair<Screen, std::uint64_t> at_hand(const State& state) { return {screen(state), state.quiz.serial}; }

/// Every save has its own random bits, and none that `update` has used.
void give_chance(Effects& effects, const Moment& moment) {
    records::RandomStream chance({~moment.random[0], ~moment.random[1]});
    for (Effect& effect : effects)
        if (auto* save = std::get_if<Save>(&effect)) save->random = chance.next();
}

/// A preview ends with its screen. What it is looked at with is what everything is looked at with.
void tend_preview(State& state, std::vector<Effect>& effects) {
    Preview* preview = state.preview.made();
    if (preview == nullptr) return;
    const bool is_open = std::any_of(state.screens.begin(), state.screens.end(),
                                     [](const Screen& one) { return one.kind == Screen::Kind::preview; });
    if (is_open) {
        preview->rehearsal.record.settings = state.record.settings;
        return;
    }
    state.preview = {};
    effects.emplace_back(StopPreview{});
}

}  // namespace

std::vector<Effect> update(State& state, const Message& message, const Moment& moment) {
    std::vector<Effect> effects = std::visit(
        [&]<class One>(const One& one) {
            if (!keeps_marks<One>) state.search.opened = {};
            if (!is_no_deed<One>) state.is_closing = false;
            state.today = std::chrono::floor<std::chrono::days>(moment.now + moment.utc_offset);
            const auto before = at_hand(state);
            Effects wanted = handle(state, one, moment);
            if (at_hand(state) != before) state.since = moment.now;
            wanted = joined(std::move(wanted), keep_sessions(state, moment));
            wanted = joined(std::move(wanted), join_arrivals(state));
            give_chance(wanted, moment);
            return wanted;
        },
        message);
    tend_preview(state, effects);
    tend_records(state, effects);
    tend_team(state, effects);
    tend_connection(state, effects);
    return effects;
}

}  // namespace state
