/// `mooring-author check FOLDER…`: every problem of modules and pathways.
#pragma once

#include "content/author/command.h"

namespace author {

Action set_up_check(CLI::App& parser);

}  // namespace author
