#include "content/glyphs.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace content {
namespace {

/// Characters one problem names; the rest are found when these are mended.
constexpr std::size_t most_named = 8;

/// Reasons are in the Unicode block names: Hebrew to Arabic Extended, bidirectional controls, private use,
/// presentation forms of the right-to-left scripts, and the mark that damaged text leaves behind.
constexpr struct { char32_t first, last; } undrawable_ranges[] = {
    {0x00, 0x08},     {0x0B, 0x1F},     {0x7F, 0x9F},     {0x0590, 0x08FF}, {0x200E, 0x200F},   {0x202A, 0x202E},
    {0x2066, 0x2069}, {0xE000, 0xF8FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFE}, {0xFFF9, 0x10FFFF},
};

/// Bytes that can begin an undrawable character: ASCII controls, C1 controls, and the leads from U+0580 upwards.
constexpr std::array<bool, 256> suspicious_leads() {
    std::array<bool, 256> is_suspicious{};
    for (std::size_t byte = 0; byte < 256; ++byte) {
        const bool is_control = (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F || byte == 0xC2;
        is_suspicious[byte] = is_control || byte >= 0xD6;
    }
    return is_suspicious;
}

constexpr std::array<bool, 256> is_suspicious_lead = suspicious_leads();

/// Calls `visit(code_point)` for each undrawable character until it returns false.
template <class Visit>
void visit_undrawable(std::string_view text, const Visit& visit) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        if (!is_suspicious_lead[bytes[at]]) {
            ++at;
            continue;
        }
        utf8proc_int32_t code_point = 0;
        const utf8proc_ssize_t length = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
        if (length < 1) return;
        at += static_cast<std::size_t>(length);
        if (is_undrawable(static_cast<char32_t>(code_point)) && !visit(code_point)) return;
    }
}

}  // namespace

bool is_undrawable(char32_t code_point) {
    return std::any_of(std::begin(undrawable_ranges), std::end(undrawable_ranges),
                       [&](const auto& range) { return code_point >= range.first && code_point <= range.last; });
}

bool has_undrawable(std::string_view text) {
    bool has_one = false;
    visit_undrawable(text, [&](utf8proc_int32_t) {
        has_one = true;
        return false;
    });
    return has_one;
}

void report_undrawable(std::string_view text, int line, Findings& findings) {
    std::vector<std::string> names;
    visit_undrawable(text, [&](utf8proc_int32_t code_point) {
        std::string name = fmt::format("U+{:04X}", code_point);
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
        return names.size() < most_named;
    });
    if (names.empty()) return;
    findings.add(line, "W308", fmt::format("the player cannot draw {}: use words or another character",
                                           fmt::join(names, ", ")));
}

}  // namespace content
