/// Metrics that need no font: every character is half an em wide, nothing rises above 0.8 em or falls below 0.2 em.
#pragma once

#include "player/text/metrics.h"

namespace text {

class FakeMetrics : public Metrics {
public:
    float advance(const Font& font, char32_t) const override { return font.size_px / 2; }
    float ascent(const Font& font) const override { return font.size_px * 0.8F; }
    float descent(const Font& font) const override { return font.size_px * 0.2F; }
};

}  // namespace text
