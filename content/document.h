/// The tree that a module's Markdown becomes: blocks that hold inlines, each with its source line.
#pragma once

#include <string>
#include <vector>

namespace content {

/// A run of text inside a paragraph, heading, caption or table cell.
struct Inline {
    enum class Kind {
        text,        ///< `text` holds the characters
        code,        ///< `text` holds the characters, set in monospace
        emphasis,    ///< `children`
        strong,      ///< `children`
        link,        ///< `children`; `target` is an http(s) address, or `#slug` inside this module
        term,        ///< first use of a glossary term on its page: `text` as written, `target` its meaning in plain words
        soft_break,  ///< a line end in the source; drawn as a space
        hard_break,  ///< a line end the author asked for
    };

    Kind kind = Kind::text;
    std::string text;
    std::string target;
    std::vector<Inline> children;
    int line = 0;  ///< source line, from 1

    bool operator==(const Inline&) const = default;
};

using Inlines = std::vector<Inline>;

/// One block of a page. Which members are used depends on `kind`.
struct Block {
    enum class Kind {
        paragraph,  ///< `inlines`
        heading,    ///< `inlines`, `level` 3 to 6, `slug`
        list,       ///< `children` are items; `ordered`, `start`, `tight`
        item,       ///< `children`
        quote,      ///< `children`
        callout,    ///< `children`, `callout`
        code,       ///< `text`, lines ended by \n; `info` is the language
        table,      ///< `rows`, the first of which is the header; `alignments`, one a column
        figure,     ///< `path` inside the module's folder, `alt`, `inlines` the caption (may be empty)
        rule,       ///< a thematic break
    };
    enum class Callout { note, tip, important, warning, caution };
    enum class Alignment { left, centre, right };

    Kind kind = Kind::paragraph;
    Inlines inlines;
    std::vector<Block> children;
    int level = 0;
    bool ordered = false;
    int start = 1;
    bool tight = true;
    Callout callout = Callout::note;
    std::string text;
    std::string info;
    std::string slug;
    std::string path;
    std::string alt;
    std::vector<std::vector<Inlines>> rows;
    std::vector<Alignment> alignments;
    int line = 0;  ///< source line, from 1

    bool operator==(const Block&) const = default;
};

using Blocks = std::vector<Block>;

/// The characters of a run without its marks: names of things, and what answers are compared by.
std::string plain_text(const Inlines& inlines);

/// The same for blocks, one line a block; figures give their description.
std::string plain_text(const Blocks& blocks);

/// What of blocks can be read on the screen: plain text, and each link's address after its words (addresses.h).
std::string shown_text(const Blocks& blocks);

}  // namespace content
