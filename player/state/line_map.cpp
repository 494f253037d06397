#include "player/state/line_map.h"

#include <algorithm>
#include <cstddef>

namespace state {
namespace {

int line_ends(std::string_view text) {
    return static_cast<int>(std::count(text.begin(), text.end(), '\n'));
}

/// True when the last `count` bytes of a text begin with a whole line.
bool begins_line(std::string_view text, std::size_t count) {
    return count == text.size() || text[text.size() - count - 1] == '\n';
}

}  // namespace

int line_count(std::string_view text) {
    const bool has_open_line = !text.empty() && text.back() != '\n';
    return line_ends(text) + (has_open_line ? 1 : 0);
}

std::string_view line_of(std::string_view text, int line) {
    for (; line > 1; --line) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + 1);
    }
    return text.substr(0, text.find('\n'));
}

LineMap::LineMap(std::string_view before, std::string_view after) {
    const std::size_t shorter = std::min(before.size(), after.size());
    const auto differs =
        std::mismatch(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(shorter), after.begin());
    const auto same = static_cast<std::size_t>(differs.first - before.begin());
    same_first_ = line_ends(before.substr(0, same));
    // What is the same at the start is not looked at again from the end.
    const std::size_t start = same == 0 ? 0 : before.rfind('\n', same - 1) + 1;
    before.remove_prefix(start);
    after.remove_prefix(start);
    const std::size_t least = std::min(before.size(), after.size());
    std::size_t from_end = 0;
    while (from_end < least && before[before.size() - 1 - from_end] == after[after.size() - 1 - from_end]) ++from_end;
    std::string_view tail = before.substr(before.size() - from_end);
    if (!begins_line(before, from_end) || !begins_line(after, from_end)) {
        const std::size_t end = tail.find('\n');
        tail.remove_prefix(end == std::string_view::npos ? tail.size() : end + 1);
    }
    const int same_last = line_count(tail);
    edited_ = line_count(before) - same_last;
    written_ = line_count(after) - same_last;
}

int LineMap::after(int line) const {
    if (line <= same_first_) return line;
    const int into = line - same_first_;  // from 1
    if (into > edited_) return line - edited_ + written_;
    return same_first_ + std::max(std::min(into, written_), 1);
}

}  // namespace state
