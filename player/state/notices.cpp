#include "player/state/notices.h"

namespace state {

std::uint64_t notify(State& state, std::string_view text, bool is_error, std::string_view address) {
    for (const Notice& notice : state.notices)
        if (notice.text == text) return notice.id;
    state.notices.push_back({++state.last_serial, std::string(text), is_error, std::string(address)});
    return state.notices.back().id;
}

void remove_notice(State& state, std::uint64_t id) {
    std::erase_if(state.notices, [id](const Notice& notice) { return notice.id == id; });
}

}  // namespace state
