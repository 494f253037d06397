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
#include <unordered_map>
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

/// Measuring a character or fetching a font notes that it is needed. When something new was noted the atlas is rebuilt
/// between frames: it holds only what is in use.
class Fonts final : public text::Metrics {
public:
    /// Reads every file. The error names the file that could not be used and why.
    static tl::expected<std::unique_ptr<Fonts>, std::string> open(const FontPaths& paths);

    /// Which family text is set in. A change asks for a rebuild.
    void use_dyslexic(bool is_dyslexic);

    float advance(const text::Font& font, char32_t character) const override;
    float ascent(const text::Font& font) const override;
    float descent(const text::Font& font) const override;

    /// Width of one line of UTF-8 in pixels.
    float width(const text::Font& font, std::string_view text) const;

    /// Whether characters or sizes were asked for that the atlas lacks.
    bool needs_rebuild() const { return needs_rebuild_; }

    /// Bakes what has been asked for since the sizes last changed. Call between frames; the renderer's font texture
    /// must be renewed afterwards. False when not all of it fits into 4096 × 4096: the largest sizes are baked smaller and drawn enlarged then.
    bool rebuild(ImFontAtlas& atlas);

    /// The baked font for this one, else the nearest in size: draw it at `line_size`.
    ImFont* baked(const text::Font& font) const;

    /// ImGui's size for an em: its pixel size is the height from ascent to descent.
    float line_size(const text::Font& font) const;

    /// Grows when the family changes: layouts made before are out of date.
    std::size_t generation() const { return generation_; }

    /// Forgets sizes that were not asked for lately, as after a change of text size. Takes effect at the next rebuild.
    void forget_sizes();

private:
    static constexpr std::size_t face_count = 5;
    using FaceFiles = std::array<FontFile, face_count>;
    using Characters = std::bitset<0x10000>;
    using Advances = std::unordered_map<char32_t, float>;

    struct Baked {
        ImFont* font = nullptr;
        bool is_wanted = true;
    };

    Fonts() = default;
    const FontFile& file(text::Face face) const;
    float advance_em(text::Face face, char32_t character) const;
    void note(const text::Font& font) const;
    bool bake(ImFontAtlas& atlas, bool is_frugal, float largest_px);

    FaceFiles plain_, dyslexic_;
    FontFile fallback_;
    bool is_dyslexic_ = false;
    bool is_frugal_ = false;  ///< the atlas was too full for letters that nobody has asked for yet
    std::size_t generation_ = 0;

    // What has been asked for. Measuring is const to whoever lays out text; that it is noted shows only here.
    mutable bool needs_rebuild_ = true;
    mutable std::array<Advances, face_count> advances_;
    mutable std::array<Characters, face_count> characters_;
    mutable std::map<std::pair<text::Face, int>, Baked> baked_;  ///< by face and size in 64ths of a pixel

    std::vector<std::vector<unsigned short>> ranges_;  ///< ImGui keeps pointers into these until the next rebuild
};

}  // namespace ui
