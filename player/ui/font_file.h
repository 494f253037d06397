/// One font file in memory, asked for its measures in em.
#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// A TrueType or OpenType file. Copies share the bytes.
class FontFile {
public:
    FontFile() = default;

    /// The error is one sentence that names the file.
    static tl::expected<FontFile, std::string> read(const std::string& path);

    bool has(char32_t character) const;
    /// Advance in em; 0 when the font lacks the character.
    float advance(char32_t character) const;
    float ascent() const { return ascent_; }
    float descent() const { return descent_; }  ///< positive
    std::string_view bytes() const;

private:
    struct Parsed;
    std::shared_ptr<const Parsed> parsed_;
    float ascent_ = 0;
    float descent_ = 0;
};

}  // namespace ui
