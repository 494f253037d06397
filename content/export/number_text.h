/// What number questions show: exact numbers in digits, and their unit.
#pragma once

#include "content/module.h"

#include <string>

namespace exporting {

/// `{25, 1}` as "2.5".
std::string decimal_text(const content::Decimal& number);

/// The unit of a question's right numbers; empty when they have none.
std::string unit_of(const content::Question& question);

}  // namespace exporting
