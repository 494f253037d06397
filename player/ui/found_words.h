/// Words that are looked for, marked where a question or a reflection shows its author's words.
#pragma once

#include "content/fold.h"
#include "player/text/author_words.h"
#include "player/ui/document_view.h"
#include "player/ui/labels.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// Where the sought words (state::sought_words) stand in an author's words, in order.
std::vector<Hit> hits_in(const text::AuthorWords& words, const content::Folded& folded, std::string_view sought);

/// What is looked for while one question or reflection is drawn.
class Finding {
public:
    /// The hit that the learner stands at: the one with this number in the text that reads so.
    struct Current {
        std::string text;
        std::size_t number = 0;
    };

    Finding(std::string_view words, const std::optional<Current>& current);

    /// The hits in a layout that is painted with its corner at (x, y).
    std::vector<Hit> in(const text::Layout& layout, float x, float y, const text::Metrics& metrics);

    /// Where the current hit was painted, in the window; none where its text was not drawn.
    const std::optional<Rect>& current_rect() const { return rect_; }

    /// The number-th hit among those of several texts: which text it is in, and which of that text's it is.
    static std::optional<Current> current_of(const std::vector<std::string>& texts, std::string_view words,
                                             std::size_t number);

private:
    std::string sought_;
    std::string current_;  ///< folded
    std::size_t number_ = 0;
    std::optional<Rect> rect_;
};

/// Paints an author's words that are no document, what is looked for marked among them. `finding` may be nullptr.
void paint_words(Frame& frame, const text::Layout& layout, float x, float y, const Inks& inks, Finding* finding);

/// A wrapped paragraph of an author's words across the column.
void words_paragraph(Frame& frame, std::string_view words, Type type, Finding* finding);

}  // namespace ui
