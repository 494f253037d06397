#include "content/fold.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace content {
namespace {

constexpr utf8proc_int32_t replacement_character = 0xFFFD;
/// No character decomposes into more (U+FDFA makes 18).
constexpr std::size_t longest_decomposition = 32;

class Folding {
public:
    explicit Folding(std::size_t size) {
        folded_.text.reserve(size);
        folded_.offsets.reserve(size + 1);
    }

    void add_ascii(char character, std::size_t source) {
        if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
        if (character == '\t' || character == '\r') character = ' ';
        const bool repeats_a_space = character == ' ' && !folded_.text.empty() && folded_.text.back() == ' ';
        if (!repeats_a_space) add_byte(character, source);
    }

    void add(utf8proc_int32_t code_point, std::size_t source) {
        if (code_point >= 0x201C && code_point <= 0x201F) code_point = '"';
        std::array<utf8proc_int32_t, longest_decomposition> parts{};
        int boundary = 0;
        const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                                            UTF8PROC_STRIPMARK | UTF8PROC_LUMP | UTF8PROC_IGNORE);
        const utf8proc_ssize_t count =
            utf8proc_decompose_char(code_point, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()), options, &boundary);
        const auto fitting = std::clamp<utf8proc_ssize_t>(count, 0, static_cast<utf8proc_ssize_t>(parts.size()));
        for (std::size_t part = 0; part < static_cast<std::size_t>(fitting); ++part) add_part(parts[part], source);
    }

    Folded finish(std::size_t source) {
        folded_.offsets.push_back(static_cast<std::uint32_t>(source));
        return std::move(folded_);
    }

private:
    void add_part(utf8proc_int32_t code_point, std::size_t source) {
        if (code_point >= 0 && code_point < 0x80) return add_ascii(static_cast<char>(code_point), source);
        std::array<utf8proc_uint8_t, 4> bytes{};
        const utf8proc_ssize_t length = utf8proc_encode_char(code_point, bytes.data());
        for (std::size_t byte = 0; byte < static_cast<std::size_t>(length); ++byte)
            add_byte(static_cast<char>(bytes[byte]), source);
    }

    void add_byte(char byte, std::size_t source) {
        folded_.text += byte;
        folded_.offsets.push_back(static_cast<std::uint32_t>(source));
    }

    Folded folded_;
};

}  // namespace

std::pair<std::size_t, std::size_t> Folded::source_range(std::size_t begin, std::size_t end) const {
    if (begin >= end) return {offsets[begin], offsets[begin]};
    // Half of a folded character stands for the whole of it: one s of ß is ß.
    std::size_t after = end;
    while (after + 1 < offsets.size() && offsets[after] == offsets[end - 1]) ++after;
    return {offsets[begin], offsets[after]};
}

Folded fold(std::string_view text) {
    Folding folding(text.size());
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    std::size_t at = 0;
    while (at < text.size()) {
        if (bytes[at] < 0x80) {
            folding.add_ascii(text[at], at);
            ++at;
            continue;
        }
        utf8proc_int32_t code_point = 0;
        const utf8proc_ssize_t length =
            utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
        folding.add(length > 0 ? code_point : replacement_character, at);
        at += length > 0 ? static_cast<std::size_t>(length) : 1;
    }
    return folding.finish(at);
}

}  // namespace content
