/// What a heading means: a quiz, a question, a reflection, or only itself.
#pragma once

#include "content/findings.h"
#include "content/module.h"

#include <optional>
#include <string>
#include <variant>

namespace content {

/// `### Question 4 (choose one, 2 points)`. Without a kind the heading named none that is known, which was reported.
struct QuestionHeading {
    int number = 0;
    std::optional<QuestionKind> kind;
    int points = 1;
    bool has_part_marks = false;
    bool has_fixed_order = false;
    std::optional<int> outcome;
};

/// `### Reflection 1 (private)`.
struct ReflectionHeading {
    int number = 0;
    bool is_shared = false;
};

/// A heading that was meant as a question, reflection, quiz or glossary and is not written as one (E226).
struct MistakenHeading {};

using HeadingMeaning = std::variant<std::monostate, QuestionHeading, ReflectionHeading, MistakenHeading>;

/// Reads a heading of level 3 to 6 for what it asks. Reports E202, E104 and E226.
HeadingMeaning read_heading(int level, const std::string& text, int line, Findings& findings);

/// What a level 2 heading opens.
struct PageHeading {
    Page::Kind kind = Page::Kind::lesson;
    std::string title;
    QuizRules quiz;
    bool is_mistaken = false;  ///< meant as something else (E226)
};

/// Reports a heading inside a quote or a list that was meant as a question, a reflection or the quiz (E226); true then.
bool check_inner_heading(const std::string& text, int line, Findings& findings);

/// Reads `## Quiz (pass mark 80%, shuffle, attempts 3)`, `## Glossary` or a lesson's heading. Reports E202, E104, E226.
PageHeading read_page_heading(const std::string& text, int line, Findings& findings);

/// True for the words of `### Outcomes` on the opening page. Misspelt ones count too and are told (E226).
bool names_outcomes(const std::string& text, int line, Findings& findings);

}  // namespace content
