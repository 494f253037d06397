/// Two readings of one Markdown text, written down in the same way so that they can be compared.
#pragma once

#include "content/document.h"

#include <string>

namespace commonmark {

/// What cmark reads, without what no module shows: raw HTML and the titles of links.
std::string reading_of_cmark(const std::string& markdown);

/// The same of our own tree.
std::string reading_of(const content::Blocks& blocks);

/// The page that cmark makes, raw HTML and all, as the specification prints it.
std::string html_of_cmark(const std::string& markdown);

}  // namespace commonmark
