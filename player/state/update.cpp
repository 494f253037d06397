#include "player/state/update.h"

#include "player/state/handlers.h"

namespace state {

std::vector<Effect> update(State& state, const Message& message, const Moment& moment) {
    state.utc_offset = moment.utc_offset;
    return std::visit([&](const auto& one) { return handle(state, one, moment); }, message);
}

}  // namespace state
