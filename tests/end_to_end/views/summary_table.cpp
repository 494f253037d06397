#include "tests/end_to_end/views/summary_table.h"

#include "tests/support/catch.h"

namespace views {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF", line_end = "\r\n";

std::string without_apostrophe(std::string cell) {
    constexpr std::string_view formula_begins = "=+-@";
    if (cell.size() > 1 && cell[0] == '\'' && formula_begins.find(cell[1]) != std::string_view::npos) cell.erase(0, 1);
    return cell;
}

/// The cells of all lines.
std::vector<std::vector<std::string>> cells_in(std::string_view text) {
    std::vector<std::vector<std::string>> lines(1);
    std::string cell;
    bool is_quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_quoted) {
            const bool is_doubled = text.substr(i, 2) == "\"\"";
            if (text[i] == '"' && !is_doubled) {
                is_quoted = false;
                continue;
            }
            cell += text[i];
            if (is_doubled) ++i;
        } else if (text[i] == '"') {
            REQUIRE(cell.empty());
            is_quoted = true;
        } else if (text[i] == ',' || text.substr(i, 2) == line_end) {
            lines.back().push_back(without_apostrophe(std::exchange(cell, {})));
            if (text[i] == ',') continue;
            lines.emplace_back();
            ++i;
        } else {
            cell += text[i];
        }
    }
    REQUIRE(cell.empty());  // every line has its end
    REQUIRE(lines.back().empty());
    lines.pop_back();
    return lines;
}

}  // namespace

std::vector<SummaryLine> parse_summaries(const std::string& csv) {
    REQUIRE(csv.starts_with(utf8_mark));
    const auto lines = cells_in(std::string_view(csv).substr(utf8_mark.size()));
    REQUIRE(!lines.empty());
    const std::vector<std::string>& names = lines.front();
    std::vector<SummaryLine> out;
    for (std::size_t line = 1; line < lines.size(); ++line) {
        REQUIRE(lines[line].size() == names.size());
        SummaryLine& one = out.emplace_back();
        for (std::size_t column = 0; column < names.size(); ++column) one[names[column]] = lines[line][column];
    }
    return out;
}

}  // namespace views
