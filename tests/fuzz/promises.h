/// What reading promises for any text whatever; who breaks it ends the program, which is what a fuzzer looks for.
#pragma once

#include "content/load.h"

#include <string>

namespace fuzz {

/// Ends the program with these words where the promise does not hold.
void demand(bool holds, const char* promise);

/// Reads a module.md, twice, and demands everything that holds for what came of it. The folder has no other file.
content::LoadedModule read_module(const std::string& text);

}  // namespace fuzz
