/// A response in the words of its question, for results and lists.
#pragma once

#include "content/module.h"
#include "player/state/record.h"

#include <string>

namespace state {

/// "Soap; Clean water", "1. Wet your hands 2. Rinse", "Soap -> dirty hands", or what was typed. Empty when nothing was
/// answered. Indices that the question no longer has are passed over.
std::string response_words(const content::Question& question, const Response& response);

/// The right answer in the same form; of several accepted ones the first.
std::string right_words(const content::Question& question);

}  // namespace state
