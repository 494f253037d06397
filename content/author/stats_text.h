/// A module's figures as people and as programs read them.
#pragma once

#include "content/author/stats.h"

#include <string>
#include <vector>

namespace author {

/// A few aligned lines for each module, and their sum where there are several.
std::string stats_text(const std::vector<ModuleStats>& modules);

/// An array of objects, one a module. What cannot be said is null.
std::string stats_json(const std::vector<ModuleStats>& modules);

}  // namespace author
