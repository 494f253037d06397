#include "content/export/gift_text.h"

#include <fmt/format.h>

namespace exporting {

std::string gift_escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '\r') continue;
        if (std::string_view("~=#{}:\\").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

std::string on_one_line(std::string_view text) {
    std::string out;
    bool has_gap = false;
    for (const char c : text) {
        if (c == '\n' || c == '\r' || c == '\t' || c == ' ') {
            has_gap = !out.empty();
            continue;
        }
        if (has_gap) out += ' ';
        has_gap = false;
        out += c;
    }
    return out;
}

std::string gift_percent(std::size_t parts) {
    std::string number = fmt::format("{:.5f}", 100.0 / static_cast<double>(parts));
    number.erase(number.find_last_not_of('0') + 1);
    if (number.back() == '.') number.pop_back();
    return number;
}

}  // namespace exporting
