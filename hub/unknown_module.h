/// What to say of a module that is due and that nobody began: its id may be mistyped.
#pragma once

#include "hub/people.h"

#include <optional>
#include <string>

namespace hub {

/// Sentences, of what the scope may see; nothing where somebody began it.
Stored<std::optional<std::string>> doubt_about(const std::string& module, const Scope& scope, People& people);

}  // namespace hub
