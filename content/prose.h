/// How much there is to read.
#pragma once

#include "content/document.h"

#include <string_view>

namespace content {

/// Words and sentences of running text. Code, which nobody reads aloud, does not count.
class Prose {
public:
    void add(const Block& block);
    void add(const Blocks& blocks);
    /// A line of text by itself, such as an answer.
    void add(const Inlines& inlines);

    int words() const { return words_; }
    /// How old a reader must be, by the Automated Readability Index (Senter and Smith, 1967): 4.71 letters a word
    /// + 0.5 words a sentence - 21.43 is the American school grade, which children of five years more are in. It counts
    /// letters, which needs no rule for syllables. 0 where there is less to read than it was made for.
    int reading_age() const;
    int longest_sentence_words() const { return longest_words_; }
    int longest_sentence_line() const { return longest_line_; }

private:
    void read(const Inlines& inlines);
    void read(std::string_view text, int line);
    void end_word();
    void end_sentence();

    int words_ = 0;
    int letters_ = 0;  ///< and digits, in words
    int sentences_ = 0;
    int sentence_start_ = 0;  ///< words before the sentence that is being read
    int sentence_line_ = 0;   ///< 0 before its first text
    int longest_words_ = 0;
    int longest_line_ = 0;
    bool is_in_word_ = false;     ///< letters or digits have been met since the last space
    bool ends_sentence_ = false;  ///< the last character could end a sentence
};

/// True for a language whose reading age can be said: the formula was fitted to English.
bool has_reading_age(std::string_view language);

}  // namespace content
