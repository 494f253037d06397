/// The version of a module that an attempt is finished and reviewed on: the one it began on.
#pragma once

#include "content/module.h"
#include "player/state/state.h"

#include <memory>
#include <string>

namespace state {

/// The module of this attempt: the loaded one where its source is the same, else the older one. nullptr when the
/// pathway no longer has the module.
const content::Module* attempt_module(const State& state, const std::string& module, const Attempt& attempt);

/// The module as it was when the attempt began; nullptr when it still is, or can no longer be read.
std::shared_ptr<const content::Module> older_module(const Attempt& attempt, const content::Module& loaded);

/// Parses the older modules that attempts of the loaded record were begun on and are still looked at.
void read_older_modules(State& state);

}  // namespace state
