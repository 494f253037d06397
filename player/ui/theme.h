/// The colours of each theme by what they are for, and the rules that derive the rest.
#pragma once

#include "content/document.h"
#include "player/state/record.h"

#include <array>
#include <cstdint>

namespace ui {

/// A colour in sRGB, 8 bits a channel.
struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;
    bool operator==(const Colour&) const = default;
};

/// From 0xRRGGBB.
constexpr Colour rgb(std::uint32_t value) {
    return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
            static_cast<std::uint8_t>(value)};
}

/// The colour as ImGui's draw lists take it.
constexpr std::uint32_t packed(Colour colour) {
    return static_cast<std::uint32_t>(colour.alpha) << 24 | static_cast<std::uint32_t>(colour.blue) << 16 |
           static_cast<std::uint32_t>(colour.green) << 8 | static_cast<std::uint32_t>(colour.red);
}

/// `amount` (0 to 1) of `top` over `bottom`, both opaque.
Colour mix(Colour bottom, Colour top, float amount);

/// The same colour, this opaque (0 to 1).
Colour faded(Colour colour, float opacity);

/// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio").
double contrast(Colour one, Colour other);

/// A fill, what it turns into under the pointer, while held and when it cannot be used, and the text on it.
struct Fill {
    Colour rest, hover, pressed, disabled;
    Colour text, text_disabled;
    Colour icon_disabled;  ///< paler than words, which must still be read
};

/// Every colour in use. The first block is look.md's table, the second is derived from it.
struct Palette {
    Colour paper, surface, ink, muted, line, harbour, on_harbour, buoy, ring, right, wrong;
    std::array<Colour, 5> callouts;       ///< grounds, by content::Block::Callout
    bool is_high_contrast = false;        ///< shapes are outlined where other themes fill them

    Colour on_buoy;                       ///< text on buoy
    Colour edge;                          ///< edges of fields and options: they carry meaning
    Colour selection, search_hit, current_hit, on_current_hit;
    Colour right_ground, wrong_ground;    ///< behind a marked answer
    Colour code_ground, scrim, track;
    std::array<Colour, 5> callout_inks;   ///< icon, title and bar of each callout, by content::Block::Callout
    Fill primary;                         ///< harbour
    Fill plain;                           ///< surface: cards, options, fields, secondary buttons
    Fill quiet;                           ///< paper: buttons without a ground at rest
    Fill danger;                          ///< wrong
};

/// The palette of a theme.
Palette palette(state::ThemeChoice theme);

}  // namespace ui
