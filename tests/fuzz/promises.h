/// What reading promises for any text whatever; who breaks it ends the program, which is what a fuzzer looks for.
#pragma once

#include "content/load.h"
#include "content/source.h"
#include "content/walk.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace fuzz {

inline void demand(bool holds, const char* promise) {
    if (holds) return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

/// Reads a module.md, twice, and looks at what came of it.
inline void read_module(const std::string& text) {
    const auto folder = content::memory_folder({});
    const content::LoadedModule loaded = content::parse_module(text, "module.md", *folder);
    const content::LoadedModule again = content::parse_module(text, "module.md", *folder);
    demand(loaded.problems == again.problems, "the same text has the same problems");
    demand(loaded.module.pages.size() == again.module.pages.size(), "the same text has the same pages");
    demand(std::is_sorted(
               loaded.problems.begin(), loaded.problems.end(),
               [](const content::Problem& left, const content::Problem& right) { return left.line < right.line; }),
           "problems come in file order");
    const int last = std::max(1, content::Source(text).line_count());
    const auto is_inside = [&](int line) { return line >= 1 && line <= last; };
    for (const content::Problem& problem : loaded.problems)
        demand(is_inside(problem.line), "a problem's line is a line of the file");
    for (const content::Page& page : loaded.module.pages) {
        demand(is_inside(page.line), "a page's line is a line of the file");
        content::walk_page(
            page,
            [&](const content::Block& block) { demand(is_inside(block.line), "a block's line is a line of the file"); },
            [&](const content::Inlines& inlines) {
                content::walk_inlines(inlines, [&](const content::Inline& run) {
                    demand(is_inside(run.line), "a run's line is a line of the file");
                });
            });
    }
}

}  // namespace fuzz
