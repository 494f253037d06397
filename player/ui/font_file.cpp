#include "player/ui/font_file.h"

#include <imgui.h>

#include <fmt/format.h>

#include <fstream>
#include <utility>

#define STBTT_STATIC
#define STB_TRUETYPE_IMPLEMENTATION
#include <imstb_truetype.h>

namespace ui {

/// The bytes, and stb_truetype's view of them.
struct FontFile::Parsed {
    std::string bytes;
    stbtt_fontinfo info{};
    float em = 0;  ///< em per font unit
};

tl::expected<FontFile, std::string> FontFile::read(const std::string& path) {
    std::ifstream stream(path, std::ios::binary | std::ios::ate);
    const std::streamoff size = stream.tellg();
    if (!stream || size < 0) return tl::unexpected(fmt::format("The font {} could not be opened.", path));
    auto parsed = std::make_shared<Parsed>();
    parsed->bytes.resize(static_cast<std::size_t>(size));
    stream.seekg(0).read(parsed->bytes.data(), size);
    if (!stream) return tl::unexpected(fmt::format("The font {} could not be read.", path));
    const auto* data = reinterpret_cast<const unsigned char*>(parsed->bytes.data());
    const bool is_font = parsed->bytes.size() > 12 && stbtt_GetFontOffsetForIndex(data, 0) == 0 &&
                         stbtt_InitFont(&parsed->info, data, 0) != 0;
    if (!is_font) return tl::unexpected(fmt::format("The file {} is not a TrueType or OpenType font.", path));

    parsed->em = stbtt_ScaleForMappingEmToPixels(&parsed->info, 1.0F);
    int ascent = 0;
    int descent = 0;
    int line_gap = 0;
    stbtt_GetFontVMetrics(&parsed->info, &ascent, &descent, &line_gap);
    FontFile file;
    file.ascent_ = static_cast<float>(ascent) * parsed->em;
    file.descent_ = static_cast<float>(-descent) * parsed->em;
    file.parsed_ = std::move(parsed);
    return file;
}

bool FontFile::has(char32_t character) const {
    return stbtt_FindGlyphIndex(&parsed_->info, static_cast<int>(character)) != 0;
}

float FontFile::advance(char32_t character) const {
    const int glyph = stbtt_FindGlyphIndex(&parsed_->info, static_cast<int>(character));
    if (glyph == 0) return 0;
    int advance = 0;
    int left = 0;
    stbtt_GetGlyphHMetrics(&parsed_->info, glyph, &advance, &left);
    return static_cast<float>(advance) * parsed_->em;
}

std::string_view FontFile::bytes() const { return parsed_->bytes; }

}  // namespace ui
