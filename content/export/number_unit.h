/// The unit that number questions show.
#pragma once

#include "content/module.h"

#include <string>

namespace exporting {

/// The unit of a question's right numbers; empty when they have none.
std::string unit_of(const content::Question& question);

}  // namespace exporting
