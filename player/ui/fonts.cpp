#include "player/ui/fonts.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace ui {
namespace {

constexpr int atlas_side_px = 4096;           // what every OpenGL 2 driver takes
constexpr float oversampled_below_px = 32.0F;  // larger glyphs are sharp enough without
constexpr char32_t replacement = 0xFFFD;
constexpr char32_t latin_extended_a_end = 0x17F;
constexpr char32_t ascii_end = 0x7E;

/// The last character that is baked before anybody has asked for it. What people type is set in the regular face: the
/// letters of Latin languages are ready there.
char32_t always_end(text::Face face, bool is_frugal) {
    return face == text::Face::regular && !is_frugal ? latin_extended_a_end : ascii_end;
}

std::size_t index(text::Face face) { return static_cast<std::size_t>(face); }

int size_key(float size_px) { return static_cast<int>(std::lround(size_px * 64.0F)); }

/// The next character of UTF-8 text; U+FFFD for what is not valid or not in the Basic Multilingual Plane.
char32_t next_character(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0x80) return lead;
    const int following = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
    if (following == 0) return replacement;
    char32_t character = lead & (0x3FU >> following);
    for (int count = 0; count < following; ++count) {
        if (at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) return replacement;
        character = character << 6 | (static_cast<unsigned char>(text[at++]) & 0x3F);
    }
    return character > 0xFFFF ? replacement : character;
}

}  // namespace

tl::expected<std::unique_ptr<Fonts>, std::string> Fonts::open(const FontPaths& paths) {
    std::unique_ptr<Fonts> fonts(new Fonts);
    const std::array<std::pair<FontFile*, const std::string*>, 10> files{{
        {&fonts->plain_[0], &paths.plain.regular},
        {&fonts->plain_[1], &paths.plain.bold},
        {&fonts->plain_[2], &paths.plain.italic},
        {&fonts->plain_[3], &paths.plain.bold_italic},
        {&fonts->plain_[4], &paths.mono},
        {&fonts->dyslexic_[0], &paths.dyslexic.regular},
        {&fonts->dyslexic_[1], &paths.dyslexic.bold},
        {&fonts->dyslexic_[2], &paths.dyslexic.italic},
        {&fonts->dyslexic_[3], &paths.dyslexic.bold_italic},
        {&fonts->fallback_, &paths.fallback},
    }};
    for (const auto& [file, path] : files) {
        auto read = FontFile::read(*path);
        if (!read) return tl::unexpected(read.error());
        *file = std::move(*read);
    }
    fonts->dyslexic_[4] = fonts->plain_[4];
    return fonts;
}

void Fonts::use_dyslexic(bool is_dyslexic) {
    if (is_dyslexic == is_dyslexic_) return;
    is_dyslexic_ = is_dyslexic;
    for (Advances& advances : advances_) advances.clear();
    ++generation_;
    needs_rebuild_ = true;
}

const FontFile& Fonts::file(text::Face face) const { return (is_dyslexic_ ? dyslexic_ : plain_)[index(face)]; }

float Fonts::advance_em(text::Face face, char32_t character) const {
    const auto [known, is_new] = advances_[index(face)].try_emplace(character, 0.0F);
    if (!is_new) return known->second;
    for (const char32_t wanted : {character, replacement}) {
        for (const FontFile* font : {&file(face), &fallback_}) {
            if (font->has(wanted)) return known->second = font->advance(wanted);
        }
    }
    return 0;
}

void Fonts::note(const text::Font& font) const {
    const auto [found, is_new] = baked_.try_emplace({font.face, size_key(font.size_px)});
    found->second.is_wanted = true;
    if (is_new) needs_rebuild_ = true;
}

float Fonts::advance(const text::Font& font, char32_t character) const {
    if (character > 0xFFFF) character = replacement;
    Characters& characters = characters_[index(font.face)];
    if (!characters.test(character)) {
        characters.set(character);
        if (character > always_end(font.face, is_frugal_)) needs_rebuild_ = true;
    }
    return advance_em(font.face, character) * font.size_px;
}

float Fonts::ascent(const text::Font& font) const {
    note(font);
    return file(font.face).ascent() * font.size_px;
}

