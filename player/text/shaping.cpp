#include "player/text/shaping.h"

#include "content/addresses.h"
#include "player/text/characters.h"

#include <algorithm>

namespace text {
namespace {

using content::Inline;
using content::Inlines;

std::uint32_t end_of(const Layout& layout) {
    return static_cast<std::uint32_t>(layout.text.size());
}

bool is_ordinary(char byte) {
    return byte > ' ' && byte < 0x7F;
}

bool has_combining_mark(std::string_view text) {
    // Combining diacritical marks, U+0300 to U+036F, are led by these two bytes.
    return text.find('\xCC') != std::string_view::npos || text.find('\xCD') != std::string_view::npos;
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

bool is_visible(std::string_view text) {
    if (std::any_of(text.begin(), text.end(), is_ordinary)) return true;
    const std::string valid = valid_utf8(text);
    const char* at = valid.data();
    const char* const end = at + valid.size();
    while (at < end) {
        const char32_t character = next_character(at);
        if (!is_space(character) && !is_invisible(character)) return true;
    }
    return false;
}

Face with(Face face, bool is_bold, bool is_italic) {
    if (face == Face::mono) return face;
    const bool bold = is_bold || face == Face::bold || face == Face::bold_italic;
    const bool italic = is_italic || face == Face::italic || face == Face::bold_italic;
    if (bold) return italic ? Face::bold_italic : Face::bold;
    return italic ? Face::italic : Face::regular;
}

// Walks one paragraph's inlines.
class Shaper {
public:
    Shaper(const Type& type, Layout& layout, Shaped& shaped) : type_(type), layout_(layout), shaped_(shaped) {
        shaped_.spans.clear();
        shaped_.extra_breaks.clear();
        shaped_.begin = end_of(layout_);
        shaped_.font = type.font;
    }

    void walk(const Inlines& inlines, const Span& look) {
        for (const Inline& each : inlines) walk(each, look);
    }

    // Spaces and line ends at the end are not drawn, so they are not text.
    void finish() {
        while (end_of(layout_) > shaped_.begin && (layout_.text.back() == ' ' || layout_.text.back() == '\n')) {
            layout_.text.pop_back();
        }
        shaped_.end = end_of(layout_);
        while (!shaped_.spans.empty() && shaped_.spans.back().begin >= shaped_.end) shaped_.spans.pop_back();
        if (!shaped_.spans.empty()) shaped_.spans.back().end = shaped_.end;
    }

private:
    void walk(const Inline& each, Span look) {
        switch (each.kind) {
            case Inline::Kind::text:
                append(each.text, look);
                return;
            case Inline::Kind::soft_break:
                append(" ", look);
                return;
            case Inline::Kind::hard_break:
                append_line_end(look);
                return;
            case Inline::Kind::code:
                if (look.font.face != Face::mono) look.font = {Face::mono, look.font.size_px * type_.mono_ratio};
                if (look.link < 0) look.ink = Ink::code;
                append(each.text, look);
                return;
            case Inline::Kind::emphasis:
                look.font.face = with(look.font.face, false, true);
                break;
            case Inline::Kind::strong:
                look.font.face = with(look.font.face, true, false);
                break;
            case Inline::Kind::link:
                append_link(each, look);
                return;
            case Inline::Kind::term:
                append_term(each, look);
                return;
        }
        append(each.text, look);
        walk(each.children, look);
    }

    void append_link(const Inline& each, Span look) {
        look.ink = Ink::link;
        look.link = static_cast<std::int32_t>(layout_.links.size());
        const std::size_t index = layout_.links.size();
        layout_.links.push_back({each.target, end_of(layout_), 0});
        append(each.text, look);
        walk(each.children, look);
        layout_.links[index].end = end_of(layout_);
        append_address(each, look);
    }

    // For somebody who reads offline: what they would have to type later.
    void append_address(const Inline& link, Span look) {
        const std::string address = content::shown_address(link);
        if (address.empty()) return;
        look.ink = Ink::muted;
        look.link = -1;
        look.font = {Face::regular, type_.font.size_px * type_.small_ratio};
        append(" (" + address + ")", look);
    }

    void append_term(const Inline& each, Span look) {
        look.ink = Ink::term;
        look.term = static_cast<std::int32_t>(layout_.terms.size());
        layout_.terms.push_back({each.target, end_of(layout_), 0});
        append(each.text, look);
        layout_.terms.back().end = end_of(layout_);
    }

    void append(std::string_view text, const Span& look) {
        if (text.empty()) return;
        const std::uint32_t begin = end_of(layout_);
        if (is_ascii(text)) {
            append_valid(text);
        } else {
            const std::string valid = valid_utf8(text);
            append_valid(has_combining_mark(valid) ? composed(valid) : valid);
        }
        cover(begin, look);
    }

    void append_valid(std::string_view text) {
        const char* at = text.data();
        const char* const end = at + text.size();
        while (at < end) {
            const char* const word_end = std::find_if_not(at, end, is_ordinary);
            layout_.text.append(at, word_end);
            at = word_end;
            if (at < end) append_character(at);
        }
    }

    void append_character(const char*& at) {
        const char* const begin = at;
        const char32_t character = next_character(at);
        if (is_space(character)) {
            const bool has_a_width = character > 0x85 && character != 0x2028 && character != 0x2029;
            if (!has_a_width) return append_space();
        } else if (character == 0x200B) {
            shaped_.extra_breaks.push_back(end_of(layout_));
            return;
        } else if (is_invisible(character)) {
            return;
        }
        if (character > 0xFFFF) {
            layout_.text += "\uFFFD";
        } else {
            layout_.text.append(begin, at);
        }
    }

    void append_space() {
        const bool is_first = end_of(layout_) == shaped_.begin;
        if (!is_first && layout_.text.back() != ' ' && layout_.text.back() != '\n') layout_.text += ' ';
    }

    void append_line_end(const Span& look) {
        const std::uint32_t begin = end_of(layout_);
        layout_.text += '\n';
        cover(begin, look);
    }

    // Says how the characters from here to the end look.
    void cover(std::uint32_t begin, const Span& look) {
        const std::uint32_t end = end_of(layout_);
        if (begin == end) return;
        if (!shaped_.spans.empty()) {
            Span& last = shaped_.spans.back();
            if (last.font == look.font && last.ink == look.ink && last.link == look.link && last.term == look.term) {
                last.end = end;
                return;
            }
        }
        shaped_.spans.push_back({begin, end, look.font, look.ink, look.link, look.term});
    }

    const Type& type_;
    Layout& layout_;
    Shaped& shaped_;
};

// The whole of the text from shaped.begin on in one look.
void cover_all(const Type& type, const Layout& layout, Shaped& shaped) {
    shaped.end = end_of(layout);
    shaped.font = type.font;
    shaped.spans.clear();
    shaped.extra_breaks.clear();
    if (shaped.begin < shaped.end) shaped.spans.push_back({shaped.begin, shaped.end, type.font, type.ink});
}

}  // namespace

bool has_text(const Inlines& inlines) {
    return std::any_of(inlines.begin(), inlines.end(), [](const Inline& each) {
        if (each.kind == Inline::Kind::soft_break || each.kind == Inline::Kind::hard_break) return false;
        return is_visible(each.text) || has_text(each.children);
    });
}

void shape(const Inlines& inlines, const Type& type, Layout& layout, Shaped& shaped) {
    Shaper shaper(type, layout, shaped);
    Span look;
    look.font = type.font;
    look.ink = type.ink;
    shaper.walk(inlines, look);
    shaper.finish();
}

void shape_verbatim(std::string_view text, const Type& type, Layout& layout, Shaped& shaped) {
    shaped.begin = end_of(layout);
    const std::string valid = is_ascii(text) ? std::string() : valid_utf8(text);
    const std::string_view source = valid.empty() ? text : std::string_view(valid);
    const char* at = source.data();
    const char* const end = at + source.size();
    std::size_t column = 0;
    while (at < end) {
        const char* const begin = at;
        const char32_t character = next_character(at);
        if (character == '\t') {
            constexpr std::size_t tab = 4;  // columns, as in most editors
            const std::size_t spaces = tab - column % tab;
            layout.text.append(spaces, ' ');
            column += spaces;
        } else if (character == '\n') {
            layout.text += '\n';
            column = 0;
        } else if (!is_invisible(character)) {
            if (character > 0xFFFF) {
                layout.text += "\uFFFD";
            } else {
                layout.text.append(begin, at);
            }
            ++column;
        }
    }
    cover_all(type, layout, shaped);
}

}  // namespace text
