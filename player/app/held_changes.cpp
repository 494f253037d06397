#include "player/app/held_changes.h"

#include <algorithm>
#include <type_traits>
#include <utility>
#include <variant>

namespace app {

bool is_same_thing(const state::Change& left, const state::Change& right) {
    if (left.index() != right.index()) return false;
    return std::visit(
        [&right](const auto& one) {
            using Kind = std::decay_t<decltype(one)>;
            const Kind& other = std::get<Kind>(right);
            if constexpr (std::is_same_v<Kind, state::DraftChanged>) {
                return one.key == other.key;
            } else if constexpr (std::is_same_v<Kind, state::PlaceKept>) {
                return one.module == other.module;
            } else if constexpr (std::is_same_v<Kind, state::QuizAnswered>) {
                return one.module == other.module && one.attempt == other.attempt && one.question == other.question;
            } else {
                return std::is_same_v<Kind, state::WindowMoved> || std::is_same_v<Kind, state::SettingsChanged> ||
                       std::is_same_v<Kind, state::ProfileChanged>;
            }
        },
        left);
}

void HeldChanges::hold(state::Change change, Time now) {
    // The newer one goes to the end: what was sent after something may rely on it.
    std::erase_if(changes_, [&](const state::Change& older) { return is_same_thing(older, change); });
    changes_.push_back(std::move(change));
    if (!deadline_) deadline_ = now + longest_wait;
}

void HeldChanges::clear() {
    changes_.clear();
    deadline_.reset();
}

}  // namespace app
