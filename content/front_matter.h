/// The `key: value` lines between two `---` lines at the top of a file.
#pragma once

#include "content/findings.h"
#include "content/module.h"
#include "content/source.h"

#include <string>
#include <vector>

namespace content {

/// One metadata line. Quotes round the value are dropped.
struct Field {
    std::string key;  ///< in lower case, single spaces
    std::string value;
    int line = 0;
};

/// The metadata of a file as written. `last_line` is the closing `---`, 0 when there is no metadata.
struct FrontMatter {
    std::vector<Field> fields;
    int last_line = 0;
};

/// Reads the lines. Reports E101 and E102; an unclosed block ends at the first blank line or heading.
FrontMatter read_front_matter(const Source& source, Findings& findings);

/// What the fields say about a module. Reports E103, E104 and E107.
Metadata module_metadata(const FrontMatter& front_matter, Findings& findings);

/// `title`, `id` and `language` of a pathway; anything else is E107.
Metadata pathway_metadata(const FrontMatter& front_matter, Findings& findings);

}  // namespace content
