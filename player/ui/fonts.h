/// Typefaces at the sizes and with the characters in use: measured from the font files, baked into ImGui's atlas.
#pragma once

#include "player/text/metrics.h"
#include "player/ui/font_file.h"

#include <tl/expected.hpp>

#include <array>
#include <bitset>
#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct ImFont;
struct ImFontAtlas;

namespace ui {

/// Paths of one family's four cuts.
struct FamilyPaths {
    std::string regular, bold, italic, bold_italic;
};

/// Paths of every font file (otf or ttf).
struct FontPaths {
    FamilyPaths plain;     ///< Inter; its semi-bold as bold
    FamilyPaths dyslexic;  ///< OpenDyslexic
    std::string mono;      ///< DejaVu Sans Mono
    std::string fallback;  ///< DejaVu Sans, behind every face
};

/// Measuring or fetching a font notes what is needed; when something new was noted, the atlas is rebuilt between frames.
class Fonts final : public text::Metrics {
public:
    /// Reads every file. The error names the file that could not be used and why.
    static tl::expected<std::unique_ptr<Fonts>, std::string> open(const FontPaths& paths);

    /// Which family body text is set in.
    void use_dyslexic(bool is_dyslexic);

    float advance(const text::Font& font, char32_t character) const override;
    float ascent(const text::Font& font) const override;
    float descent(const text::Font& font) const override;

    /// Width of one line of text in pixels.
    float width(const text::Font& font, std::string_view text) const;

    /// Whether characters or sizes were asked for that the atlas lacks.
    bool needs_rebuild() const { return needs_rebuild_; }

    /// Bakes everything noted so far. Call between frames; the renderer's texture must be renewed afterwards.
    void rebuild(ImFontAtlas& atlas);

    /// The baked font nearest to this one in size, or ImGui's current font before the first rebuild.
    ImFont* baked(const text::Font& font) const;

    /// Grows at each rebuild and each change of family: layouts made before are out of date.
    std::size_t family_generation() const { return family_generation_; }

private:
    static constexpr std::size_t face_count = 5;
    using FaceFiles = std::array<FontFile, face_count>;
    using FontKey = std::pair<text::Face, int>;  ///< size in 64ths of a pixel
    using Characters = std::bitset<0x10000>;

    Fonts() = default;
    const FontFile& file(text::Face face) const;
    void note(const text::Font& font, char32_t character) const;
    void add_face(ImFontAtlas& atlas, FontKey key, bool is_frugal);
    bool build(ImFontAtlas& atlas, bool is_frugal);

    FaceFiles plain_, dyslexic_;
    FontFile fallback_;
    bool is_dyslexic_ = false;
    std::size_t family_generation_ = 0;
    mutable bool needs_rebuild_ = true;
    /// Noted while measuring: a cache of what has been asked, which no caller can see but through needs_rebuild.
    mutable std::array<std::unique_ptr<Characters>, face_count> characters_;
    mutable std::map<FontKey, ImFont*> fonts_;
    std::vector<std::vector<unsigned short>> ranges_;  ///< ImGui keeps pointers into these until the next rebuild
};

}  // namespace ui
