/// The order in which a page shows answers: mixed, but the same each time the page is made.
#pragma once

#include "content/module.h"

#include <cstddef>
#include <string>
#include <vector>

namespace exporting {

/// Indices into Question::answers: mixed for choices that have no fixed order and for items to order, which never
/// stand in their right order; as written otherwise. Decoys of match are left out.
std::vector<std::size_t> shown_answers(const content::Question& question, const std::string& module_id);

/// match: the right sides on offer in plain text, equal ones once, mixed and never in the order of their lefts.
std::vector<std::string> shown_rights(const content::Question& question, const std::string& module_id);

}  // namespace exporting
