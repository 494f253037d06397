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

constexpr std::array<bool, 0x80> ascii_words() {
    std::array<bool, 0x80> is_word{};
    for (const std::string_view range : {"az", "AZ", "09", "__"}) {
        for (char c = range[0]; c <= range[1]; ++c) is_word[static_cast<std::size_t>(c)] = true;
    }
    return is_word;
}

constexpr std::array<bool, 0x80> ascii_word_table = ascii_words();

bool is_ascii_word(unsigned char byte) { return ascii_word_table[byte]; }

bool is_word_character(utf8proc_int32_t code_point) {
    if (code_point < 0x80) return is_ascii_word(static_cast<unsigned char>(code_point));
    const utf8proc_category_t category = utf8proc_category(code_point);
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME) || category == UTF8PROC_CATEGORY_ND;
}

/// A term in the form in which it is looked for.
struct Wanted {
    std::vector<utf8proc_int32_t> letters;  ///< lower case
    std::string meaning;
};

/// Looks for terms in the text of one page.
class PageMarker {
public:
    explicit PageMarker(const std::vector<Wanted>& terms) : terms_(terms), is_used_(terms.size(), false) {
        for (const Wanted& term : terms) {
            for (utf8proc_int32_t any = 0; any < 32; ++any) {
                const utf8proc_int32_t second = term.letters.size() > 1 ? term.letters[1] : any;
                is_begin_[begin_index(term.letters.front(), second)] = true;
            }
        }
    }

    void mark(Block& block) {
        if (block.kind == Block::Kind::paragraph) mark(block.inlines);
        for (Block& child : block.children) mark(child);
    }

private:
    /// A word's first two letters, folded into a small number: enough to pass over nearly every word at once.
    static std::size_t begin_index(utf8proc_int32_t first, utf8proc_int32_t second) {
        return static_cast<std::size_t>((first & 31) << 5 | (second & 31));
    }

    bool may_begin(std::string_view text) const {
        const auto first = static_cast<unsigned char>(text.front());
        const auto second = static_cast<unsigned char>(text.size() > 1 ? text[1] : ' ');
        // Lower and upper case agree in their last five bits; other scripts are always compared.
        return (first | second) >= 0x80 || is_begin_[begin_index(first, second)];
    }

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
        for (std::size_t at = skip(text, 0, false); at < text.size(); at = skip(text, at, false)) {
            std::size_t length = 0;
            if (may_begin(text.substr(at))) length = match(text.substr(at), next_character(text.substr(at)), run, pieces, copied, at);
            at = length == 0 ? skip(text, at, true) : at + length;
        }
        if (!pieces.empty() && copied < text.size()) pieces.push_back(piece(run, Inline::Kind::text, text.substr(copied)));
        return pieces;
    }

    /// The first byte from `at` that does not belong to a word, or to the gap between words.
    static std::size_t skip(std::string_view text, std::size_t at, bool is_word) {
        while (at < text.size()) {
            const auto byte = static_cast<unsigned char>(text[at]);
            if (byte < 0x80) {
                if (is_ascii_word(byte) != is_word) break;
                ++at;
            } else {
                const Character here = next_character(text.substr(at));
                if (is_word_character(here.lower) != is_word) break;
                at += here.length;
            }
        }
        return at;
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
    std::array<bool, 1024> is_begin_{};  ///< by begin_index
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