float Fonts::descent(const text::Font& font) const {
    note(font);
    return file(font.face).descent() * font.size_px;
}

float Fonts::width(const text::Font& font, std::string_view text) const {
    note(font);
    float width = 0;
    for (std::size_t at = 0; at < text.size();) width += advance(font, next_character(text, at));
    return width;
}

float Fonts::line_size(const text::Font& font) const {
    return font.size_px * (file(font.face).ascent() + file(font.face).descent());
}

ImFont* Fonts::baked(const text::Font& font) const {
    note(font);
    const Baked* best = nullptr;
    int best_distance = std::numeric_limits<int>::max();
    const int wanted = size_key(font.size_px);
    for (const auto& [key, baked] : baked_) {
        if (baked.font == nullptr) continue;
        const int distance = std::abs(key.second - wanted) + (key.first == font.face ? 0 : 1 << 20);
        if (distance < best_distance) {
            best = &baked;
            best_distance = distance;
        }
    }
    return best == nullptr ? ImGui::GetFont() : best->font;
}

void Fonts::forget_sizes() {
    for (auto& entry : baked_) entry.second.is_wanted = false;
}

bool Fonts::rebuild(ImFontAtlas& atlas) {
    std::erase_if(baked_, [](const auto& entry) { return !entry.second.is_wanted; });
    note({text::Face::regular, 18});  // ImGui needs one font, even before anything was drawn
    needs_rebuild_ = false;
    if (bake(atlas, false, std::numeric_limits<float>::max())) return true;
    // Too much for one texture: first only the characters in use, then the largest sizes baked smaller.
    if (bake(atlas, true, std::numeric_limits<float>::max())) return true;
    for (float largest_px = 96; largest_px > 12; largest_px /= 1.5F) {
        if (bake(atlas, true, largest_px)) break;
    }
    return false;
}

bool Fonts::bake(ImFontAtlas& atlas, bool is_frugal, float largest_px) {
    atlas.Clear();
    is_frugal_ = is_frugal;
    atlas.TexDesiredWidth = is_frugal || baked_.size() > 4 ? atlas_side_px : atlas_side_px / 2;
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
    ranges_.clear();
    ranges_.reserve(face_count);
    for (std::size_t face = 0; face < face_count; ++face) {
        const Characters& characters = characters_[face];
        const char32_t last_always = always_end(static_cast<text::Face>(face), is_frugal);
        std::vector<unsigned short>& ranges = ranges_.emplace_back();
        const auto is_needed = [&](std::size_t character) {
            const bool is_always = character >= 0x20 && character <= last_always;
            return is_always || character == replacement || (character != 0 && characters.test(character));
        };
        for (std::size_t first = 1; first < characters.size(); ++first) {
            if (!is_needed(first)) continue;
            std::size_t last = first;
            while (last + 1 < characters.size() && is_needed(last + 1)) ++last;
            ranges.push_back(static_cast<unsigned short>(first));
            ranges.push_back(static_cast<unsigned short>(last));
            first = last;
        }
        ranges.push_back(0);
    }
    for (auto& [key, baked] : baked_) {
        const text::Face face = key.first;
        const float size_px = static_cast<float>(key.second) / 64.0F;
        baked.font = nullptr;
        const auto add = [&](const FontFile& font, bool is_merged) {
            ImFontConfig config;
            config.FontDataOwnedByAtlas = false;
            config.MergeMode = is_merged;
            config.OversampleH = size_px > oversampled_below_px || is_frugal ? 1 : 2;
            config.OversampleV = 1;
            config.GlyphRanges = ranges_[index(face)].data();
            const float em = std::min(size_px, largest_px);
            const std::string_view bytes = font.bytes();
            // ImGui only reads what it does not own.
            void* data = const_cast<char*>(bytes.data());
            return atlas.AddFontFromMemoryTTF(data, static_cast<int>(bytes.size()),
                                              em * (font.ascent() + font.descent()), &config);
        };
        baked.font = add(file(face), false);
        add(fallback_, true);
    }
    return atlas.Build() && atlas.TexHeight <= atlas_side_px;
}

}  // namespace ui
