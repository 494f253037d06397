/// A report for continuous integration: SARIF, which code-hosting sites show beside the lines of a change.
#pragma once

#include "content/author/report.h"

#include <string>

namespace author {

/// One SARIF 2.1.0 log with one run: every rule described, every problem a result. Files that were named by a relative
/// path keep it, so that results find their place in a repository.
std::string to_sarif(const Report& report);

}  // namespace author
