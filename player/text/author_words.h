/// The author's own words in a laid-out text, without what layout sets beside them, and where they stand.
#pragma once

#include "player/text/layout.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace text {

/// Words, and where each of their bytes stands in Layout::text.
struct AuthorWords {
    std::string text;
    std::vector<std::uint32_t> places;  ///< one a byte of `text`
    std::vector<std::int32_t> pictures;  ///< likewise: the figure's node for what describes a drawn picture, else -1
};

/// What content::plain_text says of the block that became this node (Layout::nodes), but for spaces that folding takes
/// away: no markers of lists and no titles of callouts, but descriptions of pictures.
AuthorWords author_words(const Layout& layout, std::size_t node);

/// The nodes that stand for the blocks that were laid out, in order: those inside no other.
std::vector<std::uint32_t> block_nodes(const Layout& layout);

}  // namespace text
