/// What every exported page begins with.
#pragma once

#include "content/export/sheet.h"

#include <string_view>

namespace exporting {

/// Its title and summary, the style, and the policy that lets nothing else in.
void write_head(Sheet& sheet);

/// An element that holds only our own words.
void write_line(Sheet& sheet, std::string_view element, std::string_view words, const Attributes& attributes = {});

}  // namespace exporting
