/// Markdown's link definitions (`[name]: address`), which are invisible and therefore surprise authors.
#pragma once

#include "content/findings.h"
#include "content/source.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace content {

/// Reports definitions that swallow a line unseen: E219 for one named `x`, E228 for one whose address is no link.
/// Returns the sound ones by their names as keywords, for parts of the text that are parsed on their own.
std::unordered_map<std::string, std::string> check_definitions(const Source& source, Findings& findings);

/// What stands after `[x]:` in an answer on this line that Markdown takes for a definition (E219), so that it can be read
/// as meant.
std::optional<std::string_view> swallowed_answer(const Source& source, int number);

/// The definitions that the square brackets in a text may refer to, a line each.
std::string definitions_for(std::string_view text, const std::unordered_map<std::string, std::string>& definitions);

}  // namespace content
