#include "content/inlines.h"

#include "content/glyphs.h"
#include "content/html.h"
#include "content/inline_lines.h"
#include "content/keywords.h"
#include "content/parser.h"

#include <cmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace content {
namespace {

/// Deeper emphasis than this is flattened to text, so that no module can exhaust the stack.
constexpr int deepest = 40;

bool is_break(const Inline& run) {
    return run.kind == Inline::Kind::soft_break || run.kind == Inline::Kind::hard_break;
}

/// Takes line ends and outer spaces from what a picture left of its paragraph.
void trim(Inlines& inlines) {
    const auto first = std::find_if_not(inlines.begin(), inlines.end(), [](const Inline& run) {
        return is_break(run) || (run.kind == Inline::Kind::text && trimmed(run.text).empty());
    });
    inlines.erase(inlines.begin(), first);
    while (!inlines.empty() && (is_break(inlines.back()) ||
                                (inlines.back().kind == Inline::Kind::text && trimmed(inlines.back().text).empty()))) {
        inlines.pop_back();
    }
    if (inlines.empty()) return;
    std::string& head = inlines.front().text;
    head.erase(0, std::min(head.find_first_not_of(' '), head.size()));
    if (inlines.back().kind == Inline::Kind::text) {
        std::string& tail = inlines.back().text;
        tail.erase(tail.find_last_not_of(' ') + 1);
    }
}

/// Where cmark thinks the last inline ends.
int last_inline_line(cmark_node* block) {
    cmark_node* node = cmark_node_last_child(block);
    while (node != nullptr && cmark_node_last_child(node) != nullptr) node = cmark_node_last_child(node);
    return node == nullptr ? 0 : cmark_node_get_end_line(node);
}

/// True when a line may begin `[name]: address` at or after this column.
bool starts_definition(std::string_view line, std::size_t column) {
    line.remove_prefix(std::min(line.size(), column));
    line.remove_prefix(std::min(line.size(), line.find_first_not_of(" \t>")));
    return !line.empty() && line.front() == '[' && line.find("]:") != std::string_view::npos;
}

bool starts_with_bullet(std::string_view text) {
    if (text.empty() || static_cast<unsigned char>(text.front()) < 0x80) return false;
    constexpr std::string_view bullets[] = {
        "\xE2\x80\xA2", "\xC2\xB7",     "\xE2\x96\xAA", "\xE2\x97\xA6", "\xE2\x80\xA3", "\xE2\x97\x8F", "\xE2\x97\x8B",
        "\xE2\x96\xA0", "\xE2\x96\xA1", "\xEF\x82\xB7", "\xEF\x82\xA7", "\xE2\x9E\xA2", "\xE2\x9D\x96", "\xE2\x81\x83"};
    return std::any_of(std::begin(bullets), std::end(bullets),
                       [&](std::string_view bullet) { return text.substr(0, bullet.size()) == bullet; });
}

}  // namespace

int InlineReader::line_of(cmark_node* node) {
    if (fixed_line_ != 0) return fixed_line_;
    const int own = cmark_node_get_start_line(node);
    if (own != 0) line_ = own + shift_;
    return line_;
}

void InlineReader::place(cmark_node* block) {
    const int first = cmark_node_get_start_line(block);
    shift_ = 0;
    fixed_line_ = 0;
    is_line_start_ = true;
    const int column = std::max(0, cmark_node_get_start_column(block) - 1);
    if (has_definition_ && starts_definition(source_.line(first), static_cast<std::size_t>(column))) {
        const int last = last_inline_line(block), missing = last == 0 ? 0 : cmark_node_get_end_line(block) - last;
        while (shift_ < missing && starts_definition(source_.line(first + shift_), 0)) ++shift_;
    }
    line_ = first + shift_;
}

void InlineReader::read_paragraph(cmark_node* paragraph, Blocks& out) {
    place(paragraph);
    const int first = line_, last = cmark_node_get_end_line(paragraph);
    // Where the open piece of text stands in `out`: there is one until a picture closes it.
    std::size_t open = out.size();
    out.emplace_back().line = first;
    out.back().inlines.reserve(child_count(paragraph));
    bool has_picture = false;
    for (cmark_node* node = cmark_node_first_child(paragraph); node != nullptr; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) != CMARK_NODE_IMAGE) {
            read_one(node, out[open].inlines, 0);
            continue;
        }
        has_picture = true;
        close_text(out, open);
        out.push_back(figure(node));
        open = out.size();
        out.emplace_back();
        is_line_start_ = false;
    }
    if (has_picture || out[open].inlines.empty()) return close_text(out, open);
    if (line_ != last) recover_lines(out[open].inlines, source_, first, last);
}

void InlineReader::close_text(Blocks& out, std::size_t at) {
    Block& text = out[at];
    trim(text.inlines);
    if (text.inlines.empty()) {
        out.pop_back();
    } else {
        text.line = text.inlines.front().line;
    }
}

Inlines InlineReader::read_heading(cmark_node* heading) {
    place(heading);
    place_ = "in a heading";
    Inlines out;
    read(heading, out, 0);
    place_ = "inside other text";
    return out;
}

