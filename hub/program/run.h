/// The commands of mooring-hub.
#pragma once

#include "hub/program/arguments.h"

namespace program {

/// Performs one command. What was asked for goes to stdout, what went wrong to stderr; gives the exit code.
int run(const Arguments& arguments);

}  // namespace program
