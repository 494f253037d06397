/// One learner's way through a whole module, with the power failing three times.
#pragma once

#include <filesystem>
#include <string>

namespace end_to_end {

/// Reads every page of the module "Places and planet", answers every practice question, writes every reflection and
/// passes the quiz, by keyboard alone, killing the program on the way and finding everything again. `program` is the
/// player's path, the one just built when empty; `modules` is where it has its modules from.
void travel(const std::filesystem::path& modules, const std::string& program = {});

}  // namespace end_to_end
