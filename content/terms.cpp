#include "content/glossary.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace content {
namespace {

struct Character {
    char32_t lower = 0;
    std::size_t length = 0;  ///< in bytes, 0 at the end
};

Character next_character(std::string_view text) {
    if (text.empty()) return {};
    const auto first = static_cast<unsigned char>(text.front());
    if (first < 0x80) return {static_cast<char32_t>(first >= 'A' && first <= 'Z' ? first - 'A' + 'a' : first), 1};
    utf8proc_int32_t code_point = 0;
    const utf8proc_ssize_t length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                     static_cast<utf8proc_ssize_t>(text.size()), &code_point);
    if (length < 1) return {0, 1};
    return {static_cast<char32_t>(utf8proc_tolower(code_point)), static_cast<std::size_t>(length)};
}

/// True for letters, digits and `_`, and for the first byte of a character beyond ASCII, which may be one too.
constexpr std::array<bool, 256> word_bytes() {
    std::array<bool, 256> is_word{};
    for (const std::string_view range : {"az", "AZ", "09", "__"}) {
        for (auto c = static_cast<unsigned char>(range[0]); c <= range[1]; ++c) is_word[c] = true;
    }
    for (std::size_t lead = 0xC0; lead < 256; ++lead) is_word[lead] = true;
    return is_word;
}

constexpr std::array<bool, 256> is_word_byte = word_bytes();

bool is_word_character(char32_t code_point) {
    if (code_point < 0x80) return is_word_byte[code_point];
    const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME) || category == UTF8PROC_CATEGORY_ND;
}

