/// Turns what cmark found inside a paragraph, heading or cell into inlines with their source lines.
#pragma once

#include "content/document.h"
#include "content/findings.h"
#include "content/source.h"

#include <cstddef>
#include <string_view>

struct cmark_node;

namespace content {

/// Reads inlines from cmark's tree.
class InlineReader {
public:
    /// `has_undrawable` tells whether any character of the module is; most have none, and then no text is looked at.
    InlineReader(const Source& source, bool has_undrawable, Findings& findings)
        : source_(source),
          findings_(findings),
          has_undrawable_(has_undrawable),
          has_comment_(source.text().find("<!--") != std::string::npos),
          has_definition_(source.text().find("]:") != std::string::npos) {}

    /// A paragraph as blocks: pictures in it become figures, which split it.
    void read_paragraph(cmark_node* paragraph, Blocks& out);

    /// A heading's inlines. A picture cannot stand there: it is reported, and its description stays.
    Inlines read_heading(cmark_node* heading);

    /// Inlines of a text of its own, such as a cell, all on one line.
    Inlines read_cell(cmark_node* paragraph, int line, std::string_view place);

private:
    void read(cmark_node* parent, Inlines& out, int depth);
    void read_one(cmark_node* node, Inlines& out, int depth);
    void read_text(cmark_node* node, Inlines& out);
    void read_flat(cmark_node* node, Inlines& out);
    void refuse_picture(cmark_node* picture, Inlines& out);
    Block figure(cmark_node* picture);
    void check_text(std::string_view text, bool starts_line);
    void check_html(std::string_view html);
    void check_glyphs(std::string_view text, int line);
    int line_of(cmark_node* node);
    void place(cmark_node* block);
    static void close_text(Blocks& out, std::size_t at);

    const Source& source_;
    Findings& findings_;
    int line_ = 0;        ///< of the last inline with a known one
    int shift_ = 0;       ///< lines of link definitions that cmark took away above the text
    int fixed_line_ = 0;  ///< when not 0, the line of everything
    bool is_line_start_ = true;
    bool has_undrawable_;
    bool has_comment_;     ///< anywhere in the module
    bool has_definition_;  ///< the same of `[name]: address`
    int last_html_line_ = 0;
    std::string_view place_ = "inside other text";
};

}  // namespace content
