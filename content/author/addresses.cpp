#include "content/author/addresses.h"

#include <fmt/format.h>

#include <iterator>

namespace author {

std::string percent_encoded(std::string_view path) {
    constexpr std::string_view kept = "-._~/!$&'()*+,;=@";
    std::string out;
    for (const char c : path) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (is_plain || kept.find(c) != std::string_view::npos) {
            out += c;
        } else {
            fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return out;
}

std::string file_uri(const std::filesystem::path& path) {
    const std::string whole = std::filesystem::absolute(path).lexically_normal().generic_string();
    return (whole.starts_with('/') ? "file://" : "file:///") + percent_encoded(whole);
}

}  // namespace author
