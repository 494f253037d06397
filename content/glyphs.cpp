#include "content/glyphs.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <string>
#include <vector>

namespace content {
namespace {

/// Characters one problem names; the rest are found when these are mended.
constexpr std::size_t most_named = 8;

/// Reasons are in the Unicode block names: Hebrew to Arabic Extended, bidirectional controls, private use,
/// presentation forms of the right-to-left scripts, and the mark that damaged text leaves behind.
constexpr struct {
    char32_t first, last;
} undrawable_ranges[] = {
    {0x00, 0x08},     {0x0B, 0x1F},     {0x7F, 0x9F},     {0x0590, 0x08FF}, {0x200E, 0x200F},   {0x202A, 0x202E},
    {0x2066, 0x2069}, {0xE000, 0xF8FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFE}, {0xFFF9, 0x10FFFF},
};

/// Bytes that a character's encoding may have.
constexpr std::size_t longest_sequence = 4;

/// True for a byte that can begin an undrawable character: ASCII controls, C1 controls, and the leads from U+0580
/// upwards. Written without branches, so that many bytes are looked at together.
constexpr unsigned is_suspicious(unsigned char byte) {
    return static_cast<unsigned>((byte < 0x20) & (byte != '\n') & (byte != '\t')) |
           static_cast<unsigned>((byte == 0x7F) | (byte == 0xC2) | (byte >= 0xD6));
}

/// Calls `visit(code_point)` for each undrawable character until it returns false.
template <class Visit>
void visit_undrawable(std::string_view text, const Visit& visit) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        if (is_suspicious(bytes[at]) == 0) {
            ++at;
            continue;
        }
        utf8proc_int32_t code_point = 0;
        const utf8proc_ssize_t length =
            utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
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
    constexpr std::size_t chunk = 64;
    for (std::size_t at = 0; at < text.size(); at += chunk) {
        // Without a branch for each byte the compiler looks at many at once; ASCII text never needs the slow look.
        unsigned suspicious = 0;
        for (const char c : text.substr(at, chunk)) suspicious |= is_suspicious(static_cast<unsigned char>(c));
        if (suspicious == 0) continue;
        bool has_one = false;
        const std::size_t end = std::min(text.size(), at + chunk + longest_sequence);
        visit_undrawable(text.substr(at, end - at), [&](utf8proc_int32_t) {
            has_one = true;
            return false;
        });
        if (has_one) return true;
    }
    return false;
}

void report_undrawable(std::string_view text, int line, Findings& findings) {
    std::vector<std::string> names;
    visit_undrawable(text, [&](utf8proc_int32_t code_point) {
        std::string name = fmt::format("U+{:04X}", code_point);
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
        return names.size() < most_named;
    });
    if (names.empty()) return;
    findings.add(line, "W308",
                 fmt::format("the player cannot draw {}: use words or another character", fmt::join(names, ", ")));
}

}  // namespace content
