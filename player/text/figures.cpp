#include "player/text/composer.h"

#include <algorithm>

namespace text {

void Composer::set_figure(const content::Block& block, const Measure& measure) {
    begin_without_text(measure);
    const std::uint32_t node = open(Node::Role::figure, measure);
    out_.nodes[node].description = block.figure->alt;
    out_.nodes[node].path = block.figure->path;
    const Rect natural = picture_size_ ? picture_size_(block.figure->path) : Rect{};
    const bool is_readable = natural.width > 0 && natural.height > 0;
    const std::size_t picture = open_decoration(Decoration::Kind::picture, {measure.left, y_, measure.width, 0});
    out_.decorations[picture].node = static_cast<std::int32_t>(node);
    if (is_readable) {
        const float shrunk =
            std::min({style_.scale(), measure.width / natural.width, style_.figure_max_height / natural.height});
        out_.decorations[picture].rect.width = natural.width * shrunk;
        y_ += natural.height * shrunk;
    } else {
        // The description stands in the picture's place.
        y_ += style_.padding;
        if (!block.figure->alt.empty()) {
            TextStyle look = small_style(Ink::muted);
            set_plain(block.figure->alt, look, inset(measure, style_.padding, style_.padding), node);
        }
        y_ += style_.padding;
    }
    close_decoration(picture, y_);
    if (has_text(block.inlines)) {
        y_ += style_.gap / 2;
        const std::uint32_t caption = open(Node::Role::caption, measure);
        set_inlines(block.inlines, small_style(Ink::caption), measure, caption);
        close(caption);
    }
    close(node);
}

}  // namespace text
