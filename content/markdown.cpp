#include "content/markdown.h"

#include "content/definitions.h"
#include "content/glyphs.h"
#include "content/html.h"
#include "content/inlines.h"
#include "content/keywords.h"
#include "content/parser.h"
#include "content/tables.h"

#include <cmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>
#include <utility>

namespace content {
namespace {

/// Quotes and lists nested deeper are shown at this depth, so that no module can exhaust the stack.
constexpr int deepest = 20;

/// True for a character that can mean more than itself inside a line.
bool is_mark(char c) {
    switch (c) {
        case '\\':
        case '`':
        case '*':
        case '_':
        case '[':
        case ']':
        case '<':
        case '&':
            return true;
        default:
            return false;
    }
}

/// Builds blocks from cmark's tree.
class BlockReader {
public:
    BlockReader(const Source& source, Parser& parser, Findings& findings)
        : source_(source),
          parser_(parser),
          findings_(findings),
          has_undrawable_(has_undrawable(source.text())),
          inlines_(source, has_undrawable_, findings),
          definitions_(check_definitions(source, findings)) {}

    void read_children(cmark_node* parent, Blocks& out, int depth) {
        out.reserve(out.size() + child_count(parent));
        cmark_node* before = nullptr;
        for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
            check_bullets(before, node);
            read(node, out, depth);
            before = node;
        }
    }

private:
    void read(cmark_node* node, Blocks& out, int depth) {
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_PARAGRAPH:
                return read_paragraph(node, out);
            case CMARK_NODE_HEADING:
                return read_heading(node, out, depth);
            case CMARK_NODE_LIST:
                return read_list(node, out, depth);
            case CMARK_NODE_BLOCK_QUOTE:
                return read_quote(node, out, depth);
            case CMARK_NODE_CODE_BLOCK:
                return read_code(node, out);
            case CMARK_NODE_THEMATIC_BREAK:
                add(Block::Kind::rule, node, out);
                return;
            case CMARK_NODE_HTML_BLOCK:
                return check_html_block(cmark_node_get_literal(node), cmark_node_get_start_line(node), findings_);
            default:
                read_children(node, out, depth);
        }
    }

    Block& add(Block::Kind kind, cmark_node* node, Blocks& out) {
        Block& block = out.emplace_back();
        block.kind = kind;
        block.line = cmark_node_get_start_line(node);
        return block;
    }

    void read_paragraph(cmark_node* node, Blocks& out) {
        const int first = cmark_node_get_start_line(node), last = cmark_node_get_end_line(node);
        if (const std::optional<RawTable> table = read_table(source_, first, last, findings_)) {
            read_cells(*table, add(Block::Kind::table, node, out).table.make());
        } else {
            inlines_.read_paragraph(node, out);
        }
    }

    void read_cells(const RawTable& raw, Block::Table& table) {
        table.alignments = raw.alignments;
        table.rows.reserve(raw.rows.size());
        for (const RawTable::Row& row : raw.rows) {
            std::vector<Inlines>& cells = table.rows.emplace_back();
            cells.reserve(row.cells.size());
            for (const std::string_view cell : row.cells) cells.push_back(read_cell(cell_text(cell), row.line));
        }
    }

    Inlines read_cell(std::string cell, int line) {
        if (std::none_of(cell.begin(), cell.end(), is_mark)) {
            Inlines plain;
            if (cell.empty()) return plain;
            if (has_undrawable_) report_undrawable(cell, line, findings_);
            plain.emplace_back().text = std::move(cell);
            plain.back().line = line;
            return plain;
        }
        // The full stop in front keeps a cell such as `- *a*` from starting a list.
        cmark_node* document = parser_.parse("." + cell + "\n\n" + definitions_for(cell, definitions_));
        Inlines inlines = inlines_.read_cell(cmark_node_first_child(document), line, "in a table");
        std::string& first = inlines.front().text;
        first.erase(0, 1);
        if (first.empty()) inlines.erase(inlines.begin());
        return inlines;
    }

    void read_heading(cmark_node* node, Blocks& out, int depth) {
        Block& block = add(Block::Kind::heading, node, out);
        block.level = cmark_node_get_heading_level(node);
        // Inside a quote or a list there are no pages and no title.
        if (depth > 0) block.level = std::max(block.level, 3);
        block.inlines = inlines_.read_heading(node);
    }

