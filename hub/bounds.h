/// How much a request may bring besides its bytes, so that neither memory nor the one writer is anybody's alone.
#pragma once

#include "hub/store.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hub {

/// Why this body says too much to be read at once; "" when it does not.
std::string excess_of_body(std::string_view json);

/// Sentences about a statement that says too much by itself. `name` is what it is called: "statements[3]", or nothing.
std::vector<std::string> excess_of(const NewStatement& statement, const std::string& name);

/// Why these statements are too many at once; "" when they are not.
std::string excess_of(const std::vector<NewStatement>& statements);

}  // namespace hub
