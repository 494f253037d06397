#include "content/glossary.h"

#include "content/keywords.h"

#include <fmt/format.h>

#include <optional>

namespace content {
namespace {

/// `**Term**: meaning` or `**Term:** meaning`.
std::optional<GlossaryEntry> read_entry(const Block& item) {
    if (item.children.empty() || item.children.front().kind != Block::Kind::paragraph) return std::nullopt;
    const Inlines& text = item.children.front().inlines;
    if (text.empty() || text.front().kind != Inline::Kind::strong) return std::nullopt;
    GlossaryEntry entry;
    entry.line = item.line;
    entry.term = trimmed(plain_text(text.front().children));
    entry.meaning.assign(text.begin() + 1, text.end());
    const bool has_colon_inside = !entry.term.empty() && entry.term.back() == ':';
    const bool has_text = !entry.meaning.empty() && entry.meaning.front().kind == Inline::Kind::text;
    std::string none;
    std::string& rest = has_text ? entry.meaning.front().text : none;
    const std::size_t start = rest.find_first_not_of(' ');
    const bool has_colon_after = start != std::string::npos && rest[start] == ':';
    if (!has_colon_inside && !has_colon_after) return std::nullopt;
    if (has_colon_inside) entry.term = trimmed(std::string_view(entry.term).substr(0, entry.term.size() - 1));
    rest.erase(0, has_colon_after ? start + 1 : 0);
    rest.erase(0, std::min(rest.find_first_not_of(' '), rest.size()));
    if (has_text && rest.empty()) entry.meaning.erase(entry.meaning.begin());
    if (entry.term.empty() || entry.meaning.empty()) return std::nullopt;
    return entry;
}

}  // namespace

void collect_glossary(Module& module, Findings& findings) {
    for (const Page& page : module.pages) {
        if (page.kind != Page::Kind::glossary) continue;
        for (const Element& element : page.elements) {
            const auto* list = std::get_if<Block>(&element);
            if (list == nullptr || list->kind != Block::Kind::list) continue;
            for (const Block& item : list->children) {
                if (std::optional<GlossaryEntry> entry = read_entry(item)) {
                    module.glossary.push_back(std::move(*entry));
                } else {
                    findings.add(item.line, "E213",
                                 "this line of the glossary explains nothing: it needs `**Term**: meaning`");
                }
            }
        }
    }
}

}  // namespace content
