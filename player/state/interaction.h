/// Questions and their answers in xAPI's forms: interaction types, correct responses patterns, responses.
#pragma once

#include "content/module.h"
#include "player/state/record.h"
#include "records/statement.h"

#include <optional>
#include <string>

namespace state {

/// How a question is asked, and which answers are right. `language` is that of its words.
/// (authoring-format.md, "xAPI interaction types"; xAPI 1.0.3 part 2, appendix C)
records::Interaction interaction(const content::Question& question, const std::string& language);

/// What a learner answered, in the form of the pattern. A number is told as the decimal that it was read as; what does
/// not fit the question, as after a rewrite, is left out.
std::string response_pattern(const content::Question& question, const Response& response);

/// The answer that such a text tells of; nothing where it is none to this question.
std::optional<Response> response_of(const content::Question& question, const std::string& pattern);

}  // namespace state
