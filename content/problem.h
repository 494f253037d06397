/// What is wrong with a module, said to its author: where, which rule, and how to mend it.
#pragma once

#include <string>
#include <vector>

namespace content {

enum class Severity { error, warning };

/// One problem. The codes and their meanings are the format's (authoring-format.md, "Problems an author is told about").
struct Problem {
    std::string file;  ///< as it should be shown: path of module.md or pathway.md
    int line = 1;      ///< from 1
    std::string code;  ///< "E203", "W301"
    Severity severity = Severity::error;
    std::string message;
    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

/// `file:line: code message`
std::string to_string(const Problem& problem);

/// True when at least one problem is an error.
bool has_errors(const Problems& problems);

}  // namespace content
