#include "player/ui/fonts.h"

#include "tests/support/catch.h"
#include "tests/support/fonts.h"
#include "tests/support/source_path.h"

#include <imgui.h>

#include <fmt/format.h>

#include <memory>

namespace {

using text::Face;

std::unique_ptr<ui::Fonts> opened() {
    auto fonts = ui::Fonts::open(support::fonts());
    REQUIRE(fonts.has_value());
    return std::move(*fonts);
}

}  // namespace

TEST_CASE("a size is an em, as in a browser: Inter's zero is 0.62 em wide") {
    const auto fonts = opened();
    CHECK(fonts->advance({Face::regular, 100}, U'0') == Approx(62).margin(2));
    CHECK(fonts->advance({Face::mono, 100}, U'i') == Approx(60.2).margin(0.1));
    CHECK(fonts->advance({Face::mono, 100}, U'W') == Approx(60.2).margin(0.1));
    CHECK(fonts->ascent({Face::regular, 100}) == Approx(96.9).margin(0.1));
    CHECK(fonts->descent({Face::regular, 100}) == Approx(24.1).margin(0.1));
}

TEST_CASE("a line is as wide as its characters") {
    const auto fonts = opened();
    const text::Font font{Face::regular, 18};
    const float both = fonts->advance(font, U'ŵ') + fonts->advance(font, U'y');
    CHECK(fonts->width(font, "ŵy") == Approx(both));
}

TEST_CASE("a character that Inter lacks is measured in DejaVu Sans, one that nobody has as U+FFFD") {
    const auto fonts = opened();
    const text::Font font{Face::regular, 100};
    CHECK(fonts->advance(font, U'\u25D4') == Approx(87.3).margin(0.5));
    CHECK(fonts->advance(font, U'\u0E01') == fonts->advance(font, U'\uFFFD'));
    CHECK(fonts->advance(font, U'\U0001F600') == fonts->advance(font, U'\uFFFD'));
}

TEST_CASE("the atlas is rebuilt when a new size or character is met, and only then") {
    ImFontAtlas atlas;
    const auto fonts = opened();
    CHECK(fonts->needs_rebuild());
    fonts->width({Face::regular, 18}, "Hello ŵ ŷ é");
    CHECK(fonts->rebuild(atlas));
    CHECK_FALSE(fonts->needs_rebuild());
    fonts->width({Face::regular, 18}, "Any Latin text: Łódź");
    CHECK_FALSE(fonts->needs_rebuild());
    fonts->width({Face::regular, 18}, "Ω");
    CHECK(fonts->needs_rebuild());
    CHECK(fonts->rebuild(atlas));
    fonts->width({Face::bold, 26}, "Hello");
    CHECK(fonts->needs_rebuild());
}

TEST_CASE("any Latin letter can be typed without a rebuild, faces that nobody types in hold what is read in them") {
    ImFontAtlas atlas;
    const auto fonts = opened();
    fonts->width({Face::regular, 18}, "Hello");
    fonts->width({Face::bold, 18}, "Hello");
    CHECK(fonts->rebuild(atlas));
    CHECK(fonts->baked({Face::regular, 18})->FindGlyphNoFallback(0x175) != nullptr);
    CHECK(fonts->baked({Face::bold, 18})->FindGlyphNoFallback(0x175) == nullptr);
    fonts->width({Face::bold, 18}, "Plain ASCII only.");
    CHECK_FALSE(fonts->needs_rebuild());
    fonts->width({Face::bold, 18}, "Dŵr");
    CHECK(fonts->needs_rebuild());
    CHECK(fonts->rebuild(atlas));
    CHECK(fonts->baked({Face::bold, 18})->FindGlyphNoFallback(0x175) != nullptr);
}

TEST_CASE("what was measured is what is drawn") {
    ImFontAtlas atlas;
    const auto fonts = opened();
    const text::Font font{Face::regular, 18};
    const float measured = fonts->width(font, "Who is missing, and why?");
    fonts->rebuild(atlas);
    const ImVec2 drawn =
        fonts->baked(font)->CalcTextSizeA(fonts->line_size(font), 10000, 0, "Who is missing, and why?");
    CHECK(drawn.x == Approx(measured).margin(1));
}

TEST_CASE("at 200% on a 2× screen every face and size fits into 4096 × 4096") {
    ImFontAtlas atlas;
    const auto fonts = opened();
    for (const float size : {15.0F, 18.0F, 21.0F, 26.0F, 32.0F}) fonts->width({Face::bold, size * 4}, "Words");
    for (const Face face : {Face::regular, Face::italic, Face::bold_italic}) fonts->width({face, 72}, "Words");
    fonts->width({Face::regular, 60}, "Words");
    fonts->width({Face::mono, 64}, "Words");
    fonts->rebuild(atlas);
    CHECK(atlas.TexWidth <= 4096);
    CHECK(atlas.TexHeight <= 4096);
}

TEST_CASE("sizes no longer in use leave the atlas") {
    ImFontAtlas atlas;
    const auto fonts = opened();
    fonts->width({Face::regular, 18}, "Words");
    fonts->width({Face::regular, 40}, "Words");
    fonts->rebuild(atlas);
    const int both = atlas.Fonts.Size;
    fonts->forget_sizes();
    fonts->width({Face::regular, 18}, "Words");
    fonts->rebuild(atlas);
    CHECK(atlas.Fonts.Size == both - 1);
}

TEST_CASE("another family gives other widths, and layouts are told") {
    const auto fonts = opened();
    const std::size_t before = fonts->generation();
    const float plain = fonts->advance({Face::regular, 18}, U'a');
    fonts->use_dyslexic(true);
    CHECK(fonts->generation() == before + 1);
    CHECK(fonts->advance({Face::regular, 18}, U'a') != plain);
    fonts->use_dyslexic(true);
    CHECK(fonts->generation() == before + 1);
}

TEST_CASE("a font that cannot be read is named") {
    ui::FontPaths paths = support::fonts();
    paths.mono = "/nowhere/Mono.ttf";
    CHECK(ui::Fonts::open(paths).error() == "The font /nowhere/Mono.ttf could not be opened.");
    paths.mono = tests::source_path("LICENSE");
    CHECK(ui::Fonts::open(paths).error() ==
          fmt::format("The file {} is not a TrueType or OpenType font.", tests::source_path("LICENSE")));
}
