/// What stands at the top of a page's view, so that it can stand there again when the page is set anew.
#pragma once

#include "player/ui/page_flow.h"

#include <cstddef>
#include <vector>

namespace ui {

/// A line of a text, or a share of a question or reflection, and how far below the view's top it is. Kept in Memory.
class PagePlace {
public:
    /// Notes what is at the top: the flow's top stands `above` pixels above the view's, scrolled to `offset`. While the
    /// offset is the same the place is too, so that going back to a look comes back to the same line.
    void note(const PageFlow& flow, float above, float offset);

    /// How far above the view's top the flow's is to begin, for the place to stand where it did.
    float above(const PageFlow& flow) const;

    /// The same place in words of the page itself, which outlive its setting.
    struct Anchor {
        std::size_t element = 0;  ///< of the page
        std::size_t byte = 0;     ///< into an element of a text
        float share = 0;          ///< of another's height
    };
    Anchor anchor(const PageFlow& flow) const;
    /// Stands there in a flow that was set from another version of the page. `before` are the older flow's elements: what
    /// was written in between is looked past.
    void stand_at(const Anchor& anchor, const std::vector<std::size_t>& before, const PageFlow& flow);

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