bool is_beyond_ascii(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

/// Calls `visit(at)` where a word may begin. Every letter of a module passes here, so sixty-four are looked at
/// together, a bit for each, and only the places that are left cost a branch.
template <class Visit>
void visit_word_starts(std::string_view text, const Visit& visit) {
    std::uint64_t was_word = 0;
    for (std::size_t base = 0; base < text.size(); base += 64) {
        const std::size_t count = std::min<std::size_t>(64, text.size() - base);
        std::uint64_t words = 0;
        for (std::size_t i = 0; i < count; ++i) {
            words |= std::uint64_t{is_word_byte[static_cast<unsigned char>(text[base + i])]} << i;
        }
        for (std::uint64_t starts = words & ~(words << 1 | was_word); starts != 0; starts &= starts - 1) {
            visit(base + static_cast<std::size_t>(std::countr_zero(starts)));
        }
        was_word = words >> 63;
    }
}

/// True when the character before this place is a letter or digit beyond ASCII.
bool follows_letter_beyond_ascii(std::string_view text, std::size_t at) {
    if (at == 0 || !is_beyond_ascii(text[at - 1])) return false;
    std::size_t start = at - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
    return is_word_character(next_character(text.substr(start)).lower);
}

/// Lower case.
using Letters = std::u32string;

/// More letters than the words of anybody's trade have. A longer term is explained in the glossary and not looked for,
/// so that looking at a word costs no more than this.
constexpr std::size_t longest_term = 200;

/// A term in the form in which it is looked for.
struct Wanted {
    Letters letters;
    std::string meaning;
};

/// All terms of a module, ready to be looked up.
class TermIndex {
public:
    explicit TermIndex(const std::vector<GlossaryEntry>& glossary) {
        terms_.reserve(glossary.size());
        for (const GlossaryEntry& entry : glossary) {
            Letters letters = letters_of(entry.term);
            if (!letters.empty()) terms_.push_back({std::move(letters), plain_text(entry.meaning)});
        }
        // What begins alike stands together; of equal terms the first in the glossary counts.
        std::stable_sort(terms_.begin(), terms_.end(),
                         [](const Wanted& left, const Wanted& right) { return left.letters < right.letters; });
        const auto is_same = [](const Wanted& left, const Wanted& right) { return left.letters == right.letters; };
        terms_.erase(std::unique(terms_.begin(), terms_.end(), is_same), terms_.end());
        for (const Wanted& term : terms_) {
            // A term of one letter may be followed by anything.
            for (char32_t any = 0; any < 32; ++any) {
                is_begin_[begin_index(term.letters[0], term.letters.size() > 1 ? term.letters[1] : any)] = true;
            }
        }
    }

    std::size_t size() const { return terms_.size(); }

    const Wanted& operator[](std::size_t term) const { return terms_[term]; }

    /// True when a term may begin with these bytes of the text; letters beyond ASCII are always compared.
    bool may_begin(char first, char second) const {
        return is_begin_[begin_index(static_cast<unsigned char>(first), static_cast<unsigned char>(second))] ||
               is_beyond_ascii(first) || is_beyond_ascii(second);
    }

    /// A term and how many bytes of the text it is; 0 when none stands there.
    struct Match {
        std::size_t term = 0;
        std::size_t length = 0;
    };

    /// The longest term at the start of this text.
    Match longest(std::string_view text) const {
        Match best;
        std::size_t at = 0;
        auto first = terms_.begin(), last = terms_.end();  // those that begin with the text before `at`
        for (std::size_t depth = 0; first != last; ++depth) {
            const Character here = next_character(text.substr(at));
            if (first->letters.size() == depth) {
                if (here.length == 0 || !is_word_character(here.lower))
                    best = {static_cast<std::size_t>(first - terms_.begin()), at};
                ++first;
            }
            if (here.length == 0) break;
            first =
                std::partition_point(first, last, [&](const Wanted& term) { return term.letters[depth] < here.lower; });
            last = std::partition_point(first, last,
                                        [&](const Wanted& term) { return term.letters[depth] == here.lower; });
            at += here.length;
        }
        return best;
    }

private:
    /// A word's first two letters, folded into a small number: enough to pass over nearly every word at once.
    /// Lower and upper case agree in their last five bits.
    static std::size_t begin_index(char32_t first, char32_t second) { return (first & 31) << 5 | (second & 31); }

    /// None of a term that is too long.
    static Letters letters_of(std::string_view term) {
        Letters letters;
        while (!term.empty()) {
            if (letters.size() == longest_term) return {};
            const Character here = next_character(term);
            letters += here.lower;
            term.remove_prefix(here.length);
        }
        return letters;
    }

    std::vector<Wanted> terms_;          ///< by their letters
    std::array<bool, 1024> is_begin_{};  ///< by begin_index
};

/// Marks the terms in the text of one page.
class PageMarker {
public:
    explicit PageMarker(const TermIndex& index) : index_(index), is_used_(index.size(), false) {}

    void mark(Block& block) {
        if (block.kind == Block::Kind::paragraph) mark(block.inlines);
        for (Block& child : block.children) mark(child);
    }

private:
    void mark(Inlines& inlines) {
        Inlines marked;  // once a run was cut: everything up to the run that is looked at
        bool is_cut = false;
        for (std::size_t i = 0; i < inlines.size() && (is_cut || used_ < is_used_.size()); ++i) {
            const Inline::Kind kind = inlines[i].kind;
            if (kind == Inline::Kind::emphasis || kind == Inline::Kind::strong) mark(inlines[i].children);
            std::vector<Inline> pieces;
            if (kind == Inline::Kind::text && used_ < is_used_.size()) pieces = cut(inlines[i]);
            if (!pieces.empty() && !is_cut) {
                is_cut = true;
                marked.assign(std::make_move_iterator(inlines.begin()),
                              std::make_move_iterator(inlines.begin() + static_cast<std::ptrdiff_t>(i)));
            }
            if (!is_cut) continue;
            if (pieces.empty()) pieces.push_back(std::move(inlines[i]));
            std::move(pieces.begin(), pieces.end(), std::back_inserter(marked));
        }
        if (is_cut) inlines = std::move(marked);
    }

    /// The run cut at the terms in it, or nothing when it holds none that is new on this page.
    std::vector<Inline> cut(const Inline& run) {
        std::vector<Inline> pieces;
        const std::string_view text = run.text;
        std::size_t copied = 0, matched = 0;  // where the text that is in pieces, and the last term, end
        visit_word_starts(text, [&](std::size_t at) {
            // Behind the last letter of a string stands a zero.
            if (at < matched || !index_.may_begin(run.text[at], run.text[at + 1])) return;
            const bool is_start =
                is_word_character(next_character(text.substr(at)).lower) && !follows_letter_beyond_ascii(text, at);
            if (is_start) matched = at + match(text.substr(at), run, pieces, copied, at);
        });
        if (!pieces.empty() && copied < text.size())
            pieces.push_back(piece(run, Inline::Kind::text, text.substr(copied)));
        return pieces;
    }

    static Inline piece(const Inline& run, Inline::Kind kind, std::string_view text) {
        Inline out;
        out.kind = kind;
        out.text = text;
        out.line = run.line;
        return out;
    }

    /// Adds the term that stands here to the pieces, if it is new on this page; its length in bytes, or 0.
    std::size_t match(std::string_view text, const Inline& run, std::vector<Inline>& pieces, std::size_t& copied,
                      std::size_t at) {
        const TermIndex::Match found = index_.longest(text);
        if (found.length == 0 || is_used_[found.term]) return found.length;
        is_used_[found.term] = true;
        ++used_;
        if (copied < at)
            pieces.push_back(piece(run, Inline::Kind::text, std::string_view(run.text).substr(copied, at - copied)));
        pieces.push_back(piece(run, Inline::Kind::term, text.substr(0, found.length)));
        pieces.back().target = index_[found.term].meaning;
        copied = at + found.length;
        return found.length;
    }

    const TermIndex& index_;
    std::vector<bool> is_used_;
    std::size_t used_ = 0;
};

}  // namespace

void mark_terms(Module& module) {
    if (module.glossary.empty()) return;
    const TermIndex index(module.glossary);
    for (Page& page : module.pages) {
        if (page.kind == Page::Kind::glossary) continue;
        PageMarker marker(index);
        for (Element& element : page.elements) {
            if (auto* block = std::get_if<Block>(&element)) marker.mark(*block);
        }
    }
}

}  // namespace content
