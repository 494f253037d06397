#include "player/text/column_widths.h"
#include "player/text/composer.h"

#include <algorithm>

namespace text {

// The cells of one row, shaped, and their place in the text.
struct Composer::Row {
    std::vector<Shaped> cells;
};

// What all rows of one table share. Distances in pixels.
struct Composer::Grid {
    const content::Block::Table& table;
    std::vector<float> widths;  // of the columns' text
    float side_padding = 0;
    float line = 1;                // thickness
    Measure measure;               // of the whole table
    std::uint32_t text_begin = 0;  // where the breaks' text begins
};

void Composer::set_table(const content::Block& block, const Measure& measure) {
    std::size_t columns = 0;
    for (const auto& row : block.table->rows) columns = std::max(columns, row.size());
    if (columns == 0) return;
    begin_without_text(measure);
    const std::uint32_t node = open(Node::Role::table, measure);
    begin_text();
    Grid grid{*block.table, {}, 0, std::max(1.0F, style_.scale()), measure, static_cast<std::uint32_t>(out_.text.size())};
    const std::vector<Row> rows = shape_rows(grid.table);
    breaks_.find(std::string_view(out_.text).substr(grid.text_begin));

    std::vector<NaturalWidth> natural(columns);
    for (const Row& row : rows) {
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const NaturalWidth cell = natural_width(out_, row.cells[column], breaks_, grid.text_begin, metrics_);
            natural[column].least = std::max(natural[column].least, cell.least);
            natural[column].most = std::max(natural[column].most, cell.most);
        }
    }
    // Padding gives way before words do, but never more than half the width is padding.
    const float count = static_cast<float>(columns);
    grid.side_padding = std::min(style_.padding, measure.width / (4 * count));
    grid.widths = share_width(natural, measure.width - 2 * count * grid.side_padding);
    grid.measure.width = 2 * count * grid.side_padding;
    for (const float width : grid.widths) grid.measure.width += width;
    out_.nodes[node].rect.width = grid.measure.width;

    for (std::size_t row = 0; row < rows.size(); ++row) set_row(rows[row], row == 0, grid);
    close(node);
}

std::vector<Composer::Row> Composer::shape_rows(const content::Block::Table& table) {
    std::vector<Row> rows(table.rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (row > 0) out_.text += '\n';
        Type type = body_style().type;
        if (row == 0) type.font.face = Face::bold;
        rows[row].cells.resize(table.rows[row].size());
        for (std::size_t column = 0; column < rows[row].cells.size(); ++column) {
            if (column > 0) out_.text += '\t';
            shape(table.rows[row][column], type, out_, rows[row].cells[column]);
        }
    }
    return rows;
}

void Composer::set_row(const Row& row, bool is_header, const Grid& grid) {
    const std::uint32_t node = open(Node::Role::row, grid.measure);
    const float top = y_;
    const std::size_t first_line = out_.lines.size();
    const std::size_t first_node = out_.nodes.size();
    if (is_header) add_decoration(Decoration::Kind::table_header, {grid.measure.left, top, grid.measure.width, 0});
    const std::size_t header = out_.decorations.size() - 1;

    float x = grid.measure.left;
    float bottom = top + body_style().line_height_px + style_.padding;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        y_ = top;
        const float width = grid.widths[column] + 2 * grid.side_padding;
        set_cell(row.cells[column], is_header, column, {x, width}, grid);
        bottom = std::max(bottom, y_);
        x += width;
    }
    // The cells stand side by side: their lines are told from top to bottom, and they are all as high as the row.
    std::stable_sort(out_.lines.begin() + static_cast<std::ptrdiff_t>(first_line), out_.lines.end(),
                     [](const Line& a, const Line& b) { return a.top < b.top; });
    for (std::size_t cell = first_node; cell < out_.nodes.size(); ++cell) out_.nodes[cell].rect.height = bottom - top;
    if (is_header) out_.decorations[header].rect.height = bottom - top;
    add_decoration(Decoration::Kind::table_line, {grid.measure.left, bottom, grid.measure.width, grid.line});
    y_ = bottom + grid.line;
    close(node);
    out_.nodes[node].begin = row.cells.empty() ? out_.nodes[node].end : row.cells.front().begin;
    out_.nodes[node].end = row.cells.empty() ? out_.nodes[node].end : row.cells.back().end;
}

void Composer::set_cell(const Shaped& shaped, bool is_header, std::size_t column, const Measure& place,
                        const Grid& grid) {
    const std::uint32_t node = open(is_header ? Node::Role::header_cell : Node::Role::cell, place);
    y_ += style_.padding / 2;
    if (shaped.begin < shaped.end) {
        Column lines;
        lines.left = place.left + grid.side_padding;
        lines.width = grid.widths[column];
        lines.line_height = body_style().line_height_px;
        if (column < grid.table.alignments.size()) lines.alignment = grid.table.alignments[column];
        lines.node = node;
        y_ = set_lines(out_, shaped, breaks_, grid.text_begin, lines, y_, std::nullopt, metrics_);
    }
    y_ += style_.padding / 2;
    close(node);
    out_.nodes[node].begin = shaped.begin;
    out_.nodes[node].end = shaped.end;
}

}  // namespace text
