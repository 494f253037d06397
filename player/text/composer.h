/// Sets blocks one under the other into a layout; each family of blocks has a file of its own.
#pragma once

#include "content/document.h"
#include "player/text/layout.h"
#include "player/text/line_break.h"
#include "player/text/lines.h"
#include "player/text/shaping.h"
#include "player/text/style.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// The left edge and the width that blocks are set in, in pixels.
struct Measure {
    float left = 0, width = 0;
};

/// Builds one layout from blocks. Used once.
class Composer {
public:
    Composer(const Style& style, const Metrics& metrics, const PictureSize& picture_size, const Words& words);

    /// Sets everything and hands the layout over.
    Layout compose(const content::Blocks& blocks, float width);

private:
    // layout.cpp: what every family uses
    void set(const content::Blocks& blocks, const Measure& measure, float gap);
    void set(const content::Block& block, const Measure& measure);
    Measure inset(const Measure& measure, float left, float right) const;
    std::uint32_t open(Node::Role role, const Measure& measure);
    void close(std::uint32_t node);
    void begin_text();
    void mark_open_nodes();
    std::size_t open_decoration(Decoration::Kind kind, const Rect& rect);
    void close_decoration(std::size_t decoration, float bottom);
    void add_decoration(Decoration::Kind kind, const Rect& rect);

    // paragraphs.cpp
    struct TextStyle {
        Type type;
        float line_height_px = 0;
        Wrapping wrapping = Wrapping::words;
    };
    TextStyle body_style() const;
    TextStyle small_style(Ink ink) const;
    void set_paragraph(const content::Block& block, const Measure& measure);
    void set_heading(const content::Block& block, const Measure& measure);
    void set_rule(const Measure& measure);
    void set_inlines(const content::Inlines& inlines, const TextStyle& look, const Measure& measure,
                     std::uint32_t node);
    void set_plain(std::string_view words, const TextStyle& look, const Measure& measure, std::uint32_t node);
    void set_shaped(const TextStyle& look, const Measure& measure, std::uint32_t node);

    // lists.cpp
    struct Marker {
        bool is_bullet = false;
        float x = 0, width = 0;  // numbers: where they are drawn; bullets: their column
        std::uint32_t begin = 0, end = 0;
        int level = 0;
    };
    void set_list(const content::Block& block, const Measure& measure);
    void set_item(const content::Block& item, const std::string& marker, const Measure& list, const Measure& text,
                  float gap);
    float marker_room(const content::Block& list) const;
    std::optional<LineStart> place_markers();
    void draw_bullets(std::size_t line);
    bool flush_markers(const Measure& measure);
    void begin_without_text(const Measure& measure);

    // quotes.cpp
    void set_quote(const content::Block& block, const Measure& measure);
    void set_callout(const content::Block& block, const Measure& measure);
    void set_code(const content::Block& block, const Measure& measure);

    // tables.cpp
    struct Row;
    struct Grid;
    void set_table(const content::Block& block, const Measure& measure);
    std::vector<Row> shape_rows(const content::Block::Table& table);
    void set_row(const Row& row, bool is_header, const Grid& grid);
    void set_cell(const Shaped& shaped, bool is_header, std::size_t column, const Measure& place, const Grid& grid);

    // figures.cpp
    void set_figure(const content::Block& block, const Measure& measure);

    const Style& style_;
    const Metrics& metrics_;
    const PictureSize& picture_size_;
    const Words& words_;

    Layout out_;
    float y_ = 0;
    bool is_text_fresh_ = true;    // whether the next text needs no separator before it
    std::int32_t open_node_ = -1;  // innermost
    std::int32_t open_decoration_ = -1;
    int bullet_depth_ = 0;
    std::vector<Marker> markers_;  // of items whose first line is still to come
    Shaped shaped_;                // kept between paragraphs, so that its memory is reused
    LineBreaks breaks_;
};

}  // namespace text
