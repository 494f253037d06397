/// `mooring-author new FOLDER`: a module to begin with.
#pragma once

#include "content/author/command.h"

namespace author {

Action set_up_new(CLI::App& parser);

}  // namespace author
