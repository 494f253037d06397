/// `mooring-author export FOLDER`: modules as pages for any browser, and their quizzes for Moodle.
#pragma once

#include "content/author/command.h"

namespace author {

Action set_up_export(CLI::App& parser);

}  // namespace author
