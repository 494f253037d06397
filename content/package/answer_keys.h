/// Fingerprints of right answers, by which a later version is seen to ask something else under an old number.
#pragma once

#include "content/module.h"
#include "content/problem.h"

#include <map>
#include <string>

namespace package {

/// A question's permanent number -> the digest of its kind and its right answers.
using AnswerKeys = std::map<int, std::string>;

/// Equal for answers that mark every learner alike: neither case, spaces and formatting of an answer nor the order of
/// choices and pairs, nor wrong answers, nor feedback change it.
AnswerKeys answer_keys(const content::Module& module);

/// W401 for each question of the module whose right answers are not those it had in `old`, of version `old_version`.
/// `file` is how problems call module.md.
content::Problems changed_answers(const content::Module& module, const AnswerKeys& old, int old_version,
                                  const std::string& file);

}  // namespace package
