/// An exact number in digits.
#pragma once

#include "content/module.h"

#include <string>

namespace exporting {

/// `{25, 1}` as "2.5".
std::string decimal_text(const content::Decimal& number);

}  // namespace exporting
