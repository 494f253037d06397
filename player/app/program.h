/// The whole program after its arguments were understood: opens everything, runs, closes everything.
#pragma once

#include "player/app/arguments.h"

namespace app {

/// Returns the exit code. What keeps Mooring from opening a window is one sentence on stderr and 1.
int run_program(const Arguments& arguments);

}  // namespace app
