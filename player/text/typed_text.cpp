#include "player/text/typed_text.h"

#include "player/text/characters.h"

namespace text {

std::string typed_text(std::string_view text, bool is_multi_line) {
    const std::string valid = composed(valid_utf8(text));
    const char line_end = is_multi_line ? '\n' : ' ';
    std::string out;
    out.reserve(valid.size());
    const char* at = valid.data();
    const char* const end = at + valid.size();
    while (at < end) {
        const char* const begin = at;
        const char32_t character = next_character(at);
        const bool is_line_end =
            character == '\n' || character == '\r' || character == 0x85 || character == 0x2028 || character == 0x2029;
        if (is_line_end) {
            if (character == '\r' && at < end && *at == '\n') ++at;
            out += line_end;
        } else if (character == '\t') {
            out += ' ';
        } else if (!is_invisible(character)) {
            out.append(begin, at);
        }
    }
    return out;
}

}  // namespace text
