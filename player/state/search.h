/// Finding words in what learners read: every module's pages, but never what would give an answer away.
#pragma once

#include "content/load.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace state {

/// Hits that a search holds at most: more than anybody looks through, and a search for one letter stays quick.
inline constexpr std::size_t most_hits = 200;

/// The words as both a search of everything and the find bar look for them: folded, without spaces around; empty where
/// nothing is looked for.
std::string sought_words(std::string_view words);

/// One place where the words stand.
struct Hit {
    std::string module;       ///< id
    std::size_t page = 0;     ///< index into Module::pages
    std::size_t element = 0;  ///< index into Page::elements; 0 for the page's title
    std::string sentence;     ///< the sentence around the hit
    std::size_t begin = 0;    ///< of the hit in `sentence`, in bytes
    std::size_t end = 0;
    bool is_in_title = false;  ///< of the page
    bool operator==(const Hit&) const = default;
};

/// The text of a pathway, folded once so that every key of a search is quick.
class SearchIndex {
public:
    SearchIndex() = default;
    /// Broken modules are left out: nobody can open them.
    explicit SearchIndex(const content::Pathway& pathway);

    /// Hits in reading order, at most `most`. The words must stand together; case, accents and the number of spaces do
    /// not matter. Blank words find nothing.
    std::vector<Hit> find(std::string_view words, std::size_t most) const;

    /// The same on one page.
    std::vector<Hit> find_on_page(std::string_view words, const std::string& module, std::size_t page,
                                  std::size_t most) const;

private:
    /// One text that stands together: a block, a question, an option.
    struct Entry {
        std::size_t module = 0;  ///< index into `modules_`
        std::size_t page = 0;
        std::size_t element = 0;
        std::size_t text_begin = 0;    ///< in `text_`
        std::size_t folded_begin = 0;  ///< in `folded_`
        bool is_title = false;         ///< of the page
    };

    void add(std::size_t module, std::size_t page, std::size_t element, const std::string& text);
    void add_page(std::size_t module, std::size_t index, const content::Page& page);
    void add_question(std::size_t module, std::size_t page, std::size_t element, const content::Question& question);
    Hit hit(const Entry& entry, std::size_t folded_begin, std::size_t folded_end) const;
    std::vector<Hit> find_between(std::string_view words, std::size_t begin, std::size_t end, std::size_t most) const;

    std::vector<std::string> modules_;
    std::vector<Entry> entries_;  ///< in reading order
    std::string text_;
    std::string folded_;
    std::vector<std::uint32_t> offsets_;  ///< one a byte of `folded_`: byte offsets in `text_`
};

}  // namespace state