Inlines InlineReader::read_cell(cmark_node* paragraph, int line, std::string_view where) {
    fixed_line_ = line_ = line;
    is_line_start_ = false;
    place_ = where;
    Inlines out;
    read(paragraph, out, 0);
    place_ = "inside other text";
    fixed_line_ = 0;
    return out;
}

void InlineReader::read(cmark_node* parent, Inlines& out, int depth) {
    out.reserve(child_count(parent));
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
        read_one(node, out, depth);
    }
}

void InlineReader::read_one(cmark_node* node, Inlines& out, int depth) {
    const auto add = [&](Inline::Kind kind) -> Inline& {
        Inline& run = out.emplace_back();
        run.kind = kind;
        run.line = line_of(node);
        return run;
    };
    const auto add_parent = [&](Inline::Kind kind) {
        if (depth >= deepest) return read_flat(node, out);
        Inline run;
        run.kind = kind;
        if (kind == Inline::Kind::link) run.target = cmark_node_get_url(node);
        read(node, run.children, depth + 1);
        run.line = run.children.empty() ? line_of(node) : run.children.front().line;
        out.push_back(std::move(run));
    };
    switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT:
            read_text(node, out);
            break;
        case CMARK_NODE_SOFTBREAK:
        case CMARK_NODE_LINEBREAK:
            add(cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK ? Inline::Kind::soft_break : Inline::Kind::hard_break)
                .line = line_;
            is_line_start_ = true;
            return;
        case CMARK_NODE_CODE: {
            Inline& run = add(Inline::Kind::code);
            run.text = cmark_node_get_literal(node);
            check_glyphs(run.text, run.line);
            // A code span may cross lines: what follows stands on its last one.
            if (fixed_line_ == 0) line_ = cmark_node_get_end_line(node) + shift_;
            break;
        }
        case CMARK_NODE_EMPH:
            add_parent(Inline::Kind::emphasis);
            break;
        case CMARK_NODE_STRONG:
            add_parent(Inline::Kind::strong);
            break;
        case CMARK_NODE_LINK:
            add_parent(Inline::Kind::link);
            break;
        case CMARK_NODE_IMAGE:
            refuse_picture(node, out);
            break;
        default:
            line_of(node);
            check_html(cmark_node_get_literal(node));
    }
    is_line_start_ = false;
}

void InlineReader::read_text(cmark_node* node, Inlines& out) {
    Inline& run = out.emplace_back();
    run.text = cmark_node_get_literal(node);
    run.line = line_of(node);
    check_text(run.text, is_line_start_);
}

void InlineReader::read_flat(cmark_node* node, Inlines& out) {
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> walk(cmark_iter_new(node), &cmark_iter_free);
    while (cmark_iter_next(walk.get()) != CMARK_EVENT_DONE) {
        cmark_node* inner = cmark_iter_get_node(walk.get());
        if (cmark_node_first_child(inner) == nullptr && cmark_node_get_literal(inner) != nullptr) read_text(inner, out);
    }
}

void InlineReader::refuse_picture(cmark_node* picture, Inlines& out) {
    read_flat(picture, out);
    findings_.add(line_, "E217",
                  fmt::format("the picture {} cannot be shown {}: give it a paragraph of its own",
                              cmark_node_get_url(picture), place_));
}

Block InlineReader::figure(cmark_node* picture) {
    Block block;
    block.kind = Block::Kind::figure;
    Block::Figure& figure = block.figure.make();
    figure.path = cmark_node_get_url(picture);
    Inlines description;
    read_flat(picture, description);
    figure.alt = plain_text(description);
    block.line = description.empty() ? line_of(picture) : description.front().line;
    const std::string_view title = cmark_node_get_title(picture);
    if (!title.empty()) {
        Inline& caption = block.inlines.emplace_back();
        caption.text = title;
        std::replace(caption.text.begin(), caption.text.end(), '\n', ' ');
        caption.line = block.line;
        check_glyphs(title, block.line);
    }
    return block;
}

void InlineReader::check_text(std::string_view text, bool starts_line) {
    check_glyphs(text, line_);
    if (starts_line && starts_with_bullet(text)) {
        findings_.add(line_, "E214", "this bullet was pasted from a word processor: start the line with `- `");
    }
    if (has_comment_ && text.find("<!--") != std::string_view::npos) {
        findings_.add(line_, "E223", "this comment is not closed: add `-->`, and give the comment its own line");
    }
    if (const std::size_t target = text.find("]("); target != std::string_view::npos) {
        const std::size_t open = text.rfind('[', target);
        if (open == std::string_view::npos) return;
        const bool is_picture = open > 0 && text[open - 1] == '!';
        findings_.add(line_, is_picture ? "E217" : "E228",
                      is_picture
                          ? "this picture is not written as one: `![what it shows](images/file.png \"Caption\")`, "
                            "with no spaces in the file's name"
                          : "this link is not written as one: `[words](address)`, with no spaces in the address");
    }
}

void InlineReader::check_glyphs(std::string_view text, int line) {
    if (has_undrawable_) report_undrawable(text, line, findings_);
}

void InlineReader::check_html(std::string_view html) {
    // An opening and a closing tag on one line are one problem.
    if (last_html_line_ != line_) check_inline_html(html, line_, findings_);
    last_html_line_ = line_;
}

}  // namespace content
