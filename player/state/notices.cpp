#include "player/state/notices.h"

#include <utility>

namespace state {

std::uint64_t notify(State& state, std::string_view text, bool is_error, std::string_view address) {
    return notify(state, Notice{0, std::string(text), is_error, std::string(address)});
}

std::uint64_t notify(State& state, Notice notice) {
    for (const Notice& said : state.notices)
        if (said.text == notice.text) return said.id;
    notice.id = ++state.last_serial;
    state.notices.push_back(std::move(notice));
    return state.last_serial;
}

void remove_notice(State& state, std::uint64_t id) {
    std::erase_if(state.notices, [id](const Notice& notice) { return notice.id == id; });
}

}  // namespace state
