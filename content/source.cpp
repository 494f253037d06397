#include "content/source.h"

#include "content/keywords.h"

#include <algorithm>

namespace content {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::string_view narrow_no_break_space = "\xE2\x80\xAF";
constexpr std::string_view curly_quotes[] = {"\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E", "\xE2\x80\x9F"};

/// Bytes. A file name and a caption are shorter; the bound keeps a very long line from costing quadratic time.
constexpr std::size_t longest_target = 2000;

std::string mended_bytes(std::string_view bytes) {
    std::string out;
    while (!bytes.empty()) {
        const std::size_t bad = first_invalid_utf8(bytes);
        out += bytes.substr(0, bad);
        if (bad == std::string_view::npos) break;
        out += '?';
        bytes.remove_prefix(bad + 1);
    }
    return out;
}

std::string with_unix_line_ends(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            out += text[i];
        } else {
            out += '\n';
            if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
        }
    }
    return out;
}

/// Non-breaking spaces become spaces, except between backticks.
std::string with_plain_spaces(std::string_view line) {
    std::string out;
    std::size_t code_ticks = 0;
    for (std::size_t i = 0; i < line.size();) {
        if (line[i] == '`') {
            const std::size_t end = std::min(line.find_first_not_of('`', i), line.size());
            const std::string_view ticks = line.substr(i, end - i);
            if (code_ticks == ticks.size()) {
                code_ticks = 0;
            } else if (code_ticks == 0 && line.find(ticks, end) != std::string_view::npos) {
                code_ticks = ticks.size();
            }
            out += ticks;
            i = end;
        } else if (code_ticks == 0 && line.substr(i, 2) == no_break_space) {
            out += ' ';
            i += 2;
        } else if (code_ticks == 0 && line.substr(i, 3) == narrow_no_break_space) {
            out += ' ';
            i += 3;
        } else {
            out += line[i++];
        }
    }
    return out;
}

std::size_t quote_length(std::string_view text) {
    for (const std::string_view quote : curly_quotes) {
        if (text.substr(0, quote.size()) == quote) return quote.size();
    }
    return 0;
}

bool has_curly_quote(std::string_view line) {
    return std::any_of(std::begin(curly_quotes), std::end(curly_quotes),
                       [&](std::string_view quote) { return line.find(quote) != std::string_view::npos; });
}

/// `](file “Title”)` becomes `](file "Title")`: nothing but a title's quotes can open there.
std::string with_straight_title(std::string line) {
    for (std::size_t open = line.find("]("); open != std::string::npos; open = line.find("](", open + 2)) {
        const std::string_view target = std::string_view(line).substr(open, longest_target);
        const std::size_t space = target.find_first_of(" \t)");
        if (space == std::string_view::npos || target[space] == ')') continue;
        const std::size_t first = std::min(target.find_first_not_of(" \t", space), target.size());
        const std::size_t opening = quote_length(target.substr(first));
        if (opening == 0) continue;
        // The title may hold brackets of its own: it ends at a curly quote that stands right before a bracket.
        for (std::size_t last = first + opening; last < target.size(); ++last) {
            const std::size_t closing = quote_length(target.substr(last));
            if (closing == 0) continue;
            const std::size_t after = target.find_first_not_of(" \t", last + closing);
            if (after == std::string_view::npos || target[after] != ')') continue;
            line.replace(open + last, closing, "\"");
            line.replace(open + first, opening, "\"");
            break;
        }
    }
    return line;
}

}  // namespace

Source::Source(std::string_view bytes) {
    if (bytes.substr(0, byte_order_mark.size()) == byte_order_mark) bytes.remove_prefix(byte_order_mark.size());
    const std::size_t bad = first_invalid_utf8(bytes);
    text_ = bad == std::string_view::npos ? std::string(bytes) : mended_bytes(bytes);
    if (text_.find('\r') != std::string::npos) text_ = with_unix_line_ends(text_);
    index_lines();
    if (bad != std::string_view::npos) {
        const std::string before = with_unix_line_ends(bytes.substr(0, bad));
        first_bad_line_ = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    }
    mend_lines();
}

