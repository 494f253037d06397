#include "content/glossary.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace content {
namespace {

struct Character {
    utf8proc_int32_t lower = 0;
    std::size_t length = 0;  ///< in bytes, 0 at the end
};

Character next_character(std::string_view text) {
    if (text.empty()) return {};
    const auto first = static_cast<unsigned char>(text.front());
    if (first < 0x80) return {first >= 'A' && first <= 'Z' ? first - 'A' + 'a' : first, 1};
    utf8proc_int32_t code_point = 0;
    const utf8proc_ssize_t length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                     static_cast<utf8proc_ssize_t>(text.size()), &code_point);
    return length < 1 ? Character{0, 1} : Character{utf8proc_tolower(code_point), static_cast<std::size_t>(length)};
}

bool is_ascii_word(unsigned char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '_';
}

bool is_word_character(utf8proc_int32_t code_point) {
    if (code_point < 0x80) return is_ascii_word(static_cast<unsigned char>(code_point));
    const utf8proc_category_t category = utf8proc_category(code_point);
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME) || category == UTF8PROC_CATEGORY_ND;
}

/// What a byte of the text means for the search: most are in the middle of a word or begin none that is wanted.
enum class Byte : unsigned char { gap, word, wanted, beyond_ascii };

/// A term in the form in which it is looked for.
struct Wanted {
    std::vector<utf8proc_int32_t> letters;  ///< lower case
    std::string meaning;
};

/// Looks for terms in the text of one page.
class PageMarker {
public:
    explicit PageMarker(const std::vector<Wanted>& terms) : terms_(terms), is_used_(terms.size(), false) {
        for (std::size_t byte = 0; byte < 256; ++byte) {
            if (is_ascii_word(static_cast<unsigned char>(byte))) bytes_[byte] = Byte::word;
            if (byte >= 0x80) bytes_[byte] = Byte::beyond_ascii;
        }
        for (const Wanted& term : terms) {
            const utf8proc_int32_t first = term.letters.front();
            if (first >= 0x80) continue;
            bytes_[static_cast<std::size_t>(first)] = Byte::wanted;
            if (first >= 'a' && first <= 'z') bytes_[static_cast<std::size_t>(first - 'a' + 'A')] = Byte::wanted;
        }
    }

    void mark(Block& block) {
        if (block.kind == Block::Kind::paragraph) mark(block.inlines);
        for (Block& child : block.children) mark(child);
    }

private:
    void mark(Inlines& inlines) {
        for (std::size_t i = 0; i < inlines.size(); ++i) {
            if (used_ == terms_.size()) return;
            const Inline::Kind kind = inlines[i].kind;
            if (kind == Inline::Kind::emphasis || kind == Inline::Kind::strong) mark(inlines[i].children);
            if (kind != Inline::Kind::text) continue;
            std::vector<Inline> pieces = cut(inlines[i]);
            if (pieces.empty()) continue;
            const auto at = inlines.begin() + static_cast<std::ptrdiff_t>(i);
            i += pieces.size() - 1;
            *at = std::move(pieces.front());
            inlines.insert(at + 1, std::make_move_iterator(pieces.begin() + 1), std::make_move_iterator(pieces.end()));
        }
    }

    /// The run cut at the terms in it, or nothing when it holds none that is new on this page.
    std::vector<Inline> cut(const Inline& run) {
        std::vector<Inline> pieces;
        const std::string_view text = run.text;
        std::size_t copied = 0;
        bool is_word_start = true;
        for (std::size_t at = 0; at < text.size();) {
            const Byte byte = bytes_[static_cast<unsigned char>(text[at])];
            if (byte == Byte::gap || byte == Byte::word || (byte == Byte::wanted && !is_word_start)) {
                is_word_start = byte == Byte::gap;
                ++at;
                continue;
            }
            const Character here = next_character(text.substr(at));
            const std::size_t length = is_word_start ? match(text.substr(at), here, run, pieces, copied, at) : 0;
            at += length == 0 ? here.length : length;
            is_word_start = length == 0 && !is_word_character(here.lower);
        }
        if (!pieces.empty() && copied < text.size()) pieces.push_back(piece(run, Inline::Kind::text, text.substr(copied)));
        return pieces;
    }

    static Inline piece(const Inline& run, Inline::Kind kind, std::string_view text) {
        Inline out;
        out.kind = kind;
        out.text = text;
        out.line = run.line;
        return out;
    }

    /// Adds the longest unused term that stands here to the pieces; its length in bytes, or 0.
    std::size_t match(std::string_view text, const Character& first, const Inline& run, std::vector<Inline>& pieces,
                      std::size_t& copied, std::size_t at) {
        std::size_t best = 0, best_length = 0;
        bool is_found = false;
        for (std::size_t i = 0; i < terms_.size(); ++i) {
            if (terms_[i].letters.front() != first.lower) continue;
            const std::size_t length = matched_length(terms_[i], text);
            if (length <= best_length) continue;
            best_length = length;
            best = i;
            is_found = true;
        }
        if (!is_found || is_used_[best]) return is_found ? best_length : 0;
        is_used_[best] = true;
        ++used_;
        if (copied < at) pieces.push_back(piece(run, Inline::Kind::text, std::string_view(run.text).substr(copied, at - copied)));
        pieces.push_back(piece(run, Inline::Kind::term, text.substr(0, best_length)));
        pieces.back().target = terms_[best].meaning;
        copied = at + best_length;
        return best_length;
    }

    static std::size_t matched_length(const Wanted& term, std::string_view text) {
        std::size_t at = 0;
        for (const utf8proc_int32_t letter : term.letters) {
            const Character here = next_character(text.substr(at));
            if (here.length == 0 || here.lower != letter) return 0;
            at += here.length;
        }
        const Character after = next_character(text.substr(at));
        return after.length > 0 && is_word_character(after.lower) ? 0 : at;
    }

    const std::vector<Wanted>& terms_;
    std::vector<bool> is_used_;
    std::size_t used_ = 0;
    std::array<Byte, 256> bytes_{};
};

Wanted wanted(const GlossaryEntry& entry) {
    Wanted out;
    for (std::string_view rest = entry.term; !rest.empty();) {
        const Character here = next_character(rest);
        out.letters.push_back(here.lower);
        rest.remove_prefix(here.length);
    }
    out.meaning = plain_text(entry.meaning);
    return out;
}

}  // namespace

void mark_terms(Module& module) {
    std::vector<Wanted> terms;
    for (const GlossaryEntry& entry : module.glossary) terms.push_back(wanted(entry));
    if (terms.empty()) return;
    for (Page& page : module.pages) {
        if (page.kind == Page::Kind::glossary) continue;
        PageMarker marker(terms);
        for (Element& element : page.elements) {
            if (auto* block = std::get_if<Block>(&element)) marker.mark(*block);
        }
    }
}

}  // namespace content
