/// Where a module's links lead.
#pragma once

#include "content/findings.h"
#include "content/module.h"

namespace content {

/// Checks every link of a module whose pages have their slugs, writes inside ones as `#slug`, and finds the page that
/// each explanation sends the learner back to. Reports E228 and E229.
void resolve_links(Module& module, Findings& findings);

}  // namespace content
