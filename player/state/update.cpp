#include "player/state/update.h"

#include "player/state/handlers.h"

#include <type_traits>

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
     std::is_same_v<Message, RetrySaves> || std::is_same_v<Message, Noticed>);

}  // namespace

std::vector<Effect> update(State& state, const Message& message, const Moment& moment) {
    return std::visit(
        [&]<class One>(const One& one) {
            if (!keeps_marks<One>) state.search.opened = {};
            return handle(state, one, moment);
        },
        message);
}

}  // namespace state
