/// Pathways, modules, questions and reflections as xAPI activities: their permanent names, and what they are.
#pragma once

#include "content/load.h"
#include "content/module.h"
#include "records/statement.h"

#include <string>

namespace state {

/// By name alone, as a context refers to them.
records::Activity pathway_activity(const std::string& pathway);
records::Activity module_activity(const std::string& module);
records::Activity quiz_activity(const std::string& module);
records::Activity question_activity(const std::string& module, int question);
records::Activity reflection_activity(const std::string& module, int reflection);

/// The same with a definition, as the object of a statement.
records::Activity described(const content::Module& module);
records::Activity described_quiz(const content::Module& module);
records::Activity described(const content::Module& module, const content::Question& question);
records::Activity described(const content::Module& module, const content::Reflection& reflection);

/// The language tag of a module's words; "und" when it has none.
std::string language_of(const content::Module& module);

}  // namespace state
