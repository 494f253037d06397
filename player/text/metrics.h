/// How wide characters are: the only thing layout asks of the world.
#pragma once

#include <cstdint>

namespace text {

/// The cut of a typeface. Bold stands for Inter's semi-bold or bold, as the fonts decide.
enum class Face : std::uint8_t { regular, bold, italic, bold_italic, mono };

/// A face at a size. Sizes are em in pixels, as in a browser.
struct Font {
    Face face = Face::regular;
    float size_px = 18;
    bool operator==(const Font&) const = default;
};

/// Measures characters. Tests use a fake in which every character is half an em wide.
class Metrics {
public:
    virtual ~Metrics() = default;

    /// Horizontal advance in pixels of one character of the Basic Multilingual Plane.
    virtual float advance(const Font& font, char32_t character) const = 0;

    /// Pixels from the top of a line box of height 1.0 × line height down to the baseline, before leading is shared
    /// out: the font's ascent.
    virtual float ascent(const Font& font) const = 0;

    /// The font's descent, positive, in pixels.
    virtual float descent(const Font& font) const = 0;
};

}  // namespace text
