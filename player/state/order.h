/// The order in which questions and answers are shown: the same for the same seed on every platform.
#pragma once

#include "content/module.h"

#include <cstdint>
#include <string>
#include <vector>

namespace state {

/// The order in which answers are shown: shuffled by seed and question number unless fixed; items to order never start
/// solved. Indices into Question::answers. true or false keeps its source order, and so do the left sides of match;
/// short answer and number show none.
std::vector<int> shown_order(const content::Question& question, std::uint64_t seed);

/// match: the right sides on offer, equal ones once, shuffled and never beside their lefts from the start. Indices into
/// Question::answers.
std::vector<int> shown_rights(const content::Question& question, std::uint64_t seed);

/// The quiz's questions in the order of this attempt. Numbers of questions.
std::vector<int> quiz_order(const content::Module& module, std::uint64_t seed);

/// The seed that practice questions of a registration are shown with.
std::uint64_t practice_seed(const std::string& registration);

}  // namespace state
