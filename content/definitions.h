/// Markdown's link definitions (`[name]: address`), which are invisible and therefore surprise authors.
#pragma once

#include "content/findings.h"
#include "content/source.h"

#include <string>

namespace content {

/// Reports definitions that swallow a line unseen: E219 for one named `x`, E228 for one whose address is no link.
/// Returns the sound ones, a line each, for parts of the text that are parsed on their own.
std::string check_definitions(const Source& source, Findings& findings);

}  // namespace content
