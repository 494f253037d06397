/// The text of a module as numbered lines, without what editors put into it unasked.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// Text whose lines keep their numbers whatever is mended in it: no byte-order mark, line ends are \n, non-breaking
/// spaces outside code are spaces, curly quotes round a picture's title are straight.
class Source {
public:
    /// Bytes that are not UTF-8 become `?`; `first_bad_line` tells where the first stood.
    explicit Source(std::string_view bytes);

    /// The whole text, for the Markdown parser.
    const std::string& text() const { return text_; }

    /// A line without its end; empty outside the text. Numbers start at 1.
    std::string_view line(int number) const;

    int line_count() const { return static_cast<int>(starts_.size()); }

    /// The number of the line that holds this offset of `text()`.
    int line_at(std::size_t offset) const;

    std::optional<int> first_bad_line() const { return first_bad_line_; }

    /// Replaces these lines by spaces, so that the Markdown parser does not see them.
    void blank(int first, int last);

    /// For each line, from index 1, whether it belongs to fenced code. Computed on demand: few modules need it.
    std::vector<bool> code_lines() const;

private:
    void index_lines();
    void mend_lines();

    std::string text_;
    std::vector<std::size_t> starts_;
    std::optional<int> first_bad_line_;
};

/// The offset of the first byte that is not UTF-8, or npos.
std::size_t first_invalid_utf8(std::string_view bytes);

}  // namespace content
