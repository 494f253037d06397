/// Tables, which CommonMark does not have: finds them in a paragraph's source lines and cuts them into cells.
#pragma once

#include "content/document.h"
#include "content/findings.h"
#include "content/source.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// A table whose cells are still Markdown, as they stand in the source. The first row is the header.
struct RawTable {
    struct Row {
        std::vector<std::string_view> cells;
        int line = 0;
    };
    std::vector<Row> rows;
    std::vector<Block::Alignment> alignments;
};

/// The table that these lines of one paragraph were meant to be, or nothing when they are ordinary text.
/// What is wrong with it is E215; the rows are given all the same.
std::optional<RawTable> read_table(const Source& source, int first, int last, Findings& findings);

/// A cell's Markdown: `\|` is a bar that ends no cell.
std::string cell_text(std::string_view raw);

}  // namespace content
