#include "player/ui/theme.h"

#include "tests/support/catch.h"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace {

using state::ThemeChoice;
using ui::Colour;
using ui::Palette;

struct Pair {
    std::string name;
    Colour front, back;
};

const std::vector<ThemeChoice> every_theme{ThemeChoice::light, ThemeChoice::dark, ThemeChoice::high_contrast};

std::vector<std::pair<std::string, Colour>> grounds_of_text(const Palette& palette) {
    std::vector<std::pair<std::string, Colour>> grounds{
        {"paper", palette.paper},
        {"surface", palette.surface},
        {"code", palette.code_ground},
        {"right ground", palette.right_ground},
        {"wrong ground", palette.wrong_ground},
    };
    for (std::size_t kind = 0; kind < palette.callouts.size(); ++kind) {
        grounds.emplace_back(fmt::format("callout {}", kind), palette.callouts[kind]);
    }
    return grounds;
}

void add_fill(std::vector<Pair>& pairs, const std::string& name, const ui::Fill& fill) {
    pairs.push_back({name, fill.text, fill.rest});
    pairs.push_back({name + " under the pointer", fill.text, fill.hover});
    pairs.push_back({name + " held", fill.text, fill.pressed});
    pairs.push_back({name + " disabled", fill.text_disabled, fill.disabled});
}

std::vector<Pair> pairs_of_text(const Palette& palette) {
    std::vector<Pair> pairs;
    for (const auto& [name, ground] : grounds_of_text(palette)) {
        pairs.push_back({"ink on " + name, palette.ink, ground});
        pairs.push_back({"muted on " + name, palette.muted, ground});
        pairs.push_back({"a link on " + name, palette.harbour, ground});
    }
    for (const Colour ground : {palette.paper, palette.surface}) {
        pairs.push_back({"right on a plain ground", palette.right, ground});
        pairs.push_back({"wrong on a plain ground", palette.wrong, ground});
    }
    pairs.push_back({"right on its ground", palette.right, palette.right_ground});
    pairs.push_back({"wrong on its ground", palette.wrong, palette.wrong_ground});
    pairs.push_back({"ink on selection", palette.ink, palette.selection});
    pairs.push_back({"ink on a ticked option", palette.ink, mix(palette.surface, palette.selection, 0.5F)});
    pairs.push_back({"ink on a search hit", palette.ink, palette.search_hit});
    pairs.push_back({"text on the current hit", palette.on_current_hit, palette.current_hit});
    pairs.push_back({"text on buoy", palette.on_buoy, palette.buoy});
    for (std::size_t kind = 0; kind < palette.callouts.size(); ++kind) {
        pairs.push_back({fmt::format("title of callout {}", kind), palette.callout_inks[kind], palette.callouts[kind]});
    }
    add_fill(pairs, "primary", palette.primary);
    add_fill(pairs, "plain", palette.plain);
    add_fill(pairs, "quiet", palette.quiet);
    add_fill(pairs, "danger", palette.danger);
    return pairs;
}

std::vector<Pair> pairs_of_meaning(const Palette& palette) {
    std::vector<Pair> pairs;
    for (const Colour ground : {palette.paper, palette.surface}) {
        pairs.push_back({"an edge", palette.edge, ground});
        pairs.push_back({"progress", palette.harbour, ground});
    }
    pairs.push_back({"the edge of an option under the pointer", palette.edge, palette.plain.hover});
    pairs.push_back({"the edge of a held option", palette.edge, palette.plain.pressed});
    return pairs;
}

/// Both sides of the ring show the ground the control stands on.
std::vector<Pair> pairs_of_the_ring(const Palette& palette) {
    std::vector<Pair> pairs;
    for (const auto& [name, ground] : grounds_of_text(palette)) pairs.push_back({"ring on " + name, palette.ring, ground});
    return pairs;
}

std::string too_weak(const std::vector<Pair>& pairs, double least) {
    std::string found;
    for (const Pair& pair : pairs) {
        const double ratio = ui::contrast(pair.front, pair.back);
        if (ratio < least) found += fmt::format("{}: {:.2f}\n", pair.name, ratio);
    }
    return found;
}

}  // namespace

TEST_CASE("contrast is that of WCAG: 21 for black on white, 1 for a colour on itself") {
    CHECK(ui::contrast(ui::rgb(0x000000), ui::rgb(0xFFFFFF)) == Approx(21.0));
    CHECK(ui::contrast(ui::rgb(0x0B4F6C), ui::rgb(0x0B4F6C)) == Approx(1.0));
    CHECK(ui::contrast(ui::rgb(0x777777), ui::rgb(0xFFFFFF)) == Approx(4.48).epsilon(0.001));
}

// Arrows that cannot be used looked as strong as those that can.
TEST_CASE("an icon that cannot be pressed is paler than its words may be, and still there") {
    for (const ThemeChoice theme : every_theme) {
        const Palette palette = ui::palette(theme);
        for (const ui::Fill* fill : {&palette.quiet, &palette.plain}) {
            const double usable = ui::contrast(fill->text, fill->rest);
            const double disabled = ui::contrast(fill->icon_disabled, palette.surface);
            CHECK(disabled < usable / 2);
            CHECK(disabled > 1.8);
        }
    }
}

TEST_CASE("in every theme, text stands out 7:1 from every ground it stands on") {
    for (const ThemeChoice theme : every_theme) CHECK(too_weak(pairs_of_text(ui::palette(theme)), 7.0) == "");
}

TEST_CASE("in every theme, everything else that carries meaning stands out 4.5:1") {
    for (const ThemeChoice theme : every_theme) CHECK(too_weak(pairs_of_meaning(ui::palette(theme)), 4.5) == "");
}

TEST_CASE("in every theme, the focus ring stands out 3:1 from both of its sides") {
    for (const ThemeChoice theme : every_theme) CHECK(too_weak(pairs_of_the_ring(ui::palette(theme)), 3.0) == "");
}

TEST_CASE("a fill answers the pointer: hover, pressed and rest all differ") {
    for (const ThemeChoice theme : every_theme) {
        const Palette palette = ui::palette(theme);
        for (const ui::Fill& fill : {palette.primary, palette.plain, palette.quiet, palette.danger}) {
            CHECK_FALSE(fill.hover == fill.rest);
            CHECK_FALSE(fill.pressed == fill.hover);
        }
    }
}

TEST_CASE("the tokens of the three themes are those of the design") {
    CHECK(ui::palette(ThemeChoice::light).paper == ui::rgb(0xFBFAF7));
    CHECK(ui::palette(ThemeChoice::light).harbour == ui::rgb(0x0B4F6C));
    CHECK(ui::palette(ThemeChoice::dark).paper == ui::rgb(0x10181F));
    CHECK(ui::palette(ThemeChoice::dark).ink == ui::rgb(0xE8EDF1));
    CHECK(ui::palette(ThemeChoice::high_contrast).ring == ui::rgb(0xFFFF00));
}

TEST_CASE("a mixed colour lies where it was asked for") {
    CHECK(ui::mix(ui::rgb(0x000000), ui::rgb(0xFFFFFF), 0.5F) == ui::rgb(0x808080));
    CHECK(ui::mix(ui::rgb(0x102030), ui::rgb(0xFFFFFF), 0.0F) == ui::rgb(0x102030));
    CHECK(ui::packed(ui::rgb(0x102030)) == 0xFF302010U);
}
