#include "player/store/response_text.h"

#include <fmt/format.h>

#include <charconv>

namespace store {

std::string to_text(const std::vector<int>& chosen) {
    return fmt::format("{}", fmt::join(chosen, ","));
}

std::optional<std::vector<int>> parse_chosen(std::string_view text) {
    std::vector<int> chosen;
    if (text.empty()) return chosen;
    const char* const end = text.data() + text.size();
    for (const char* at = text.data();; ++at) {
        int index = 0;
        const auto [stop, fault] = std::from_chars(at, end, index);
        if (fault != std::errc{}) return std::nullopt;
        chosen.push_back(index);
        if (stop == end) return chosen;
        if (*stop != ',') return std::nullopt;
        at = stop;
    }
}

}  // namespace store
