/// The words a module explains, and where each is first used on a page.
#pragma once

#include "content/findings.h"
#include "content/module.h"

namespace content {

/// Fills `glossary` from the lists on the glossary page. A line that explains nothing is E213.
void collect_glossary(Module& module, Findings& findings);

/// Makes each term's first use on each page an inline of kind `term`: whole words, in any case, in paragraphs and
/// lists; not in headings, links, code, tables, questions or on the glossary page itself.
void mark_terms(Module& module);

}  // namespace content
