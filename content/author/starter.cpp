#include "content/author/starter.h"

#include "content/fold.h"
#include "content/glyphs.h"
#include "content/keywords.h"
#include "content/source.h"

#include <array>
#include <utility>

namespace author {
namespace {

/// Of an id (authoring-format.md, "metadata"), and more than anybody wants of a title.
constexpr std::size_t shortest_id = 3, longest_id = 64, longest_title = 120;

bool is_digit_or_small_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// "Café au lait!" as `cafe-au-lait`.
std::string id_from(const std::string& name) {
    std::string id;
    for (const char c : content::fold(name).text) {
        if (is_digit_or_small_letter(c)) {
            id += c;
        } else if (!id.empty() && id.back() != '-' && (c == ' ' || c == '-' || c == '_' || c == '.')) {
            id += '-';
        }
    }
    id.resize(std::min(id.size(), longest_id));
    while (!id.empty() && id.back() == '-') id.pop_back();
    if (id.empty()) return "my-module";
    return id.size() < shortest_id ? id + "-module" : id;
}

/// `hand-hygiene` as "Hand hygiene". Empty when the name cannot be shown.
std::string title_from(const std::string& name) {
    if (content::first_invalid_utf8(name) != std::string::npos || content::has_undrawable(name)) return "";
    std::string title;
    for (const char c : name) {
        const bool is_gap = c == '-' || c == '_' || c == ' ' || (static_cast<unsigned char>(c) < 0x20);
        if (!is_gap) {
            title += c;
        } else if (!title.empty() && title.back() != ' ') {
            title += ' ';
        }
    }
    title = content::trimmed(title);
    if (title.size() > longest_title) return "";
    if (!title.empty() && title.front() >= 'a' && title.front() <= 'z')
        title.front() = static_cast<char>(title.front() - 'a' + 'A');
    return title;
}

/// The text as Markdown that means just this text.
std::string escaped(std::string_view text) {
    constexpr std::string_view special = "\\`*_[]<>#&!~|";
    std::string out;
    for (const char c : text) {
        if (special.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

/// The text as a metadata value: quotes round the whole would be dropped, so one more pair stands round them.
std::string as_value(const std::string& text) {
    const bool has_quote = text.front() == '"' || text.front() == '\'';
    return has_quote ? "\"" + text + "\"" : text;
}

}  // namespace

std::string starter_module(const std::string& folder_name) {
    std::string title = title_from(folder_name);
    if (title.empty()) title = "My module";
    const std::array<std::pair<std::string_view, std::string>, 3> values = {
        {{"{{title}}", as_value(title)}, {"{{heading}}", escaped(title)}, {"{{id}}", id_from(folder_name)}}};
    std::string module(starter_text());
    for (const auto& [place, value] : values) module.replace(module.find(place), place.size(), value);
    return module;
}

}  // namespace author
