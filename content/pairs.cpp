#include "content/pairs.h"

#include <algorithm>
#include <iterator>

namespace content {
namespace {

/// The length of `->` or `→` at the start of this text, else 0.
std::size_t mark_length(std::string_view text) {
    for (const std::string_view mark : {"->", "\xE2\x86\x92"}) {
        if (text.substr(0, mark.size()) == mark) return mark.size();
    }
    return 0;
}

bool is_break(const Inline& run) {
    return run.kind == Inline::Kind::soft_break || run.kind == Inline::Kind::hard_break;
}

bool is_blank(const Inline& run) {
    return is_break(run) || (run.kind == Inline::Kind::text && run.text.empty());
}

void trim(Inlines& inlines) {
    if (!inlines.empty() && inlines.back().kind == Inline::Kind::text) {
        std::string& text = inlines.back().text;
        text.erase(text.find_last_not_of(' ') + 1);
    }
    if (!inlines.empty() && inlines.front().kind == Inline::Kind::text) {
        std::string& text = inlines.front().text;
        text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
    }
    inlines.erase(inlines.begin(), std::find_if_not(inlines.begin(), inlines.end(), is_blank));
    while (!inlines.empty() && is_blank(inlines.back())) inlines.pop_back();
}

}  // namespace

std::vector<Arrow> arrows(const Inlines& text) {
    std::vector<Arrow> found;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i].kind != Inline::Kind::text) continue;
        const std::string_view run = text[i].text;
        for (std::size_t at = 0; at < run.size(); ++at) {
            if (run[at] != '-' && run[at] != '\xE2') continue;
            const std::size_t length = mark_length(run.substr(at));
            if (length == 0) continue;
            const std::size_t end = at + length;
            const bool is_open = at > 0 ? run[at - 1] == ' ' : i == 0 || is_break(text[i - 1]);
            const bool is_closed = end < run.size() ? run[end] == ' ' : i + 1 == text.size() || is_break(text[i + 1]);
            if (is_open && is_closed) found.push_back({i, at, length});
        }
    }
    return found;
}

void split_at(const Arrow& arrow, Inlines& text, Inlines& right) {
    Inline tail = text[arrow.run];
    tail.text.erase(0, arrow.start + arrow.length);
    text[arrow.run].text.erase(arrow.start);
    right.push_back(std::move(tail));
    const auto rest = text.begin() + static_cast<std::ptrdiff_t>(arrow.run) + 1;
    std::move(rest, text.end(), std::back_inserter(right));
    text.erase(rest, text.end());
    trim(text);
    trim(right);
}

}  // namespace content
