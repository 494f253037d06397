#include "player/text/editor_layout.h"

#include "player/text/index.h"
#include "player/text/lines.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace text {
namespace {

/// Lines and runs of a text from this byte on, without the index.
Layout lines_of(std::string text, std::uint32_t begin, const EditorLook& look, bool is_multi_line,
                const Metrics& metrics) {
    Layout layout;
    layout.width = look.width;
    layout.text = std::move(text);
    Shaped shaped;
    shaped.begin = begin;
    shaped.end = static_cast<std::uint32_t>(layout.text.size());
    shaped.font = look.font;
    if (shaped.begin < shaped.end) shaped.spans.push_back({shaped.begin, shaped.end, look.font});
    LineBreaks breaks;
    breaks.find(layout.text);
    Column column;
    column.width = is_multi_line ? look.width : std::numeric_limits<float>::infinity();
    column.line_height = look.line_height * look.font.size_px;
    column.wrapping = Wrapping::spaces_kept;
    layout.height = set_lines(layout, shaped, breaks, 0, column, 0, std::nullopt, metrics);
    return layout;
}

/// The one node, and the index.
void complete(Layout& layout) {
    Node node;
    node.rect = {0, 0, layout.width, layout.height};
    node.end = static_cast<std::uint32_t>(layout.text.size());
    layout.nodes.assign(1, std::move(node));
    build_index(layout);
}

/// Whole paragraphs that differ between two texts: [begin, old_end) in the one, [begin, new_end) in the other.
struct Difference {
    std::size_t begin = 0, old_end = 0, new_end = 0;
};

Difference difference(const std::string& before, const std::string& now) {
    const std::size_t shorter = std::min(before.size(), now.size());
    const auto first = std::mismatch(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(shorter), now.begin());
    const auto same_begin = static_cast<std::size_t>(first.first - before.begin());
    const auto rest = static_cast<std::ptrdiff_t>(shorter - same_begin);
    const auto last = std::mismatch(before.rbegin(), before.rbegin() + rest, now.rbegin());
    const auto same_end = static_cast<std::size_t>(last.first - before.rbegin());
    Difference found;
    found.begin = same_begin == 0 ? 0 : before.rfind('\n', same_begin - 1) + 1;  // npos + 1 is the text's beginning
    found.old_end = std::min(before.find('\n', before.size() - same_end), before.size());
    found.new_end = now.size() - (before.size() - found.old_end);
    return found;
}

}  // namespace

Layout Editor::lay_out(const EditorLook& look, const Metrics& metrics) const {
    Layout layout = lines_of(text_, 0, look, is_multi_line_, metrics);
    complete(layout);
    return layout;
}

const Layout& EditorLayout::update(const Editor& editor, const EditorLook& look, const Metrics& metrics) {
    if (!is_made_ || look_ != look || !editor.is_multi_line()) {
        if (is_made_ && look_ == look && layout_.text == editor.text()) return layout_;
        layout_ = editor.lay_out(look, metrics);
        look_ = look;
        is_made_ = true;
    } else if (layout_.text != editor.text()) {
        set_again(editor.text(), metrics);
    }
    return layout_;
}

/// A paragraph's lines know nothing of the others but that a line end came before: those that changed are set alone and
/// put in their place.
void EditorLayout::set_again(const std::string& text, const Metrics& metrics) {
    const auto [begin, old_end, new_end] = difference(layout_.text, text);
    const std::size_t from = begin == 0 ? 0 : begin - 1;
    const Layout changed = lines_of(text.substr(from, new_end - from), static_cast<std::uint32_t>(begin - from), look_,
                                    true, metrics);

    auto& lines = layout_.lines;
    auto& runs = layout_.runs;
    const auto line_from = [&lines](std::size_t byte) {
        return std::partition_point(lines.begin(), lines.end(), [byte](const Line& line) { return line.begin < byte; });
    };
    const auto at = [](auto& things, std::size_t index) { return things.begin() + static_cast<std::ptrdiff_t>(index); };
    const auto first = static_cast<std::size_t>(line_from(begin) - lines.begin());
    const auto after = static_cast<std::size_t>(line_from(old_end + 1) - lines.begin());
    const std::size_t first_run = lines[first].first_run;
    const std::size_t after_run = after < lines.size() ? lines[after].first_run : runs.size();

    // Unsigned differences wrap round, and adding them wraps back.
    const auto bytes_more = static_cast<std::uint32_t>(new_end - old_end);
    const auto runs_more = static_cast<std::uint32_t>(changed.runs.size() - (after_run - first_run));
    for (std::size_t index = after_run; index < runs.size(); ++index) {
        runs[index].begin += bytes_more;
        runs[index].end += bytes_more;
    }
    for (std::size_t index = after; index < lines.size(); ++index) {
        lines[index].begin += bytes_more;
        lines[index].end += bytes_more;
        lines[index].first_run += runs_more;
    }
    runs.erase(at(runs, first_run), at(runs, after_run));
    runs.insert(at(runs, first_run), changed.runs.begin(), changed.runs.end());
    for (std::size_t index = first_run; index < first_run + changed.runs.size(); ++index) {
        runs[index].begin += static_cast<std::uint32_t>(from);
        runs[index].end += static_cast<std::uint32_t>(from);
    }
    const float baseline = lines.front().baseline - lines.front().top;
    lines.erase(at(lines, first), at(lines, after));
    lines.insert(at(lines, first), changed.lines.begin(), changed.lines.end());
    for (std::size_t index = first; index < first + changed.lines.size(); ++index) {
        lines[index].begin += static_cast<std::uint32_t>(from);
        lines[index].end += static_cast<std::uint32_t>(from);
        lines[index].first_run += static_cast<std::uint32_t>(first_run);
    }
    float top = first == 0 ? 0 : lines[first - 1].top + lines[first - 1].height;
    for (std::size_t index = first; index < lines.size(); ++index) {
        lines[index].top = top;
        lines[index].baseline = top + baseline;
        top += lines[index].height;
    }
    layout_.text = text;
    layout_.height = top;
    complete(layout_);
}

}  // namespace text
