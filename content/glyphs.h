/// Which characters the player can draw.
#pragma once

#include "content/findings.h"

#include <string_view>

namespace content {

/// True for what the player has to show as U+FFFD: anything outside the Basic Multilingual Plane, right-to-left
/// scripts, control characters.
bool is_undrawable(char32_t code_point);

/// True when a text holds any character the player cannot draw. It looks at a whole module at once, quickly.
bool has_undrawable(std::string_view text);

/// Reports W308 once for a run of UTF-8 text, naming each such character.
void report_undrawable(std::string_view text, int line, Findings& findings);

}  // namespace content
