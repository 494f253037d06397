#include "content/tables.h"

#include "content/keywords.h"

#include <fmt/format.h>

namespace content {
namespace {

/// A line without the quote marks and indentation of what holds it.
std::string_view row_text(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t>"), line.size()));
    return trimmed(line);
}

bool starts_with_bar(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t>");
    return first != std::string_view::npos && line[first] == '|';
}

bool is_delimiter(std::string_view row) {
    return row.find('|') != std::string_view::npos && row.find('-') != std::string_view::npos &&
           row.find_first_not_of("|-: \t") == std::string_view::npos;
}

bool ends_with_bar(std::string_view row) {
    return row.size() > 1 && row.back() == '|' && row[row.size() - 2] != '\\';
}

/// The cells between the outer bars.
std::vector<std::string_view> cells(std::string_view row, std::size_t likely_count) {
    if (!row.empty() && row.front() == '|') row.remove_prefix(1);
    if (ends_with_bar(row) || row == "|") row.remove_suffix(1);
    std::vector<std::string_view> out;
    out.reserve(likely_count);
    std::size_t start = 0;
    for (std::size_t bar = row.find('|'); bar != std::string_view::npos; bar = row.find('|', bar + 1)) {
        if (bar > start && row[bar - 1] == '\\') continue;
        out.push_back(trimmed(row.substr(start, bar - start)));
        start = bar + 1;
    }
    out.push_back(trimmed(row.substr(start)));
    return out;
}

Block::Alignment alignment(std::string_view cell) {
    const bool is_left = !cell.empty() && cell.front() == ':', is_right = !cell.empty() && cell.back() == ':';
    if (is_right) return is_left ? Block::Alignment::centre : Block::Alignment::right;
    return Block::Alignment::left;
}

/// The line of a row of dashes below the paragraph's first line, or 0.
int later_delimiter(const Source& source, int first, int last) {
    for (int number = first + 1; number <= last; ++number) {
        const std::string_view line = source.line(number);
        const std::size_t start = line.find_first_not_of(" \t>");
        if (start == std::string_view::npos || std::string_view("|-:").find(line[start]) == std::string_view::npos)
            continue;
        if (is_delimiter(row_text(line))) return number;
    }
    return 0;
}

}  // namespace

std::optional<RawTable> read_table(const Source& source, int first, int last, Findings& findings) {
    if (!starts_with_bar(source.line(first))) {
        const int delimiter = later_delimiter(source, first, last);
        if (delimiter == 0) return std::nullopt;
        const bool is_barless = !starts_with_bar(source.line(delimiter - 1));
        findings.add(delimiter - 1, "E215",
                     is_barless ? "every row of a table begins and ends with a bar: `| like | this |`"
                                : "a table needs a blank line before it");
        return std::nullopt;
    }
    RawTable table;
    table.rows.reserve(static_cast<std::size_t>(last - first) + 1);
    const std::string_view delimiter = first < last ? row_text(source.line(first + 1)) : std::string_view();
    const bool has_delimiter = is_delimiter(delimiter);
    if (has_delimiter) {
        for (const std::string_view cell : cells(delimiter, 0)) table.alignments.push_back(alignment(cell));
    } else {
        findings.add(first, "E215", "a table needs a row of dashes under its header: `| --- | --- |`");
    }
    for (int number = first; number <= last; ++number) {
        if (has_delimiter && number == first + 1) continue;
        const std::string_view row = row_text(source.line(number));
        if (row.empty() || row.front() != '|' || !ends_with_bar(row)) {
            findings.add(number, "E215", "every row of a table begins and ends with a bar: `| like | this |`");
        }
        table.rows.push_back({cells(row, table.alignments.size()), number});
        const std::size_t width = table.rows.front().cells.size(), own = table.rows.back().cells.size();
        if (has_delimiter && own != width) {
            findings.add(number, "E215",
                         fmt::format("row {} has {} cell{}, the header has {}: give every row as many "
                                     "(a bar inside a cell is `\\|`)",
                                     table.rows.size() - 1, own, own == 1 ? "" : "s", width));
        }
    }
    const std::size_t width = table.rows.front().cells.size();
    if (has_delimiter && table.alignments.size() != width) {
        findings.add(first + 1, "E215",
                     fmt::format("the row of dashes has {} cell{}, the header has {}", table.alignments.size(),
                                 table.alignments.size() == 1 ? "" : "s", width));
    }
    table.alignments.resize(width, Block::Alignment::left);
    return table;
}

std::string cell_text(std::string_view raw) {
    std::string text(raw);
    for (std::size_t at = text.find("\\|"); at != std::string::npos; at = text.find("\\|", at + 1)) text.erase(at, 1);
    return text;
}

}  // namespace content
