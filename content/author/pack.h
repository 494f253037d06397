/// `mooring-author pack FOLDER -o FILE`: a checked module in one file, for the player and for learners.
#pragma once

#include "content/author/command.h"

namespace author {

Action set_up_pack(CLI::App& parser);

}  // namespace author
