/// Source lines of inlines where cmark's own numbers cannot be trusted.
#pragma once

#include "content/document.h"
#include "content/source.h"

namespace content {

/// Finds each inline's line again by looking for its first word between these lines. Needed where a link's address or
/// title spans lines, which cmark does not count.
void recover_lines(Inlines& inlines, const Source& source, int first, int last);

}  // namespace content
