/// `mooring-author stats FOLDER`: how much there is to read and to answer, and what is asked about.
#pragma once

#include "content/author/command.h"
#include "content/load.h"

#include <optional>
#include <string>
#include <vector>

namespace author {

/// A learning outcome and the questions that name it.
struct OutcomeStats {
    std::string text;
    std::vector<int> questions;  ///< permanent numbers, in source order
};

/// One module in figures.
struct ModuleStats {
    std::string id;
    std::string title;
    int words = 0;  ///< everything that is read: questions, reflections and glossary too
    int seconds = 0;
    int pages = 0;  ///< as the player counts them: without the glossary
    std::optional<int> reading_age;  ///< of the pages' running text; nothing where it cannot be said (prose.h)
    std::vector<std::pair<content::QuestionKind, int>> kinds;  ///< those in use, in the format's order
    int questions = 0;
    int scored_questions = 0;
    int points = 0;
    int reflections = 0;
    std::vector<OutcomeStats> outcomes;
    int questions_without_outcome = 0;
    int errors = 0;
};

/// Counts a module.
ModuleStats stats_of(const content::LoadedModule& loaded);

Action set_up_stats(CLI::App& parser);

}  // namespace author
