#include "content/html.h"

#include "content/keywords.h"

#include <fmt/format.h>

#include <algorithm>

namespace content {
namespace {

constexpr std::string_view comment_start = "<!--";
constexpr std::string_view comment_end = "-->";

void report_html(std::string_view html, int line, Findings& findings) {
    html = trimmed(html.substr(0, html.find('\n')));
    const std::string_view tag = html.substr(0, std::min(html.find('>'), html.size() - 1) + 1);
    findings.add(line, "W302", fmt::format("`{}` is HTML, which the player ignores: write it in Markdown", tag));
}

}  // namespace

void check_html_block(std::string_view html, int line, Findings& findings) {
    std::string_view rest = trimmed(html);
    if (rest.substr(0, comment_start.size()) != comment_start) return report_html(rest, line, findings);
    while (rest.substr(0, comment_start.size()) == comment_start) {
        const std::size_t end = rest.find(comment_end, comment_start.size());
        if (end == std::string_view::npos) {
            findings.add(line, "E223", "this comment is not closed, so everything after it is hidden: add `-->`");
            return;
        }
        line += static_cast<int>(std::count(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
        rest = trimmed(rest.substr(end + comment_end.size()));
    }
    if (!rest.empty()) {
        findings.add(line, "E224", "text on a comment's line would be hidden: give the comment its own line");
    }
}

void check_inline_html(std::string_view html, int line, Findings& findings) {
    if (html.substr(0, comment_start.size()) == comment_start) {
        findings.add(line, "E224", "a comment stands on a line with text: give the comment its own line");
    } else {
        report_html(html, line, findings);
    }
}

}  // namespace content
