#include "player/ui/theme.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

/// One channel as light (WCAG 2.2, "relative luminance").
double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

/// How far a fill moves towards its text's colour under the pointer and while held.
constexpr float hover_amount = 0.05F;
constexpr float pressed_amount = 0.08F;
/// How much of the muted colour an icon keeps that cannot be pressed: told apart from one that can at a glance.
constexpr float disabled_icon_amount = 0.4F;

/// The rule for hover, pressed and disabled, the same for every fill: towards the text on it, and for a disabled one
/// back to the ground it stands on, with muted text, which stays readable, and a pale icon.
Fill fill(Colour rest, Colour text, const Palette& palette) {
    Fill result;
    result.rest = rest;
    result.hover = mix(rest, text, hover_amount);
    result.pressed = mix(rest, text, pressed_amount);
    result.disabled = mix(palette.paper, palette.line, palette.is_high_contrast ? 0.0F : 0.4F);
    result.text = text;
    result.text_disabled = palette.muted;
    result.icon_disabled = mix(result.disabled, palette.muted, disabled_icon_amount);
    return result;
}

/// Everything that look.md leaves to a rule.
Palette derived(Palette palette) {
    const bool is_outlined = palette.is_high_contrast;
    palette.edge = palette.muted;
    palette.selection = mix(palette.surface, palette.harbour, is_outlined ? 0.3F : 0.18F);
    palette.search_hit = mix(palette.surface, palette.buoy, is_outlined ? 0.3F : 0.25F);
    palette.current_hit = palette.buoy;
    palette.on_current_hit = palette.on_buoy;
    palette.right_ground = is_outlined ? palette.surface : mix(palette.surface, palette.right, 0.07F);
    palette.wrong_ground = is_outlined ? palette.surface : mix(palette.surface, palette.wrong, 0.07F);
    palette.code_ground = is_outlined ? palette.surface : mix(palette.surface, palette.line, 0.4F);
    palette.scrim = faded(rgb(0x000000), 0.55F);
    palette.track = is_outlined ? rgb(0x4D4D4D) : palette.line;
    palette.primary = fill(palette.harbour, palette.on_harbour, palette);
    palette.plain = fill(palette.surface, palette.ink, palette);
    palette.quiet = fill(palette.paper, palette.ink, palette);
    palette.danger = fill(palette.wrong, is_outlined ? palette.paper : palette.surface, palette);
    return palette;
}

Palette light() {
    Palette result;
    result.paper = rgb(0xFBFAF7);
    result.surface = rgb(0xFFFFFF);
    result.ink = rgb(0x1B2733);
    result.muted = rgb(0x424F5B);
    result.line = rgb(0xD9DEE3);
    result.harbour = rgb(0x0B4F6C);
    result.on_harbour = rgb(0xFFFFFF);
    result.buoy = rgb(0xFFB703);
    result.on_buoy = rgb(0x1B2733);
    result.ring = rgb(0x8A5A00);
    result.right = rgb(0x0E5934);
    result.wrong = rgb(0x93201A);
    result.callouts = {rgb(0xE8F1F8), rgb(0xE9F5EE), rgb(0xF1ECF8), rgb(0xFFF4DB), rgb(0xFCEBEA)};
    result.callout_inks = {rgb(0x0B4F6C), rgb(0x0E5934), rgb(0x4B2E83), rgb(0x664200), rgb(0x93201A)};
    return derived(result);
}

Palette dark() {
    Palette result;
    result.paper = rgb(0x10181F);
    result.surface = rgb(0x18232C);
    result.ink = rgb(0xE8EDF1);
    result.muted = rgb(0xB4C0CB);
    result.line = rgb(0x2B3843);
    result.harbour = rgb(0x8ECBE6);
    result.on_harbour = rgb(0x0B1A22);
    result.buoy = rgb(0xFFB703);
    result.on_buoy = rgb(0x0B1A22);
    result.ring = rgb(0xFFB703);
    result.right = rgb(0x86D9A8);
    result.wrong = rgb(0xF7B2AA);
    result.callouts = {rgb(0x16303F), rgb(0x17332A), rgb(0x2A2740), rgb(0x3A2E12), rgb(0x3D2224)};
    result.callout_inks = {rgb(0x8ECBE6), rgb(0x86D9A8), rgb(0xCDBDF2), rgb(0xFFD166), rgb(0xF7B2AA)};
    return derived(result);
}

Palette high_contrast() {
    Palette result;
    const Colour black = rgb(0x000000);
    const Colour white = rgb(0xFFFFFF);
    const Colour yellow = rgb(0xFFFF00);
    result.paper = result.surface = result.on_harbour = result.on_buoy = black;
    result.ink = result.muted = result.line = result.right = result.wrong = white;
    result.harbour = result.buoy = result.ring = yellow;
    result.callouts.fill(black);
    result.callout_inks.fill(white);
    result.is_high_contrast = true;
    return derived(result);
}

}  // namespace

Colour mix(Colour bottom, Colour top, float amount) {
    const auto channel = [amount](std::uint8_t from, std::uint8_t to) {
        const float value = static_cast<float>(from) + (static_cast<float>(to) - static_cast<float>(from)) * amount;
        return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0F, 255.0F)));
    };
    return {channel(bottom.red, top.red), channel(bottom.green, top.green), channel(bottom.blue, top.blue)};
}

Colour faded(Colour colour, float opacity) {
    colour.alpha = static_cast<std::uint8_t>(std::lround(std::clamp(opacity, 0.0F, 1.0F) * 255.0F));
    return colour;
}

double contrast(Colour one, Colour other) {
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Palette palette(state::ThemeChoice theme) {
    switch (theme) {
        case state::ThemeChoice::light: return light();
        case state::ThemeChoice::dark: return dark();
        case state::ThemeChoice::high_contrast: return high_contrast();
    }
    return light();
}

}  // namespace ui
