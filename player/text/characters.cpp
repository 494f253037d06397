#include "player/text/characters.h"

#include <utf8.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <memory>

namespace text {

std::string valid_utf8(std::string_view text) {
    if (utf8::is_valid(text.begin(), text.end())) return std::string(text);
    std::string out;
    auto at = text.begin();
    while (at != text.end()) {
        const auto wrong = utf8::find_invalid(at, text.end());
        out.append(at, wrong);
        if (wrong == text.end()) break;
        out += "\uFFFD";
        // One mark for one broken sequence, however many of its bytes are there.
        at = std::find_if_not(std::next(wrong), text.end(), is_continuation);
    }
    return out;
}

std::string composed(std::string_view text) {
    utf8proc_uint8_t* mapped = nullptr;
    const utf8proc_ssize_t length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                     &mapped, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    if (length < 0) return std::string(text);
    return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

bool is_invisible(char32_t character) {
    if (character < 0x300) return character < 0x20 || (character >= 0x7F && character < 0xA0) || character == 0xAD;
    if (character >= 0xFE00 && character <= 0xFE0F) return true;
    return utf8proc_category(static_cast<utf8proc_int32_t>(character)) == UTF8PROC_CATEGORY_CF;
}

bool is_space(char32_t character) {
    if (character < 0x80) return character == ' ' || (character >= '\t' && character <= '\r');
    if (character < 0x1680) return character == 0x85;
    return character == 0x1680 || (character >= 0x2000 && character <= 0x200A && character != 0x2007) ||
           character == 0x2028 || character == 0x2029 || character == 0x205F || character == 0x3000;
}

}  // namespace text
