#include "content/package/names.h"

#include "content/keywords.h"
#include "content/source.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace package {
namespace {

/// Far more than a picture's name needs, and with any folder before it within what Windows takes (260).
constexpr std::size_t longest_name = 160;

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F;
}

/// Windows gives these to devices in every folder, with any ending ("Naming Files, Paths, and Namespaces").
bool is_device(std::string_view part) {
    std::string stem = content::keyword(part.substr(0, part.find('.')));
    for (const std::string_view device : {"con", "prn", "aux", "nul", "conin$", "conout$"}) {
        if (stem == device) return true;
    }
    if (!stem.starts_with("com") && !stem.starts_with("lpt")) return false;
    stem.erase(0, 3);
    constexpr std::array<std::string_view, 3> superscripts = {"\xC2\xB9", "\xC2\xB2", "\xC2\xB3"};  // ¹ ² ³
    return (stem.size() == 1 && stem.front() >= '0' && stem.front() <= '9') ||
           std::find(superscripts.begin(), superscripts.end(), stem) != superscripts.end();
}

/// What is wrong with one part between slashes, as the end of a sentence; empty when nothing is.
std::string_view fault_of(std::string_view part) {
    if (part.empty() || part == "." || part == "..") return "is not a plain path inside the folder";
    if (part.front() == '.') return "is hidden: its name begins with a full stop";
    if (part.back() == '.' || part.back() == ' ') return "has a name that ends with a full stop or a space";
    if (is_device(part)) return "has the name of a device on Windows";
    return "";
}

}  // namespace

std::string printable(std::string_view name) {
    std::string text(name.substr(0, longest_name));
    while (content::first_invalid_utf8(text) != std::string_view::npos) text[content::first_invalid_utf8(text)] = '?';
    std::replace_if(text.begin(), text.end(), is_control, '?');
    return name.size() > longest_name ? text + "…" : text;
}

std::optional<std::string> objection_to_name(std::string_view name) {
    const auto objection = [&](std::string_view fault) {
        return fmt::format("its file '{}' {}", printable(name), fault);
    };
    if (name.size() > longest_name) return objection(fmt::format("has a name of more than {} bytes", longest_name));
    if (content::first_invalid_utf8(name) != std::string_view::npos) return objection("has a name that is not UTF-8");
    if (std::any_of(name.begin(), name.end(), is_control)) return objection("has a control character in its name");
    if (const std::size_t at = name.find_first_of("\\:*?\"<>|"); at != std::string_view::npos)
        return objection(fmt::format("has a {} in its name, which not every system allows", name[at]));
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find('/', begin), name.size());
        if (const std::string_view fault = fault_of(name.substr(begin, end - begin)); !fault.empty())
            return objection(fault);
        begin = end + 1;
    }
    return std::nullopt;
}

}  // namespace package
