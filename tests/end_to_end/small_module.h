/// A module that takes a minute: one practice question, one reflection, a quiz of two.
#pragma once

#include "tests/end_to_end/desk.h"

#include <filesystem>
#include <string>

namespace end_to_end {

/// Writes a pathway of the module "tying-up" alone to the desk and returns its folder.
std::filesystem::path small_pathway(const Desk& desk);

/// Ticks an answer by keyboard: Tab to the group, then down to the answer.
void choose(const PlayerWindow& player, const std::string& answer);

}  // namespace end_to_end
