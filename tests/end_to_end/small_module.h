/// A module of one practice question, for tests that answer it again and again.
#pragma once

#include "tests/end_to_end/desk.h"

#include <filesystem>

namespace end_to_end {

/// Writes a pathway of the module "tying-up" alone to the desk and returns its folder.
std::filesystem::path small_pathway(const Desk& desk);

/// In that module: opens the page with the question and makes ready to submit its right answer.
void answer_but_for_the_last_key(const PlayerWindow& player);

}  // namespace end_to_end
