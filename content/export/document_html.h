/// Blocks and inlines as HTML. Raw HTML never gets in: what a module holds is text, and all text is escaped.
#pragma once

#include "content/document.h"
#include "content/export/sheet.h"

#include <string>
#include <string_view>

namespace exporting {

void write_inlines(Sheet& sheet, const content::Inlines& inlines);
void write_block(Sheet& sheet, const content::Block& block);
void write_blocks(Sheet& sheet, const content::Blocks& blocks);

/// The level at which a heading is written that its author put at `wanted`: never more than one below the last.
int next_heading_level(Sheet& sheet, int wanted);

/// "h3", for levels 1 to 6.
std::string_view heading_name(int level);

/// The id of a glossary entry's term, and of a question's heading. Slugs hold no dots, so these never meet one.
std::string term_id(std::size_t entry);
std::string question_id(int number);

}  // namespace exporting
