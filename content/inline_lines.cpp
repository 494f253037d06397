#include "content/inline_lines.h"

#include <algorithm>

namespace content {
namespace {

/// A link's title rarely spans more; looking further would make a long paragraph cost quadratic time.
constexpr int lines_to_look_at = 4;

class LineFinder {
public:
    LineFinder(const Source& source, int first, int last) : source_(source), line_(first), last_(last) {}

    void visit(Inlines& inlines) {
        for (Inline& run : inlines) {
            find(run);
            visit(run.children);
            if (run.kind == Inline::Kind::link && !run.children.empty()) run.line = run.children.front().line;
        }
    }

private:
    void find(Inline& run) {
        std::string_view word = run.text;
        word.remove_prefix(std::min(word.find_first_not_of(' '), word.size()));
        word = word.substr(0, word.find(' '));
        const int end = std::min(last_, line_ + lines_to_look_at);
        std::size_t from = column_;
        for (int number = line_; !word.empty() && number <= end; ++number, from = 0) {
            const std::size_t found = source_.line(number).find(word, from);
            if (found == std::string_view::npos) continue;
            line_ = number;
            column_ = found + word.size();
            break;
        }
        run.line = line_;
    }

    const Source& source_;
    int line_;
    int last_;
    std::size_t column_ = 0;
};

}  // namespace

void recover_lines(Inlines& inlines, const Source& source, int first, int last) {
    LineFinder(source, first, last).visit(inlines);
}

}  // namespace content
