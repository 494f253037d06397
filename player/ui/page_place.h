/// What stands at the top of a page's view, so that it can stand there again when the page is set anew.
#pragma once

#include "player/ui/page_flow.h"

#include <cstddef>

namespace ui {

/// A line of a text, or a share of a question or reflection, and how far below the view's top it is. Kept in Memory.
class PagePlace {
public:
    /// Notes what is at the top: the flow's top stands `above` pixels above the view's, scrolled to `offset`. While the
    /// offset is the same the place is too, so that going back to a look comes back to the same line.
    void note(const PageFlow& flow, float above, float offset);

    /// How far above the view's top the flow's is to begin, for the place to stand where it did.
    float above(const PageFlow& flow) const;

    /// The offset is another one because the page was set anew, not because somebody scrolled.
    void moved_to(float offset) { offset_ = offset; }

    bool is_known() const { return is_known_; }
    /// The piece that it stands in.
    std::size_t piece() const { return piece_; }

private:
    bool is_known_ = false;
    std::size_t piece_ = 0;
    std::size_t byte_ = 0;  ///< of a text: where the line begins
    float share_ = 0;       ///< of another piece's height
    float below_ = 0;       ///< the view's top, in pixels at scale 1
    float offset_ = -1;
};

}  // namespace ui