void Source::index_lines() {
    starts_.clear();
    starts_.reserve(text_.size() / 32);  // a guess at a line's length, to grow seldom
    for (std::size_t at = 0; at < text_.size();) {
        starts_.push_back(at);
        const std::size_t end = text_.find('\n', at);
        if (end == std::string::npos) break;
        at = end + 1;
    }
}

void Source::mend_lines() {
    std::vector<int> odd_lines;
    const auto note_lines_with = [&](std::string_view mark, bool (*is_odd)(std::string_view)) {
        for (std::size_t at = text_.find(mark); at != std::string::npos; at = text_.find(mark, at)) {
            const int number = line_at(at);
            if (is_odd(line(number))) odd_lines.push_back(number);
            at = std::min(text_.find('\n', at), text_.size());
        }
    };
    const auto always = [](std::string_view) { return true; };
    note_lines_with(no_break_space, always);
    note_lines_with(narrow_no_break_space, always);
    note_lines_with("](", has_curly_quote);
    if (odd_lines.empty()) return;
    std::sort(odd_lines.begin(), odd_lines.end());
    odd_lines.erase(std::unique(odd_lines.begin(), odd_lines.end()), odd_lines.end());

    const std::vector<bool> is_code = code_lines();
    std::string out;
    out.reserve(text_.size());
    std::size_t copied = 0;
    for (const int number : odd_lines) {
        if (is_code[static_cast<std::size_t>(number)]) continue;
        const std::string_view odd = line(number);
        const auto start = static_cast<std::size_t>(odd.data() - text_.data());
        out.append(text_, copied, start - copied);
        out += with_straight_title(with_plain_spaces(odd));
        copied = start + odd.size();
    }
    out.append(text_, copied);
    text_ = std::move(out);
    index_lines();
}

std::string_view Source::line(int number) const {
    if (number < 1 || number > line_count()) return {};
    const auto index = static_cast<std::size_t>(number - 1);
    const std::size_t end = index + 1 < starts_.size() ? starts_[index + 1] : text_.size();
    std::string_view text = std::string_view(text_).substr(starts_[index], end - starts_[index]);
    if (!text.empty() && text.back() == '\n') text.remove_suffix(1);
    return text;
}

int Source::line_at(std::size_t offset) const {
    return static_cast<int>(std::upper_bound(starts_.begin(), starts_.end(), offset) - starts_.begin());
}

void Source::blank(int first, int last) {
    for (int number = first; number <= last && number <= line_count(); ++number) {
        const std::string_view text = line(number);
        std::fill_n(text_.begin() + (text.data() - text_.data()), text.size(), ' ');
    }
}

std::vector<bool> Source::code_lines() const {
    std::vector<bool> is_code(starts_.size() + 1, false);
    std::string_view fence;
    for (int number = 1; number <= line_count(); ++number) {
        std::string_view text = line(number);
        text.remove_prefix(std::min(text.find_first_not_of(" \t>"), text.size()));
        const std::size_t run = text.empty() ? 0 : std::min(text.find_first_not_of(text[0]), text.size());
        const bool is_fence = run >= 3 && (text[0] == '`' || text[0] == '~');
        const bool was_open = !fence.empty();
        if (is_fence && !was_open) {
            const bool is_inline = text[0] == '`' && text.find('`', run) != std::string_view::npos;
            if (!is_inline) fence = text.substr(0, run);
        }
        is_code[static_cast<std::size_t>(number)] = !fence.empty();
        const bool is_same_fence = was_open && is_fence && text[0] == fence[0] && run >= fence.size();
        if (is_same_fence && trimmed(text.substr(run)).empty()) fence = {};
    }
    return is_code;
}

}  // namespace content
