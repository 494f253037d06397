#include "hub/xapi/place.h"

#include <fmt/format.h>

#include <algorithm>

namespace xapi {
namespace {

bool is_plain(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
}

/// At most 80 bytes, never ending in the middle of a character.
std::string_view cut(std::string_view name) {
    constexpr std::size_t most = 80;
    if (name.size() <= most) return name;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
    return name.substr(0, end);
}

}  // namespace

std::string Place::path() const {
    if (in_ == nullptr) return std::string(name_);
    std::string before = in_->path();
    if (index_ != no_index) return fmt::format("{}[{}]", before, index_);
    if (!is_plain(name_)) return fmt::format("{}[\"{}\"]", before, cut(name_));
    if (!before.empty()) before += '.';
    return before.append(cut(name_));
}

std::string Place::text() const {
    std::string path = this->path();
    return path.empty() ? "the statement" : path;
}

}  // namespace xapi
