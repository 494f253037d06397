/// Where the words of the find bar stand in a page's text.
#pragma once

#include "player/text/layout.h"
#include "player/ui/document_view.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// A page's laid-out text, folded once for searching; kept in Memory.
class PageHits {
public:
    /// Finds again where the words or the texts have changed. `texts` are the page's text pieces, in order.
    void find(std::string_view words, const std::vector<const text::Layout*>& texts);

    std::size_t count() const { return count_; }
    /// The hits in one of the texts.
    const std::vector<Hit>& in(std::size_t text) const { return hits_[text]; }
    /// Marks the hit with this number as the current one and returns the index of its text.
    std::size_t make_current(std::size_t hit);

private:
    std::string words_;
    std::vector<std::size_t> sizes_;
    std::vector<std::vector<Hit>> hits_;
    std::size_t count_ = 0;
};

}  // namespace ui
