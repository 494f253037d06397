#include "content/prose.h"

#include <string_view>

namespace content {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

/// Letters, digits and everything beyond ASCII make a word; a dash alone does not.
bool makes_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || byte >= 0xC3;
}

}  // namespace

void Prose::end_word() {
    if (is_in_word_) {
        ++words_;
        ++sentence_words_;
    }
    is_in_word_ = false;
    if (ends_sentence_) end_sentence();
}

void Prose::end_sentence() {
    if (sentence_words_ > longest_words_) {
        longest_words_ = sentence_words_;
        longest_line_ = sentence_line_;
    }
    sentence_words_ = 0;
    ends_sentence_ = false;
}

void Prose::read(std::string_view text, int line) {
    for (const char c : text) {
        if (is_space(c)) {
            end_word();
            continue;
        }
        const bool is_dash = static_cast<unsigned char>(c) == 0xE2 && text.size() <= 3;
        if (makes_word(c) && !is_dash) {
            if (sentence_words_ == 0 && !is_in_word_) sentence_line_ = line;
            is_in_word_ = true;
        }
        ends_sentence_ = c == '.' || c == '!' || c == '?' || (ends_sentence_ && (c == ')' || c == '"' || c == '\''));
    }
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
