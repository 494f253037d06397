/// Names of files that mean the same place, inside the folder, on every system.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace package {

/// Why a file in a package cannot be called this: a sentence about "its file 'NAME'". Nothing when it can.
std::optional<std::string> objection_to_name(std::string_view name);

/// A name that can be printed, whatever bytes it holds: what is no text becomes `?`.
std::string printable(std::string_view name);

}  // namespace package
