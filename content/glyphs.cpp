#include "content/glyphs.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <vector>

namespace content {
namespace {

/// Reasons are in the Unicode block names: Hebrew to Arabic Extended, bidirectional controls, private use,
/// presentation forms of the right-to-left scripts, and the mark that damaged text leaves behind.
constexpr struct { char32_t first, last; } undrawable_ranges[] = {
    {0x00, 0x08},     {0x0B, 0x1F},     {0x7F, 0x9F},     {0x0590, 0x08FF}, {0x200E, 0x200F},   {0x202A, 0x202E},
    {0x2066, 0x2069}, {0xE000, 0xF8FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFE}, {0xFFF9, 0x10FFFF},
};

/// Nothing below these lead bytes can be undrawable, except ASCII controls and C1 controls (lead C2).
bool may_need_looking_at(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F || byte == 0xC2 || byte >= 0xD6;
    });
}

}  // namespace

bool is_undrawable(char32_t code_point) {
    return std::any_of(std::begin(undrawable_ranges), std::end(undrawable_ranges),
                       [&](const auto& range) { return code_point >= range.first && code_point <= range.last; });
}

void report_undrawable(std::string_view text, int line, Findings& findings) {
    if (!may_need_looking_at(text)) return;
    std::vector<std::string> names;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        utf8proc_int32_t code_point = 0;
        const utf8proc_ssize_t length =
            utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
        if (length < 1) break;
        at += static_cast<std::size_t>(length);
        if (!is_undrawable(static_cast<char32_t>(code_point))) continue;
        std::string name = fmt::format("U+{:04X}", code_point);
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    }
    if (names.empty()) return;
    findings.add(line, "W308", fmt::format("the player cannot draw {}: use words or another character",
                                           fmt::join(names, ", ")));
}

}  // namespace content
