/// Rules about a module as a whole, once all of it is known.
#pragma once

#include "content/findings.h"
#include "content/module.h"

namespace content {

/// Reports outcomes that do not exist (E104), a quiz without questions (W301), points that cannot meet the pass mark
/// (W306), and pages and sentences that are too long or too hard (W307).
void validate(const Module& module, Findings& findings);

}  // namespace content
