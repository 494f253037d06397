/// A report for editors: the Language Server Protocol's diagnostics.
#pragma once

#include "content/author/report.h"

#include <string>

namespace author {

/// An array of `{uri, diagnostics}`, one for each file that was checked, also where there is nothing to tell, so that an
/// editor can take away what it showed before. Each diagnostic spans its whole line, in UTF-16 units (LSP 3.17,
/// "PublishDiagnosticsParams"). On one line, or with indents to be read by people.
std::string to_diagnostics(const Report& report, bool is_on_one_line);

}  // namespace author
