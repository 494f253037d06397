/// What is said of a mistake, with what is to be typed set as code.
#pragma once

#include "content/document.h"

#include <string_view>

namespace ui {

/// The words of a problem's message. What stands between backticks is code; a backtick without another is itself.
content::Inlines problem_words(std::string_view message);

}  // namespace ui
