/// Heights of a long list's rows, so that only those in view need to be laid out.
#pragma once

#include "content/problem.h"
#include "player/ui/frame.h"

#include <cstddef>
#include <vector>

namespace ui {

/// The height of each problem's message: estimated by the length of its words until it was laid out. Kept in Memory.
class ProblemRows {
public:
    /// Before the rows are drawn: those of this list, in a width.
    void begin(Frame& frame, const content::Problems& problems, float width);

    float height(std::size_t index) const { return heights_[index]; }
    /// What laying out gave; how much higher that is than was thought.
    float set(std::size_t index, float height);

private:
    float width_ = 0, scale_ = 0;
    std::size_t fonts_ = 0;  ///< Fonts::generation
    content::Problems problems_;
    std::vector<float> heights_;
};

}  // namespace ui
