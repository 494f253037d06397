#include "tests/unit/content/commonmark_tree.h"

#include <cmark.h>
#include <fmt/format.h>

#include <cstdlib>
#include <memory>

using namespace content;

namespace commonmark {
namespace {

using Document = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

std::string indentation(int depth) {
    return std::string(static_cast<std::size_t>(depth) * 2, ' ');
}

std::string list_line(bool is_ordered, int start, bool is_tight) {
    return (is_ordered ? fmt::format("numbered list from {}", start) : "list") + (is_tight ? "\n" : ", loose\n");
}

std::string code_line(const std::string& info, const std::string& text) {
    return fmt::format("code '{}' '{}'\n", info, text);
}

std::string figure_line(const std::string& path, const std::string& alt, const std::string& caption) {
    return fmt::format("figure '{}' '{}' '{}'\n", path, alt, caption);
}

std::string inlines_of(cmark_node* parent);

std::string inline_of(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT:
            return cmark_node_get_literal(node);
        case CMARK_NODE_SOFTBREAK:
            return "{soft}";
        case CMARK_NODE_LINEBREAK:
            return "{hard}";
        case CMARK_NODE_CODE:
            return fmt::format("{{code {}}}", cmark_node_get_literal(node));
        case CMARK_NODE_EMPH:
            return fmt::format("{{emphasis {}}}", inlines_of(node));
        case CMARK_NODE_STRONG:
            return fmt::format("{{strong {}}}", inlines_of(node));
        case CMARK_NODE_LINK:
            return fmt::format("{{link {} {}}}", cmark_node_get_url(node), inlines_of(node));
        case CMARK_NODE_IMAGE:
            return fmt::format("{{picture {}}}", cmark_node_get_url(node));
        default:
            return "";  // raw HTML
    }
}

std::string inlines_of(cmark_node* parent) {
    std::string out;
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node))
        out += inline_of(node);
    return out;
}

/// The words of a picture's description.
std::string words_of(cmark_node* node) {
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> walk(cmark_iter_new(node), &cmark_iter_free);
    std::string out;
    while (cmark_iter_next(walk.get()) != CMARK_EVENT_DONE) {
        const char* words = cmark_node_get_literal(cmark_iter_get_node(walk.get()));
        if (words != nullptr) out += words;
    }
    return out;
}

void write_blocks(cmark_node* parent, int depth, std::string& out);

void write_block(cmark_node* node, int depth, std::string& out) {
    const std::string start = indentation(depth);
    switch (cmark_node_get_type(node)) {
        case CMARK_NODE_PARAGRAPH: {
            cmark_node* first = cmark_node_first_child(node);
            if (cmark_node_get_type(first) == CMARK_NODE_IMAGE && cmark_node_next(first) == nullptr) {
                out += start + figure_line(cmark_node_get_url(first), words_of(first), cmark_node_get_title(first));
            } else if (const std::string text = inlines_of(node); !text.empty()) {
                out += fmt::format("{}paragraph {}\n", start, text);
            }
            return;
        }
        case CMARK_NODE_HEADING:
            out += fmt::format("{}heading {} {}\n", start, cmark_node_get_heading_level(node), inlines_of(node));
            return;
        case CMARK_NODE_LIST:
            out += start + list_line(cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
                                     cmark_node_get_list_start(node), cmark_node_get_list_tight(node) != 0);
            return write_blocks(node, depth + 1, out);
        case CMARK_NODE_ITEM:
            out += start + "item\n";
            return write_blocks(node, depth + 1, out);
        case CMARK_NODE_BLOCK_QUOTE:
            out += start + "quote\n";
            return write_blocks(node, depth + 1, out);
        case CMARK_NODE_CODE_BLOCK:
            out += start + code_line(cmark_node_get_fence_info(node), cmark_node_get_literal(node));
            return;
        case CMARK_NODE_THEMATIC_BREAK:
            out += start + "rule\n";
            return;
        default:
            return;  // raw HTML
    }
}

void write_blocks(cmark_node* parent, int depth, std::string& out) {
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node))
        write_block(node, depth, out);
}

std::string inlines_of(const Inlines& inlines) {
    std::string out;
    for (const Inline& run : inlines) {
        switch (run.kind) {
            case Inline::Kind::text:
                out += run.text;
                break;
            case Inline::Kind::soft_break:
                out += "{soft}";
                break;
            case Inline::Kind::hard_break:
                out += "{hard}";
                break;
            case Inline::Kind::code:
                out += fmt::format("{{code {}}}", run.text);
                break;
            case Inline::Kind::emphasis:
                out += fmt::format("{{emphasis {}}}", inlines_of(run.children));
                break;
            case Inline::Kind::strong:
                out += fmt::format("{{strong {}}}", inlines_of(run.children));
                break;
            case Inline::Kind::link:
                out += fmt::format("{{link {} {}}}", run.target, inlines_of(run.children));
                break;
            case Inline::Kind::term:
                out += fmt::format("{{term {}}}", run.text);
                break;
        }
    }
    return out;
}

void write_blocks(const Blocks& blocks, int depth, std::string& out);

void write_block(const Block& block, int depth, std::string& out) {
    out += indentation(depth);
    switch (block.kind) {
        case Block::Kind::paragraph:
            out += fmt::format("paragraph {}\n", inlines_of(block.inlines));
            break;
        case Block::Kind::heading:
            out += fmt::format("heading {} {}\n", block.level, inlines_of(block.inlines));
            break;
        case Block::Kind::list:
            out += list_line(block.ordered, block.start, block.tight);
            break;
        case Block::Kind::item:
            out += "item\n";
            break;
        case Block::Kind::quote:
            out += "quote\n";
            break;
        case Block::Kind::callout:
            out += "callout\n";
            break;
        case Block::Kind::code:
            out += code_line(block.code->info, block.code->text);
            break;
        case Block::Kind::table:
            out += "table\n";
            break;
        case Block::Kind::figure:
            out += figure_line(block.figure->path, block.figure->alt, inlines_of(block.inlines));
            break;
        case Block::Kind::rule:
            out += "rule\n";
            break;
    }
    write_blocks(block.children, depth + 1, out);
}

void write_blocks(const Blocks& blocks, int depth, std::string& out) {
    for (const Block& block : blocks) write_block(block, depth, out);
}

}  // namespace

std::string reading_of_cmark(const std::string& markdown) {
    const Document document(cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT),
                            &cmark_node_free);
    std::string out;
    write_blocks(document.get(), 0, out);
    return out;
}

std::string reading_of(const Blocks& blocks) {
    std::string out;
    write_blocks(blocks, 0, out);
    return out;
}

std::string html_of_cmark(const std::string& markdown) {
    const std::unique_ptr<char, decltype(&std::free)> html(
        cmark_markdown_to_html(markdown.data(), markdown.size(), CMARK_OPT_UNSAFE), &std::free);
    return html.get();
}

}  // namespace commonmark
