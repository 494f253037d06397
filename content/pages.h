/// Gives a module's blocks their places: title, pages, questions, reflections, outcomes.
#pragma once

#include "content/document.h"
#include "content/findings.h"
#include "content/module.h"
#include "content/source.h"

namespace content {

/// Fills `title`, `pages` with slugs, and `outcomes` of a module whose metadata is already there.
/// Reports E105, E201 to E227 as far as they are about headings and questions, and W301.
void assemble_pages(Blocks blocks, const Source& source, Module& module, Findings& findings);

}  // namespace content
