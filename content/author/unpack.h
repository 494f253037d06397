/// `mooring-author unpack FILE -o FOLDER`: the module in a package as a folder again.
#pragma once

#include "content/author/command.h"

namespace author {

Action set_up_unpack(CLI::App& parser);

}  // namespace author
