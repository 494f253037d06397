/// Short ways to write blocks, and to read what became of them.
#pragma once

#include "content/document.h"
#include "player/text/layout.h"
#include "tests/support/fake_metrics.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace text::pages {

using content::Block;
using content::Blocks;
using content::Inline;
using content::Inlines;

inline Inline run(Inline::Kind kind, std::string text, std::string target = {}) {
    Inline made;
    made.kind = kind;
    made.text = std::move(text);
    made.target = std::move(target);
    return made;
}

inline Inline words(std::string text) {
    return run(Inline::Kind::text, std::move(text));
}

inline Inline around(Inline::Kind kind, Inlines children, std::string target = {}) {
    Inline made = run(kind, {}, std::move(target));
    made.children = std::move(children);
    return made;
}

inline Block paragraph(Inlines inlines) {
    Block block;
    block.inlines = std::move(inlines);
    return block;
}

inline Block paragraph(std::string text) {
    return paragraph(Inlines{words(std::move(text))});
}

inline Block heading(int level, std::string text) {
    Block block = paragraph(std::move(text));
    block.kind = Block::Kind::heading;
    block.level = level;
    return block;
}

inline Block holding(Block::Kind kind, Blocks children) {
    Block block;
    block.kind = kind;
    block.children = std::move(children);
    return block;
}

inline Block item(Blocks children) {
    return holding(Block::Kind::item, std::move(children));
}
inline Block item(std::string text) {
    return item(Blocks{paragraph(std::move(text))});
}
inline Block bullets(Blocks items) {
    return holding(Block::Kind::list, std::move(items));
}
inline Block quote(Blocks children) {
    return holding(Block::Kind::quote, std::move(children));
}

inline Block numbers(Blocks items, int start = 1) {
    Block block = bullets(std::move(items));
    block.ordered = true;
    block.start = start;
    return block;
}

inline Block callout(Block::Callout kind, Blocks children) {
    Block block = holding(Block::Kind::callout, std::move(children));
    block.callout = kind;
    return block;
}

inline Block code(std::string text) {
    Block block;
    block.kind = Block::Kind::code;
    block.code.make().text = std::move(text);
    return block;
}

inline Block table(const std::vector<std::vector<std::string>>& rows) {
    Block block;
    block.kind = Block::Kind::table;
    for (const auto& row : rows) {
        std::vector<Inlines>& cells = block.table.make().rows.emplace_back();
        for (const std::string& cell : row)
            cells.push_back(cell.empty() ? Inlines{} : Inlines{words(cell)});
    }
    return block;
}

inline Block figure(std::string path, std::string alt, std::string caption = {}) {
    Block block;
    block.kind = Block::Kind::figure;
    block.figure.make() = {std::move(path), std::move(alt)};
    if (!caption.empty()) block.inlines = {words(std::move(caption))};
    return block;
}

/// Round numbers: characters of body text are 10 px wide, its lines 30 px high.
inline Style style() {
    Style made;
    made.body_px = 20;
    made.line_height = 1.5F;
    made.h3_px = 24;
    made.small_px = 16;
    made.mono_px = 16;
    made.gap = 16;
    made.heading_gap = 32;
    made.indent = 40;
    made.padding = 20;
    made.icon_room = 30;
    return made;
}

inline Layout set(const Blocks& blocks, float width, const PictureSize& picture_size = {}) {
    return lay_out(blocks, width, style(), FakeMetrics(), picture_size);
}

/// The text of each line, drawn or not.
inline std::vector<std::string> lines(const Layout& layout) {
    std::vector<std::string> out;
    for (const Line& line : layout.lines) out.push_back(layout.text.substr(line.begin, line.end - line.begin));
    return out;
}

/// The text of each run.
inline std::vector<std::string> runs(const Layout& layout) {
    std::vector<std::string> out;
    for (const Run& each : layout.runs) out.push_back(layout.text.substr(each.begin, each.end - each.begin));
    return out;
}

inline std::vector<float> tops(const Layout& layout) {
    std::vector<float> out;
    for (const Line& line : layout.lines) out.push_back(line.top);
    return out;
}

inline std::string text_of(const Layout& layout, const Node& node) {
    return layout.text.substr(node.begin, node.end - node.begin);
}

}  // namespace text::pages
