/// Where the words that are looked for stand in a page's text.
#pragma once

#include "content/fold.h"
#include "player/text/author_words.h"
#include "player/ui/document_view.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// A page's laid-out text, folded once for searching; kept in Memory. It finds what state::SearchIndex::find_on_page
/// finds in the same blocks.
class PageHits {
public:
    /// Finds again where the words or the texts have changed. `texts` are the page's text pieces, in order.
    void find(std::string_view words, const std::vector<const text::Layout*>& texts);

    /// The hits in one of the texts.
    const std::vector<Hit>& in(std::size_t text) const { return texts_[text].hits; }
    /// How many there are in one block of a text (its index among those laid out), pictures' descriptions included.
    std::size_t count(std::size_t text, std::size_t block) const;
    /// Marks as the current one the hit with this number among those of a block, and says which; none where there is no
    /// such hit.
    std::optional<Hit> make_current(std::size_t text, std::size_t block, std::size_t number);
    /// No hit is the current one.
    void forget_current();

private:
    /// One block's words.
    struct Searched {
        text::AuthorWords words;
        content::Folded folded;
    };
    struct Text {
        std::size_t size = 0;  ///< of the layout's text
        std::vector<Searched> blocks;
        std::vector<Hit> hits;
        std::vector<std::size_t> first_hits;  ///< of each block, and one past the last: indices into `hits`
    };
    void read(const std::vector<const text::Layout*>& texts);
    static void find_in(Text& text, std::string_view sought);

    std::string sought_;
    std::vector<Text> texts_;
};

}  // namespace ui
