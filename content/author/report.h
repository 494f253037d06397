/// What checking found, file by file, and how it is said in plain text.
#pragma once

#include "content/author/subject.h"
#include "content/problem.h"

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace author {

/// One file that was checked, problems or not.
struct CheckedFile {
    std::string name;  ///< as its problems call it
    std::filesystem::path path;
    content::Problems problems;  ///< in file order
};

struct Report {
    std::vector<CheckedFile> files;
    int modules = 0;
    int errors = 0;
    int warnings = 0;
};

/// Adds every problem of this module or pathway.
void check(const Subject& subject, Report& report);

/// `file:line: code message` for each problem.
void print_problems(const Report& report, bool has_colour, std::ostream& out);

/// "2 errors and 1 warning in 3 modules."
std::string summary(const Report& report);

}  // namespace author
