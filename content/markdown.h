/// Markdown text to blocks: the module as written, before its headings mean anything.
#pragma once

#include "content/document.h"
#include "content/findings.h"
#include "content/source.h"

namespace content {

/// Parses the whole text once. Lists and quotes keep their order, headings of level 1 and 2 are blocks like any other,
/// HTML and comments are gone. What cannot be kept is reported.
Blocks parse_markdown(const Source& source, Findings& findings);

}  // namespace content
