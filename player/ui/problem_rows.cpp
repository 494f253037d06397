#include "player/ui/problem_rows.h"

#include "player/ui/labels.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {
namespace {

constexpr float ragged = 1.06F;  ///< words fill a line but for this share

}  // namespace

void ProblemRows::begin(Frame& frame, const content::Problems& problems, float width) {
    const bool is_known = width_ == width && scale_ == frame.scale && fonts_ == frame.fonts.generation() &&
                          problems_ == problems;
    if (is_known) return;
    width_ = width;
    scale_ = frame.scale;
    fonts_ = frame.fonts.generation();
    problems_ = problems;
    heights_.clear();
    heights_.reserve(problems.size());
    const float line = frame.line_height(Type::body);
    for (const content::Problem& problem : problems) {
        const float lines = std::ceil(words_width(frame, problem.message, Type::body) * ragged / std::max(width, 1.0F));
        heights_.push_back(std::max(lines, 1.0F) * line);
    }
}

float ProblemRows::set(std::size_t index, float height) {
    return height - std::exchange(heights_[index], height);
}

}  // namespace ui
