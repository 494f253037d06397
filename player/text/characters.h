/// UTF-8 read one character at a time, after one check that makes it safe to read without further checks.
#pragma once

#include <string>
#include <string_view>

namespace text {

constexpr char32_t replacement_character = U'\uFFFD';

/// The text with every invalid sequence replaced by U+FFFD. Everything below this line of the room takes valid UTF-8.
std::string valid_utf8(std::string_view text);

/// The text in Unicode normalisation form C, so that a letter typed with a combining mark is one character.
/// Takes valid UTF-8.
std::string composed(std::string_view text);

/// Whether a character has no shape of its own: controls, format characters, soft hyphens, variation selectors.
bool is_invisible(char32_t character);

/// Whether a character is a space of some width that a line may break at, or a line end: everything but U+00A0.
bool is_space(char32_t character);

/// Reads the character at `at`, which points into valid UTF-8, and moves `at` behind it.
inline char32_t next_character(const char*& at) {
    const auto byte = [&at] { return static_cast<unsigned char>(*at++); };
    const char32_t first = byte();
    if (first < 0x80) return first;
    if (first < 0xE0) return (first & 0x1FU) << 6U | (byte() & 0x3FU);
    if (first < 0xF0) {
        const char32_t high = (first & 0x0FU) << 12U | (byte() & 0x3FU) << 6U;
        return high | (byte() & 0x3FU);
    }
    char32_t high = (first & 0x07U) << 18U | (byte() & 0x3FU) << 12U;
    high |= (byte() & 0x3FU) << 6U;
    return high | (byte() & 0x3FU);
}

/// Whether a byte is not the first of its character.
inline bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// What is drawn for a character: fonts hold the Basic Multilingual Plane only.
inline char32_t drawn(char32_t character) {
    return character > 0xFFFF ? replacement_character : character;
}

}  // namespace text