    void read_list(cmark_node* node, Blocks& out, int depth) {
        if (depth >= deepest) return read_flat(node, out);
        Block& block = add(Block::Kind::list, node, out);
        block.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        block.start = cmark_node_get_list_start(node);
        block.tight = cmark_node_get_list_tight(node) != 0;
        block.children.reserve(child_count(node));
        for (cmark_node* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item)) {
            Block& read_item = add(Block::Kind::item, item, block.children);
            read_children(item, read_item.children, depth + 1);
            give_back_answer(read_item);
        }
    }

    /// `- [x]: Dry` defines a link and leaves an empty item, which was told (E219): it is read as the answer it was
    /// meant to be, so that nothing else is told of it.
    void give_back_answer(Block& item) {
        const Block* first = item.children.empty() ? nullptr : &item.children.front();
        if (first != nullptr && (first->kind == Block::Kind::paragraph || first->line == item.line)) return;
        const std::optional<std::string_view> answer = swallowed_answer(source_, item.line);
        if (!answer) return;
        Block& paragraph = *item.children.emplace(item.children.begin());
        paragraph.line = item.line;
        Inline& run = paragraph.inlines.emplace_back();
        run.line = item.line;
        run.text = "[x] " + std::string(*answer);
    }

    void read_quote(cmark_node* node, Blocks& out, int depth) {
        if (depth >= deepest) return read_flat(node, out);
        Block& block = add(Block::Kind::quote, node, out);
        read_children(node, block.children, depth + 1);
        take_callout_mark(block);
    }

    void read_code(cmark_node* node, Blocks& out) {
        Block& block = add(Block::Kind::code, node, out);
        Block::Code& code = block.code.make();
        code.text = cmark_node_get_literal(node);
        code.info = cmark_node_get_fence_info(node);
        if (has_undrawable_) report_undrawable(code.text, block.line, findings_);
    }

    /// Everything inside, one after the other, without recursion.
    void read_flat(cmark_node* node, Blocks& out) {
        const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> walk(cmark_iter_new(node), &cmark_iter_free);
        for (cmark_event_type event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(walk.get())) {
            cmark_node* inner = cmark_iter_get_node(walk.get());
            const cmark_node_type type = cmark_node_get_type(inner);
            const bool is_container =
                type == CMARK_NODE_LIST || type == CMARK_NODE_ITEM || type == CMARK_NODE_BLOCK_QUOTE;
            if (event == CMARK_EVENT_ENTER && !is_container && type <= CMARK_NODE_LAST_BLOCK) read(inner, out, deepest);
        }
    }

    /// `> [!NOTE]` makes a quote a callout.
    void take_callout_mark(Block& quote) {
        if (quote.children.empty() || quote.children.front().kind != Block::Kind::paragraph) return;
        Inlines& inlines = quote.children.front().inlines;
        std::string& text = inlines.front().text;
        const std::size_t close = text.find(']');
        if (text.substr(0, 2) != "[!" || close == std::string::npos) return;
        constexpr std::array<std::pair<std::string_view, Block::Callout>, 5> kinds = {
            {{"note", Block::Callout::note},
             {"tip", Block::Callout::tip},
             {"important", Block::Callout::important},
             {"warning", Block::Callout::warning},
             {"caution", Block::Callout::caution}}};
        const std::string name = keyword(std::string_view(text).substr(2, close - 2));
        const auto kind =
            std::find_if(kinds.begin(), kinds.end(), [&](const auto& known) { return known.first == name; });
        quote.kind = Block::Kind::callout;
        if (kind == kinds.end()) {
            const std::string meant = did_you_mean(name, {"note", "tip", "important", "warning", "caution"});
            findings_.add(quote.line, "E202",
                          fmt::format("unknown callout '{}'{}", name,
                                      meant.empty() ? ": use NOTE, TIP, IMPORTANT, WARNING or CAUTION" : meant));
        } else {
            quote.callout = kind->second;
        }
        text.erase(0, std::min(text.find_first_not_of(' ', close + 1), text.size()));
        if (text.empty()) {
            const bool has_break = inlines.size() > 1;
            inlines.erase(inlines.begin(), inlines.begin() + (has_break ? 2 : 1));
        }
        if (inlines.empty()) quote.children.erase(quote.children.begin());
    }

    /// Two lists of one type stand side by side only because the mark changed.
    void check_bullets(cmark_node* before, cmark_node* node) {
        if (before == nullptr || cmark_node_get_type(before) != CMARK_NODE_LIST) return;
        const bool is_same = cmark_node_get_type(node) == CMARK_NODE_LIST &&
                             cmark_node_get_list_type(node) == cmark_node_get_list_type(before);
        if (!is_same) return;
        findings_.add(cmark_node_get_start_line(node), "W303",
                      cmark_node_get_list_type(node) == CMARK_BULLET_LIST
                          ? "the bullets change here, so one list became two: use `-` throughout"
                          : "the numbering's mark changes here, so one list became two: use `1.` throughout");
    }

    const Source& source_;
    Parser& parser_;
    Findings& findings_;
    bool has_undrawable_;
    InlineReader inlines_;
    std::unordered_map<std::string, std::string> definitions_;
};

}  // namespace

Blocks parse_markdown(const Source& source, Findings& findings) {
    Parser parser;
    Blocks blocks;
    BlockReader(source, parser, findings).read_children(parser.parse(source.text()), blocks, 0);
    return blocks;
}

}  // namespace content
