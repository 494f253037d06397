#include "content/prose.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace content {
namespace {

/// What a byte can be, as bits, so that counting needs no branches.
constexpr unsigned word = 1, space = 2, sentence_end = 4, closing = 8;

/// Below a hundred words a reading age is chance.
constexpr int least_words = 100;
/// Years. The easiest text has the age at which children learn to read, however far below it the formula would go.
constexpr int youngest_reader = 5;

/// Letters, digits and everything beyond ASCII make a word; a hyphen alone does not, nor does the lead byte of dashes
/// and quotes.
constexpr std::array<unsigned char, 256> byte_kinds() {
    std::array<unsigned char, 256> kinds{};
    for (std::size_t byte = 0; byte < 256; ++byte) {
        const bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        const bool is_beyond = byte >= 0xC3 && byte != 0xE2;
        if (is_letter || is_beyond || (byte >= '0' && byte <= '9')) kinds[byte] = word;
    }
    for (const char c : {' ', '\t', '\n'}) kinds[static_cast<unsigned char>(c)] = space;
    for (const char c : {'.', '!', '?'}) kinds[static_cast<unsigned char>(c)] = sentence_end;
    for (const char c : {')', '"', '\''}) kinds[static_cast<unsigned char>(c)] = closing;
    return kinds;
}

constexpr std::array<unsigned char, 256> kinds = byte_kinds();

}  // namespace

void Prose::end_word() {
    if (is_in_word_) ++words_;
    is_in_word_ = false;
    if (ends_sentence_) end_sentence();
}

void Prose::end_sentence() {
    const int sentence_words = words_ - sentence_start_;
    if (sentence_words > 0) ++sentences_;
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
    unsigned words = 0, letters = 0, is_in_word = is_in_word_ ? 1 : 0, ends_sentence = ends_sentence_ ? 1 : 0;
    for (const char c : text) {
        const unsigned kind = kinds[static_cast<unsigned char>(c)];
        const unsigned is_space = kind / space & 1;
        words += is_space & is_in_word;
        letters += kind & word;
        is_in_word = (is_in_word & ~is_space) | (kind & word);
        if ((is_space & ends_sentence) != 0) {
            words_ += static_cast<int>(words);
            words = 0;
            end_sentence();
            sentence_line_ = line;
        }
        ends_sentence = (kind / sentence_end & 1) | (ends_sentence & kind / closing);
    }
    words_ += static_cast<int>(words);
    letters_ += static_cast<int>(letters);
    is_in_word_ = is_in_word != 0;
    ends_sentence_ = ends_sentence != 0;
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

int Prose::reading_age() const {
    if (words_ < least_words || sentences_ == 0) return 0;
    const double grade = 4.71 * letters_ / words_ + 0.5 * words_ / sentences_ - 21.43;
    return std::max(youngest_reader, static_cast<int>(std::lround(grade)) + 5);
}

void Prose::add(const Inlines& inlines) {
    read(inlines);
    end_word();
    end_sentence();
}

void Prose::add(const Block& block) {
    add(block.inlines);
    for (const auto& row : block.table->rows) {
        for (const Inlines& cell : row) add(cell);
    }
    add(block.children);
}

void Prose::add(const Blocks& blocks) {
    for (const Block& block : blocks) add(block);
}

bool has_reading_age(std::string_view language) {
    return language.substr(0, 2) == "en";
}

}  // namespace content
