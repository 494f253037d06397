/// Cells side by side from the left, on a new line where there is no room.
#pragma once

#include "player/ui/flow.h"

#include <algorithm>
#include <optional>

namespace ui {

/// The lines stand as far apart as the column's gap says.
class WrappedRow {
public:
    WrappedRow(Frame& frame, float gap) : frame_(frame), gap_(gap) {}

    /// A cell this wide, or as wide as the column. It ends when it goes out of scope; open one at a time.
    Row::Cell cell(float width) {
        if (!line_ || line_->remaining() < width) {
            line_.reset();
            line_.emplace(frame_, gap_);
        }
        return line_->cell(std::min(width, line_->remaining()));
    }

private:
    Frame& frame_;
    float gap_;
    std::optional<Row> line_;
};

}  // namespace ui
