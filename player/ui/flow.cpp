#include "player/ui/flow.h"

#include <algorithm>
#include <cmath>

namespace ui {

Rect take(Frame& frame, float height) { return take(frame, frame.column().width, height); }

Rect take(Frame& frame, float width, float height) {
    Column& column = frame.column();
    if (!column.is_empty) column.y += column.gap;
    column.is_empty = false;
    // Whole pixels keep text and hairlines crisp.
    const float top = std::round(column.y);
    column.y = top + std::round(height);
    return {column.x, top, std::min(width, column.width), std::round(height)};
}

void space(Frame& frame, float steps) { frame.column().y += std::round(frame.px(8 * steps)); }

GapScope::GapScope(Frame& frame, float gap_px) : frame_(frame), before_(frame.column().gap) {
    Column& column = frame.column();
    // The gap above what comes next stays the outer one.
    if (!column.is_empty) column.y += before_ - std::round(frame.px(gap_px));
    column.gap = std::round(frame.px(gap_px));
}

GapScope::~GapScope() { frame_.column().gap = before_; }

Place::Place(Frame& frame, const Rect& area, float gap) : frame_(frame) {
    const float top = std::round(area.y);
    frame_.push_column({std::round(area.x), top, std::round(area.width), std::round(gap), top, true});
}

Place::~Place() { frame_.pop_column(); }

float Place::height() const { return frame_.column().y - frame_.column().top; }

Row::Row(Frame& frame, float gap) : frame_(frame), gap_(std::round(gap)), x_(0), left_(0), top_(0), width_(0) {
    const Rect start = take(frame, 0);
    left_ = x_ = start.x;
    top_ = start.y;
    width_ = frame.column().width;
}

Row::~Row() { frame_.column().y = top_ + height_; }

float Row::next_x(float width) {
    if (!is_empty_) x_ += gap_;
    is_empty_ = false;
    const float x = x_;
    x_ += std::round(width);
    return x;
}

float Row::remaining() const { return left_ + width_ - x_ - (is_empty_ ? 0 : gap_); }

Row::Cell Row::rest(float kept) {
    const float width = std::max(remaining() - kept - (kept > 0 ? gap_ : 0), 0.0F);
    return cell(width);
}

Row::Cell::Cell(Row& row, float x, float width)
    : row_(row), place_(row.frame_, {x, row.top_, width, 0}, row.frame_.column().gap) {}

Row::Cell::~Cell() { row_.height_ = std::max(row_.height_, place_.height()); }

Centred::Centred(Frame& frame, float widest) : frame_(frame) {
    Column column = frame.column();
    if (!column.is_empty) column.y += column.gap;
    const float width = std::min(column.width, widest);
    column.x = std::round(column.x + (column.width - width) / 2);
    column.width = std::round(width);
    column.is_empty = true;
    frame_.push_column(column);
}

Centred::~Centred() {
    const Column inner = frame_.column();
    frame_.pop_column();
    if (inner.is_empty) return;
    frame_.column().y = inner.y;
    frame_.column().is_empty = false;
}

Rect inset(const Rect& rect, float by) { return outset(rect, -by); }

Rect outset(const Rect& rect, float by) {
    return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

}  // namespace ui
