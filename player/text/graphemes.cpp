#include "player/text/graphemes.h"

#include "player/text/characters.h"

#include <utf8proc.h>

#include <algorithm>

namespace text {
namespace {

bool is_plain(char byte) {
    return byte >= ' ' && byte < 0x7F;
}

// A boundary for certain at or before the offset: between two ASCII characters, which never join but for CR LF.
// What stands before it need not be read to know what follows it.
std::size_t certain_boundary(std::string_view text, std::size_t offset) {
    while (offset > 0 && !(offset < text.size() && is_plain(text[offset - 1]) && is_plain(text[offset]))) --offset;
    return offset;
}

}  // namespace

std::size_t next_grapheme(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) return text.size();
    if (offset + 1 < text.size() && is_plain(text[offset]) && is_plain(text[offset + 1])) return offset + 1;
    const char* at = text.data() + offset;
    const char* const end = text.data() + text.size();
    auto character = static_cast<utf8proc_int32_t>(next_character(at));
    utf8proc_int32_t state = 0;
    while (at < end) {
        const char* ahead = at;
        const auto following = static_cast<utf8proc_int32_t>(next_character(ahead));
        if (utf8proc_grapheme_break_stateful(character, following, &state)) break;
        character = following;
        at = ahead;
    }
    return static_cast<std::size_t>(at - text.data());
}

std::size_t previous_grapheme(std::string_view text, std::size_t offset) {
    return offset == 0 ? 0 : grapheme_start(text, std::min(offset, text.size()) - 1);
}

std::size_t grapheme_start(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) return text.size();
    std::size_t start = certain_boundary(text, offset);
    for (std::size_t next = next_grapheme(text, start); next <= offset; next = next_grapheme(text, start)) start = next;
    return start;
}

}  // namespace text
