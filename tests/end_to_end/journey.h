/// One learner's way through a whole module, with the power failing three times.
#pragma once

#include <string>

namespace end_to_end {

/// Reads, practises, reflects and passes the quiz by keyboard alone, killing the program on the way and finding
/// everything again. `program` is the player's path; the one just built when empty.
void travel(const std::string& program = {});

}  // namespace end_to_end
