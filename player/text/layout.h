/// From blocks, a width and a measure of characters to lines with places: arithmetic, without a screen.
#pragma once

#include "content/document.h"
#include "player/text/metrics.h"
#include "player/text/style.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace text {

struct Rect {
    float x = 0, y = 0, width = 0, height = 0;
};

/// A stretch of characters in one font on one line. `begin` and `end` are byte offsets into Layout::text.
struct Run {
    Font font;
    Ink ink = Ink::body;
    float x = 0;  ///< from the layout's left edge
    float width = 0;
    std::uint32_t begin = 0, end = 0;
    std::int32_t link = -1;  ///< index into Layout::links, or -1
    std::int32_t term = -1;  ///< index into Layout::terms, or -1
};

/// One line box. Lines are sorted by `top` (cells of one table row share theirs), so the visible ones are found by
/// binary search.
struct Line {
    float top = 0, height = 0, baseline = 0;  ///< baseline from the layout's top
    std::uint32_t first_run = 0, run_count = 0;
    std::uint32_t node = 0;            ///< index into Layout::nodes
    std::uint32_t begin = 0, end = 0;  ///< bytes of Layout::text on this line, line end excluded
};

/// Something painted that is not text.
struct Decoration {
    enum class Kind { callout, quote_bar, code_ground, table_line, table_header, rule, bullet, picture };
    Kind kind = Kind::rule;
    Rect rect;
    content::Block::Callout callout = content::Block::Callout::note;
    std::int32_t node = -1;    ///< pictures: the figure's node
    int level = 0;             ///< bullets: depth from 0, which picks the shape
    std::int32_t inside = -1;  ///< index of the decoration that encloses this one, or -1
};

/// What the text means, for the semantic tree: one entry a heading, paragraph, list item, table cell, figure …
struct Node {
    enum class Role {
        paragraph,
        heading,
        list,
        item,
        quote,
        callout,
        code,
        table,
        row,
        cell,
        header_cell,
        figure,
        caption,
        rule
    };
    Role role = Role::paragraph;
    int level = 0;             ///< headings
    std::int32_t parent = -1;  ///< index into Layout::nodes
    Rect rect;
    std::uint32_t begin = 0, end = 0;  ///< its text in Layout::text
    std::string description;           ///< figures: what the picture shows; callouts: their kind in words
    std::string path;                  ///< figures: the picture's path in the module's folder
    std::string slug;                  ///< headings
};

struct Link {
    std::string target;
    std::uint32_t begin = 0, end = 0;
};

struct Term {
    std::string meaning;
    std::uint32_t begin = 0, end = 0;
};

/// A laid-out piece of a page.
struct Layout {
    std::string text;  ///< every character drawn, in reading order; blocks are separated by '\n', cells by '\t'
    std::vector<Run> runs;
    std::vector<Line> lines;
    std::vector<Decoration> decorations;  ///< sorted by rect.y
    std::vector<Node> nodes;              ///< parents before children, in reading order
    std::vector<Link> links;
    std::vector<Term> terms;
    float width = 0, height = 0;

    std::vector<std::uint32_t>
        reading_order;                    ///< indices of `lines` by `begin`; a table row's lines are not in it by top
    std::vector<float> decoration_reach;  ///< lowest edge so far of decorations that enclose no other
    std::vector<float> node_reach;        ///< lowest edge so far of nodes that have no children
};

/// The words that layout itself sets, for another language to replace.
struct Words {
    /// In the order of content::Block::Callout.
    std::array<std::string_view, 5> callout_titles = {"Note", "Tip", "Important", "Warning", "Caution"};
};

/// Natural size of a picture in pixels, or {0, 0} when it cannot be read; asked once a figure.
using PictureSize = std::function<Rect(std::string_view path)>;

/// Sets blocks in a column of this width. Never overflows sideways: words wider than the column are broken anywhere.
/// The title of a callout starts Style::icon_room from the text's edge, so that an icon can be painted before it.
Layout lay_out(const content::Blocks& blocks, float width, const Style& style, const Metrics& metrics,
               const PictureSize& picture_size, const Words& words = {});

/// Sets one run of inlines as a single paragraph in a font and ink of the caller's choice (labels, headings, buttons).
/// `line_height` is in ems, as in Style. `width` may be infinite.
Layout lay_out(const content::Inlines& inlines, float width, const Font& font, Ink ink, float line_height,
               const Metrics& metrics);

/// The lines that touch [top, bottom): first and one past the last.
struct LineRange {
    std::size_t first = 0, last = 0;
};
LineRange visible_lines(const Layout& layout, float top, float bottom);

/// Indices of the decorations that may touch [top, bottom), enclosing ones first, without visiting the others.
std::vector<std::uint32_t> visible_decorations(const Layout& layout, float top, float bottom);

/// Indices of the nodes that may touch [top, bottom) and of their parents, in reading order, without visiting the
/// others.
std::vector<std::uint32_t> visible_nodes(const Layout& layout, float top, float bottom);

/// Byte offset in Layout::text of the character boundary nearest to a point.
std::size_t offset_at(const Layout& layout, float x, float y, const Metrics& metrics);

/// Where the caret stands before this byte: x, top and height.
Rect caret_at(const Layout& layout, std::size_t offset, const Metrics& metrics);

/// Rectangles that cover a selection, one a line at the most, limited to lines [range.first, range.last).
std::vector<Rect> selection_rects(const Layout& layout, std::size_t begin, std::size_t end, LineRange range,
                                  const Metrics& metrics);

}  // namespace text
