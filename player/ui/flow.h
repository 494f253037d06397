/// Where things go: columns that fill downwards, cells side by side, a centred measure.
#pragma once

#include "player/ui/frame.h"

#include <optional>

namespace ui {

/// Room for something this high across the column, below what is there; the gap comes between.
Rect take(Frame& frame, float height);
/// The same, only as wide as asked, at the left.
Rect take(Frame& frame, float width, float height);

/// Extra room, in steps of 8 px at 100%.
void space(Frame& frame, float steps);

/// Another gap between what follows in the column, in pixels at 100%.
class GapScope {
public:
    GapScope(Frame& frame, float gap_px);
    ~GapScope();
    GapScope(const GapScope&) = delete;
    GapScope& operator=(const GapScope&) = delete;

private:
    Frame& frame_;
    float before_;
};

/// A column of its own from the top left of `area` (its height is free). The column around it stays where it was:
/// ask for `height` and `take` it, or use Row.
class Place {
public:
    Place(Frame& frame, const Rect& area, float gap);
    ~Place();
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    /// What has been filled so far.
    float height() const;

private:
    Frame& frame_;
};

/// Cells side by side from the left; afterwards the column has taken the tallest one's height.
class Row {
public:
    Row(Frame& frame, float gap);
    ~Row();
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;

    /// A cell. It ends when it goes out of scope; open one at a time.
    class Cell {
    public:
        Cell(Row& row, float x, float width);
        ~Cell();
        Cell(const Cell&) = delete;
        Cell& operator=(const Cell&) = delete;

    private:
        Row& row_;
        Place place_;
    };
    Cell cell(float width) { return Cell(*this, next_x(width), width); }
    /// A cell as wide as what is left, less what is `kept` for cells after it.
    Cell rest(float kept = 0);

    float remaining() const;

private:
    float next_x(float width);

    Frame& frame_;
    float gap_;
    float x_;
    float left_, top_, width_;
    float height_ = 0;
    bool is_empty_ = true;
};

/// A centred column at most `widest` wide (600 px × scale is look.md's measure for reading).
class Centred {
public:
    Centred(Frame& frame, float widest);
    ~Centred();
    Centred(const Centred&) = delete;
    Centred& operator=(const Centred&) = delete;

private:
    Frame& frame_;
};

/// `rect` made smaller on every side.
Rect inset(const Rect& rect, float by);
/// `rect` made larger on every side.
Rect outset(const Rect& rect, float by);

}  // namespace ui
