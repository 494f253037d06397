#include "content/feedback.h"

#include "content/keywords.h"

#include <fmt/format.h>

#include <algorithm>

namespace content {
namespace {

using Role = NamedQuote::Role;

constexpr std::pair<std::string_view, Role> labels[] = {
    {"hint", Role::hint}, {"explanation", Role::explanation}, {"right", Role::right}, {"wrong", Role::wrong}};

std::string with_capital(std::string_view word) {
    std::string out(word);
    out.front() = static_cast<char>(out.front() - 'a' + 'A');
    return out;
}

bool is_break(const Inline& run) {
    return run.kind == Inline::Kind::soft_break || run.kind == Inline::Kind::hard_break;
}

/// The word in bold at this place, when a colon ends it inside or right after the bold: `**Hint:**`, `**Hint**:`.
std::optional<std::string> label_word(const Inlines& inlines, std::size_t at) {
    if (at >= inlines.size() || inlines[at].kind != Inline::Kind::strong) return std::nullopt;
    std::string word = keyword(plain_text(inlines[at].children));
    if (!word.empty() && word.back() == ':')
        return std::string(trimmed(std::string_view(word).substr(0, word.size() - 1)));
    const bool has_colon_after = at + 1 < inlines.size() && inlines[at + 1].text.substr(0, 1) == ":";
    return has_colon_after ? std::optional(word) : std::nullopt;
}

std::optional<Role> role_at(const Inlines& inlines, std::size_t at) {
    const std::optional<std::string> word = label_word(inlines, at);
    if (!word) return std::nullopt;
    for (const auto& [label, role] : labels) {
        if (label == *word) return role;
    }
    return std::nullopt;
}

void trim_breaks(Inlines& inlines) {
    const auto is_blank = [](const Inline& run) {
        return is_break(run) || (run.kind == Inline::Kind::text && trimmed(run.text).empty());
    };
    inlines.erase(inlines.begin(), std::find_if_not(inlines.begin(), inlines.end(), is_blank));
    while (!inlines.empty() && is_blank(inlines.back())) inlines.pop_back();
}

/// Takes the label and its colon from the front.
void drop_label(Inlines& inlines) {
    inlines.erase(inlines.begin());
    if (!inlines.empty() && inlines.front().kind == Inline::Kind::text) {
        std::string& text = inlines.front().text;
        if (text.front() == ':') text.erase(0, 1);
        text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
    }
}

/// A paragraph cut before each label that begins a line.
std::vector<Inlines> cut_at_labels(Inlines inlines) {
    std::vector<Inlines> parts(1);
    parts.back().reserve(inlines.size());
    for (std::size_t i = 0; i < inlines.size(); ++i) {
        const bool starts_line = i > 0 && is_break(parts.back().back());
        if (starts_line && role_at(inlines, i)) parts.emplace_back();
        parts.back().push_back(std::move(inlines[i]));
    }
    return parts;
}

}  // namespace

std::string label_of(NamedQuote::Role role) {
    for (const auto& [label, named] : labels) {
        if (named == role) return fmt::format("`**{}:**`", with_capital(label));
    }
    return {};
}

std::vector<NamedQuote> take_named_quotes(Block& quote, Findings& findings) {
    std::vector<NamedQuote> parts;
    const bool has_text = !quote.children.empty() && quote.children.front().kind == Block::Kind::paragraph;
    const bool is_named = quote.kind == Block::Kind::quote && has_text && role_at(quote.children.front().inlines, 0);
    if (!is_named) return parts;
    for (Block& block : quote.children) {
        if (block.kind != Block::Kind::paragraph) {
            parts.back().blocks.push_back(std::move(block));
            continue;
        }
        for (Inlines& text : cut_at_labels(std::move(block.inlines))) {
            Block paragraph;
            paragraph.line = text.front().line;
            if (const std::optional<Role> role = role_at(text, 0)) {
                if (!parts.empty()) {
                    findings.add(paragraph.line, "W304",
                                 fmt::format("{} stands in one quote with {}: leave a blank line between them",
                                             label_of(*role), label_of(parts.back().role)));
                }
                parts.push_back({*role, {}});
                drop_label(text);
            }
            trim_breaks(text);
            paragraph.inlines = std::move(text);
            if (!paragraph.inlines.empty()) parts.back().blocks.push_back(std::move(paragraph));
        }
    }
    for (const NamedQuote& part : parts) {
        if (part.blocks.empty())
            findings.add(quote.line, "E201",
                         fmt::format("{} stands without its text: write it after the colon", label_of(part.role)));
    }
    return parts;
}

std::optional<std::string> meant_label(const Block& quote) {
    if (quote.children.empty()) return std::nullopt;
    const std::optional<std::string> word = label_word(quote.children.front().inlines, 0);
    if (!word) return std::nullopt;
    const std::optional<std::string> meant = nearest(*word, {"hint", "explanation", "right", "wrong"});
    return meant ? std::optional(with_capital(*meant)) : std::nullopt;
}

}  // namespace content
