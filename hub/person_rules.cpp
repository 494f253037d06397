#include "hub/person_rules.h"

#include "hub/text.h"

#include <fmt/format.h>

namespace hub {
namespace {

/// Line breaks among them: one person would stand there as two.
bool has_control_character(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool is_second_block =  // U+0080 to U+009F
            byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (byte < 0x20 || byte == 0x7F || is_second_block) return true;
    }
    return false;
}

std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

std::optional<std::string> tidy_all(const std::vector<Untidy>& names) {
    for (const Untidy& name : names) {
        *name.text = trimmed(*name.text);
        if (name.text->size() > name.most_bytes)
            return fmt::format("{} is longer than {} bytes", name.what, name.most_bytes);
        if (!is_text(*name.text)) return fmt::format("{} is not text in UTF-8", name.what);
        if (has_control_character(*name.text))
            return fmt::format("{} has a line break or another control character in it", name.what);
    }
    return std::nullopt;
}

}  // namespace hub
