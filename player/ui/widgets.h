/// Every control and panel, for views.
#pragma once

#include "player/ui/buttons.h"    // IWYU pragma: export
#include "player/ui/choices.h"    // IWYU pragma: export
#include "player/ui/combo_box.h"  // IWYU pragma: export
#include "player/ui/dialog.h"     // IWYU pragma: export
#include "player/ui/flow.h"       // IWYU pragma: export
#include "player/ui/labels.h"     // IWYU pragma: export
#include "player/ui/panels.h"     // IWYU pragma: export
#include "player/ui/progress.h"   // IWYU pragma: export
#include "player/ui/scroll_area.h"  // IWYU pragma: export
