#include "content/slugs.h"

#include <utf8proc.h>

#include <fmt/format.h>

#include <array>

namespace content {
namespace {

bool is_word_character(utf8proc_int32_t code_point) {
    switch (utf8proc_category(code_point)) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
        case UTF8PROC_CATEGORY_ND:
            return true;
        default:
            return false;
    }
}

}  // namespace

std::string slug(std::string_view text) {
    std::string out;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (static_cast<unsigned char>(c) < 0x80) {
            ++at;
            if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_') out += c;
            if (c == ' ' || c == '\t') out += '-';
            continue;
        }
        utf8proc_int32_t code_point = 0;
        const utf8proc_ssize_t length =
            utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
        if (length < 1) break;
        at += static_cast<std::size_t>(length);
        if (!is_word_character(code_point)) continue;
        std::array<utf8proc_uint8_t, 4> lower{};
        const utf8proc_ssize_t count = utf8proc_encode_char(utf8proc_tolower(code_point), lower.data());
        out.append(reinterpret_cast<const char*>(lower.data()), static_cast<std::size_t>(count));
    }
    return out.empty() ? "page" : out;
}

std::string UniqueSlugs::take(std::string_view text) {
    const std::string base = slug(text);
    std::string candidate = base;
    // A numbered slug may itself be a heading ("Notes 1"), so it is looked up like any other.
    while (next_.count(candidate) != 0) candidate = fmt::format("{}-{}", base, ++next_[base]);
    next_.emplace(candidate, 0);
    return candidate;
}

}  // namespace content
