/// Where the words of the find bar stand in a page's text.
#pragma once

#include "player/text/layout.h"
#include "player/ui/document_view.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// A page's laid-out text, folded once for searching; kept in Memory.
class PageHits {
public:
    /// Finds again where the words or the texts have changed. `texts` are the page's text pieces, in order.
    void find(std::string_view words, const std::vector<const text::Layout*>& texts);

    /// The hits in one of the texts.
    const std::vector<Hit>& in(std::size_t text) const { return hits_[text]; }
    /// Marks as the current one the hit with this number among those of a text that begin in [begin, end); none where
    /// there is no such hit. The byte where it begins.
    std::optional<std::size_t> make_current(std::size_t text, std::size_t begin, std::size_t end, std::size_t number);
    /// No hit is the current one.
    void forget_current();

private:
    std::string words_;
    std::vector<std::size_t> sizes_;
    std::vector<std::vector<Hit>> hits_;
};

}  // namespace ui
