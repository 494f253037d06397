/// A page's pieces set for one width, and where each of them stands.
#pragma once

#include "player/text/layout.h"
#include "player/ui/frame.h"
#include "player/ui/page_pieces.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace ui {

/// Texts are laid out when the look changes; the heights of questions and reflections are known once they were drawn,
/// and estimated until then. Heights and places are whole pixels, counted from the flow's own top. Kept in Memory.
class PageFlow {
public:
    /// What a setting depends on.
    struct Look {
        const content::Page* page = nullptr;
        float width = 0, scale = 0;
        std::size_t fonts = 0;  ///< Fonts::generation
        std::uint64_t edition = 0;  ///< Frame::edition
        bool operator==(const Look&) const = default;
    };

    const Look& look() const { return look_; }
    /// Sets everything anew. `folder` is where the module's pictures are; `gap` comes between pieces.
    void set(Frame& frame, const Look& look, std::string_view folder, float gap);

    /// What each element of the page is, told apart from the others: the same number in two versions of a page, the
    /// same words or the same question.
    const std::vector<std::size_t>& elements() const { return elements_; }

    std::size_t size() const { return pieces_.size(); }
    const PagePiece& piece(std::size_t index) const { return pieces_[index]; }
    /// Of a text; empty for questions and reflections.
    const text::Layout& layout(std::size_t index) const { return layouts_[index]; }
    /// How many texts come before this piece.
    std::size_t texts_before(std::size_t index) const { return texts_before_[index]; }

    float top(std::size_t index) const { return tops_[index]; }
    float height(std::size_t index) const { return heights_[index]; }
    float bottom() const { return bottom_; }
    bool is_estimated(std::size_t index) const { return is_estimated_[index]; }
    bool has_estimates() const { return estimates_ > 0; }
    /// A question or reflection was drawn this high.
    void set_height(std::size_t index, float height);

    /// The piece that an element of the page is in; the last where there are fewer. There must be one.
    std::size_t piece_of(std::size_t element) const;
    /// The last piece that begins at this height or above; there must be one.
    std::size_t piece_at(float y) const;
    /// See pieces_to_draw.
    PieceRange around(float top, float bottom) const;

    /// What an element of a text became in its layout.
    const text::Node& element_node(std::size_t piece, std::size_t element) const;
    /// The element of a text at this height of its layout, and how far into it that is: 0 to 1.
    struct Within {
        std::size_t element = 0;
        float share = 0;
    };
    Within within_text(std::size_t piece, float y) const;

private:
    void place_from(std::size_t index);
    void name_elements(std::size_t index);
    /// How high each question and reflection is, by what names it: it is about as high in another version of the page.
    std::map<std::size_t, float> cards() const;

    Look look_;
    float gap_ = 0;
    std::vector<PagePiece> pieces_;
    std::vector<text::Layout> layouts_;
    std::vector<std::vector<std::uint32_t>> element_nodes_;
    std::vector<std::size_t> texts_before_;
    std::vector<std::size_t> elements_;
    std::vector<float> heights_, tops_;
    std::vector<bool> is_estimated_;
    std::size_t estimates_ = 0;
    float bottom_ = 0;
};

}  // namespace ui
