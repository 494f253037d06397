/// A trainer's folder as learners will see it, beside what is wrong with it.
#pragma once

#include "player/state/preview_found.h"
#include "player/state/state.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace state {

/// A problem, and whose it is.
struct ProblemAt {
    std::string folder;  ///< the module's; empty for one of pathway.md
    content::Problem problem;
    bool operator==(const ProblemAt&) const = default;
};

struct Preview {
    std::string folder;          ///< as it was asked for
    bool has_been_read = false;
    PreviewFound found;
    /// A learner who tries the modules. Their record is of this preview alone and goes nowhere (rehearsal.h).
    State rehearsal;
    bool is_listing = false;     ///< a pathway's modules are shown, not one of them
    std::string module;          ///< Module::folder of the one shown
    std::optional<ProblemAt> shown_problem;
    bool are_problems_open = false;  ///< in windows too small for the page and them
    std::size_t turns = 0;       ///< pages and lists that somebody went to
};

/// Where a line of a module's source came to stand in its pages.
struct Spot {
    std::size_t page = 0;     ///< index into Module::pages
    std::size_t element = 0;  ///< index into Page::elements
    float within = 0;         ///< 0 to 1
    int question = 0;         ///< of the quiz, by its number; 0 when it is not one
};

/// The spot of a line, or of what stands before it. A module without pages has none.
std::optional<Spot> spot_of_line(const content::Module& module, int line);

/// The line of the source that an element begins on.
int line_of_element(const content::Module& module, std::size_t page, std::size_t element);

/// The module shown as it is in `found`, or nullptr; its index.
std::optional<std::size_t> shown_index(const Preview& preview);
const content::Module* shown_module(const Preview& preview);

/// The page shown, when one is: not the list, not the quiz, and the module has one.
std::optional<std::size_t> shown_page(const Preview& preview);

/// The problems beside what is shown: a module's, or those of pathway.md.
const content::Problems& shown_problems(const Preview& preview);

/// One line of a source, with its number from 1.
struct SourceLine {
    int number = 0;
    std::string text;
};

/// The lines around a problem, as many as there are of `around` before and after it.
std::vector<SourceLine> lines_around(const Preview& preview, const ProblemAt& problem, int around);

}  // namespace state
