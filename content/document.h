/// The tree that a module's Markdown becomes: blocks that hold inlines, each with its source line.
#pragma once

#include "content/seldom.h"

#include <string>
#include <vector>

namespace content {

/// A run of text inside a paragraph, heading, caption or table cell.
struct Inline {
    enum class Kind : unsigned char {
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
    int line = 0;  ///< source line, from 1
    std::string text;
    std::string target;
    std::vector<Inline> children;

    bool operator==(const Inline&) const = default;
};

using Inlines = std::vector<Inline>;

/// One block of a page. Which members are used depends on `kind`.
struct Block {
    enum class Kind : unsigned char {
        paragraph,  ///< `inlines`
        heading,    ///< `inlines`, `level` 3 to 6, `slug`
        list,       ///< `children` are items; `ordered`, `start`, `tight`
        item,       ///< `children`
        quote,      ///< `children`
        callout,    ///< `children`, `callout`
        code,       ///< `code`
        table,      ///< `table`
        figure,     ///< `figure`, `inlines` the caption (may be empty)
        rule,       ///< a thematic break
    };
    enum class Callout : unsigned char { note, tip, important, warning, caution };
    enum class Alignment : unsigned char { left, centre, right };

    struct Code {
        std::string text;  ///< lines ended by \n
        std::string info;  ///< the language
        bool operator==(const Code&) const = default;
    };
    struct Table {
        std::vector<std::vector<Inlines>> rows;  ///< the first is the header
        std::vector<Alignment> alignments;       ///< one a column
        bool operator==(const Table&) const = default;
    };
    struct Figure {
        std::string path;  ///< inside the module's folder
        std::string alt;   ///< what it shows
        bool operator==(const Figure&) const = default;
    };

    Kind kind = Kind::paragraph;
    Callout callout = Callout::note;
    bool ordered = false;
    bool tight = true;
    int level = 0;
    int start = 1;
    int line = 0;  ///< source line, from 1
    Inlines inlines;
    std::vector<Block> children;
    std::string slug;
    Seldom<Code> code;
    Seldom<Table> table;
    Seldom<Figure> figure;

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
