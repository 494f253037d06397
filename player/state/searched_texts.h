/// What of a question the search reads, shared by the index and by the page that marks what was found.
#pragma once

#include "content/module.h"

#include <string>
#include <vector>

namespace state {

/// The texts of a question that can be found, in the order of their hits: what it asks, then its options, each once.
/// It is what stands on the screen before anybody has answered; explanations, hints and accepted words would tell too
/// much, and so would the source order of steps and pairs.
std::vector<std::string> searched_texts(const content::Question& question);

}  // namespace state
