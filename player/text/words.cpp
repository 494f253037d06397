#include "player/text/words.h"

#include <utf8proc.h>

#include "player/text/characters.h"
#include "player/text/graphemes.h"

namespace text {
namespace {

enum class Kind { space, word, line_end, other };

char32_t character_at(std::string_view text, std::size_t offset) {
    const char* at = text.data() + offset;
    return next_character(at);
}

bool is_word_character(char32_t character) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(character))) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
        case UTF8PROC_CATEGORY_ME:
        case UTF8PROC_CATEGORY_ND:
        case UTF8PROC_CATEGORY_NL:
        case UTF8PROC_CATEGORY_NO:
        case UTF8PROC_CATEGORY_PC:
            return true;
        default:
            return false;
    }
}

bool is_apostrophe(char32_t character) {
    return character == '\'' || character == 0x2019;
}

// The kind of the character that begins here, which is not the text's end.
Kind kind_at(std::string_view text, std::size_t offset) {
    const char32_t character = character_at(text, offset);
    if (character == '\n') return Kind::line_end;
    if (is_space(character) || character == 0xA0) return Kind::space;
    if (is_word_character(character)) return Kind::word;
    if (is_apostrophe(character) && offset > 0) {
        const std::size_t next = next_grapheme(text, offset);
        const bool is_within = next < text.size() && is_word_character(character_at(text, next)) &&
                               is_word_character(character_at(text, previous_grapheme(text, offset)));
        if (is_within) return Kind::word;
    }
    return Kind::other;
}

std::size_t run_end(std::string_view text, std::size_t offset, Kind kind) {
    while (offset < text.size() && kind_at(text, offset) == kind) offset = next_grapheme(text, offset);
    return offset;
}

std::size_t run_start(std::string_view text, std::size_t offset, Kind kind) {
    while (offset > 0) {
        const std::size_t previous = previous_grapheme(text, offset);
        if (kind_at(text, previous) != kind) break;
        offset = previous;
    }
    return offset;
}

}  // namespace

std::size_t next_word_end(std::string_view text, std::size_t offset) {
    offset = run_end(text, offset, Kind::space);
    if (offset >= text.size()) return text.size();
    const Kind kind = kind_at(text, offset);
    // Line ends are stops of their own, one at a time.
    return kind == Kind::line_end ? next_grapheme(text, offset) : run_end(text, offset, kind);
}

std::size_t previous_word_start(std::string_view text, std::size_t offset) {
    offset = run_start(text, offset, Kind::space);
    if (offset == 0) return 0;
    const std::size_t previous = previous_grapheme(text, offset);
    const Kind kind = kind_at(text, previous);
    return kind == Kind::line_end ? previous : run_start(text, offset, kind);
}

Stretch word_at(std::string_view text, std::size_t offset) {
    if (text.empty()) return {};
    const bool is_at_end = offset >= text.size();
    std::size_t at = is_at_end ? previous_grapheme(text, text.size()) : offset;
    if (!is_at_end && offset > 0 && kind_at(text, offset) != Kind::word) {
        const std::size_t previous = previous_grapheme(text, offset);
        if (kind_at(text, previous) == Kind::word) at = previous;
    }
    const Kind kind = kind_at(text, at);
    if (kind == Kind::line_end) return {at, at};
    return {run_start(text, at, kind), run_end(text, at, kind)};
}

}  // namespace text
