/// HTML inside Markdown: trainers' comments are allowed, the rest is never rendered and therefore told.
#pragma once

#include "content/findings.h"

#include <string_view>

namespace content {

/// Looks at a block of HTML that starts on this line: E223, E224, W302, or nothing for a proper comment.
void check_html_block(std::string_view html, int line, Findings& findings);

/// The same for HTML inside a line of text.
void check_inline_html(std::string_view html, int line, Findings& findings);

}  // namespace content
