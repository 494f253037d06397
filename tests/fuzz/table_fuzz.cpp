/// Any bytes as the lines of one table: alone, where what is read can be written again; and in a module.
#include "content/keywords.h"
#include "content/tables.h"
#include "tests/fuzz/promises.h"

#include <algorithm>

namespace {

using namespace content;

bool has_bare_bar(std::string_view cell) {
    for (std::size_t bar = cell.find('|'); bar != std::string_view::npos; bar = cell.find('|', bar + 1)) {
        if (bar == 0 || cell[bar - 1] != '\\') return true;
    }
    return false;
}

std::string delimiter(Block::Alignment alignment) {
    switch (alignment) {
        case Block::Alignment::left:
            return " --- |";
        case Block::Alignment::centre:
            return " :-: |";
        case Block::Alignment::right:
            return " --: |";
    }
    return {};
}

std::string row_line(const RawTable::Row& row) {
    std::string line = "|";
    for (const std::string_view cell : row.cells) {
        line += ' ';
        line += cell;
        line += " |";
    }
    return line + "\n";
}

std::string written(const RawTable& table) {
    std::string text = row_line(table.rows.front()) + "|";
    for (const Block::Alignment alignment : table.alignments) text += delimiter(alignment);
    text += "\n";
    for (std::size_t row = 1; row < table.rows.size(); ++row) text += row_line(table.rows[row]);
    return text;
}

void check_sound(const RawTable& table) {
    const std::string text = written(table);
    const Source source(text);
    Findings findings("again");
    const std::optional<RawTable> again = read_table(source, 1, source.line_count(), findings);
    fuzz::demand(std::move(findings).in_file_order().empty(), "a sound table is sound when written again");
    fuzz::demand(again && again->alignments == table.alignments, "a table written again has the same columns");
    fuzz::demand(std::equal(table.rows.begin(), table.rows.end(), again->rows.begin(), again->rows.end(),
                            [](const auto& left, const auto& right) { return left.cells == right.cells; }),
                 "a table written again has the same cells");
}

void check_alone(const std::string& text) {
    const Source source(text);
    const int last = source.line_count();
    if (last == 0) return;
    Findings findings("table");
    const std::optional<RawTable> table = read_table(source, 1, last, findings);
    if (!table) return;
    fuzz::demand(!table->rows.empty() && table->rows.front().cells.size() == table->alignments.size(),
                 "a table has a header, and each of its columns an alignment");
    for (const RawTable::Row& row : table->rows) {
        fuzz::demand(row.line >= 1 && row.line <= last, "a row's line is a line of the text");
        const std::string_view line = source.line(row.line);
        for (const std::string_view cell : row.cells) {
            fuzz::demand(cell == trimmed(cell), "a cell has no spaces round it");
            fuzz::demand(
                cell.empty() || (cell.data() >= line.data() && cell.data() + cell.size() <= line.data() + line.size()),
                "a cell is a piece of its line");
            fuzz::demand(!has_bare_bar(cell), "a bar ends a cell");
            fuzz::demand(cell_text(cell).size() <= cell.size(), "a cell's text is no longer than it");
        }
    }
    if (std::move(findings).in_file_order().empty()) check_sound(*table);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    check_alone(text);
    fuzz::read_module("---\ntitle: Ladders\nid: ladders\nversion: 1\nlanguage: en-GB\n---\n# Ladders\n\n## Page\n\n" +
                      text);
    return 0;
}
