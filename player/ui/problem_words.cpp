#include "player/ui/problem_words.h"

#include <algorithm>

namespace ui {
namespace {

using content::Inline;

void add(content::Inlines& words, Inline::Kind kind, std::string_view text) {
    if (text.empty()) return;
    Inline& run = words.emplace_back();
    run.kind = kind;
    run.text = text;
}

/// As in Markdown, code ends at as many backticks as it began with.
std::size_t ticks_at(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of('`', at), text.size()) - at;
}

/// Where these backticks stand again, or npos.
std::size_t closing(std::string_view text, std::size_t from, std::size_t ticks) {
    for (std::size_t at = text.find('`', from); at != std::string_view::npos; at = text.find('`', at)) {
        const std::size_t count = ticks_at(text, at);
        if (count == ticks) return at;
        at += count;
    }
    return std::string_view::npos;
}

/// One blank at both ends only keeps backticks apart.
std::string_view unpadded(std::string_view code) {
    const bool is_padded = code.size() > 2 && code.front() == ' ' && code.back() == ' ' &&
                           (code[1] == '`' || code[code.size() - 2] == '`');
    return is_padded ? code.substr(1, code.size() - 2) : code;
}

}  // namespace

content::Inlines problem_words(std::string_view message) {
    content::Inlines words;
    std::size_t begin = 0;
    for (std::size_t at = message.find('`'); at != std::string_view::npos; at = message.find('`', at)) {
        const std::size_t ticks = ticks_at(message, at);
        const std::size_t end = closing(message, at + ticks, ticks);
        if (end == std::string_view::npos) {
            at += ticks;
            continue;
        }
        add(words, Inline::Kind::text, message.substr(begin, at - begin));
        add(words, Inline::Kind::code, unpadded(message.substr(at + ticks, end - at - ticks)));
        begin = at = end + ticks;
    }
    add(words, Inline::Kind::text, message.substr(begin));
    return words;
}

}  // namespace ui
