/// What a change brings about beyond itself: a module completed, a module passed.
#pragma once

#include "content/module.h"
#include "player/state/change.h"

namespace state {

/// ModuleCompleted and ModulePassed, as far as these changes lead to them, so that they can be saved together. Empty
/// changes find what the record already amounts to, as after an author took a page away.
Changes outcomes(const content::Module& module, const Record& record, const Changes& changes, TimePoint now);

}  // namespace state
