#include "content/prose.h"

#include <array>
#include <string_view>

namespace content {
namespace {

enum class Kind : unsigned char { other, space, word, sentence_end, closing };

/// What each byte is. Letters, digits and everything beyond ASCII make a word; a hyphen alone does not, nor does the
/// lead byte of dashes and quotes.
constexpr std::array<Kind, 256> byte_kinds() {
    std::array<Kind, 256> kinds{};
    for (std::size_t byte = 0; byte < 256; ++byte) {
        const bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        const bool is_beyond = byte >= 0xC3 && byte != 0xE2;
        if (is_letter || is_beyond || (byte >= '0' && byte <= '9')) kinds[byte] = Kind::word;
    }
    for (const char c : {' ', '\t', '\n'}) kinds[static_cast<unsigned char>(c)] = Kind::space;
    for (const char c : {'.', '!', '?'}) kinds[static_cast<unsigned char>(c)] = Kind::sentence_end;
    for (const char c : {')', '"', '\''}) kinds[static_cast<unsigned char>(c)] = Kind::closing;
    return kinds;
}

constexpr std::array<Kind, 256> kinds = byte_kinds();

}  // namespace

void Prose::end_word() {
    if (is_in_word_) ++words_;
    is_in_word_ = false;
    if (ends_sentence_) end_sentence();
}

void Prose::end_sentence() {
    const int sentence_words = words_ - sentence_start_;
    if (sentence_words > longest_words_) {
        longest_words_ = sentence_words;
        longest_line_ = sentence_line_;
    }
    sentence_start_ = words_;
    sentence_line_ = 0;
    ends_sentence_ = false;
}

void Prose::read(std::string_view text, int line) {
    if (sentence_line_ == 0 && !text.empty()) sentence_line_ = line;
    // The loop runs over every letter of a module: its state is in registers, and its one branch is rarely taken.
    int words = words_;
    bool is_in_word = is_in_word_, ends_sentence = ends_sentence_;
    for (const char c : text) {
        const Kind kind = kinds[static_cast<unsigned char>(c)];
        const bool is_space = kind == Kind::space;
        words += static_cast<int>(is_space & is_in_word);
        is_in_word = (is_in_word & !is_space) | (kind == Kind::word);
        if (is_space & ends_sentence) {
            words_ = words;
            end_sentence();
            sentence_line_ = line;
        }
        ends_sentence = (kind == Kind::sentence_end) | (ends_sentence & (kind == Kind::closing));
    }
    words_ = words;
    is_in_word_ = is_in_word;
    ends_sentence_ = ends_sentence;
}

void Prose::read(const Inlines& inlines) {
    for (const Inline& run : inlines) {
        if (run.kind == Inline::Kind::soft_break || run.kind == Inline::Kind::hard_break) {
            end_word();
        } else {
            read(run.text, run.line);
            read(run.children);
        }
    }
}

void Prose::add(const Inlines& inlines) {
    read(inlines);
    end_word();
    end_sentence();
}

void Prose::add(const Block& block) {
    add(block.inlines);
    for (const auto& row : block.rows) {
        for (const Inlines& cell : row) add(cell);
    }
    add(block.children);
}

void Prose::add(const Blocks& blocks) {
    for (const Block& block : blocks) add(block);
}

}  // namespace content
