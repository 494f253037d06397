/// Collects what is wrong with one file while it is being read.
#pragma once

#include "content/problem.h"

#include <string>
#include <string_view>

namespace content {

/// The problems found so far in one file. Reading never stops at the first.
class Findings {
public:
    /// `file` is how its problems call the file.
    explicit Findings(std::string file) : file_(std::move(file)) {}

    /// Adds one. Codes that start with W are warnings.
    void add(int line, std::string_view code, std::string message);

    /// Everything found, by line; in the order of finding within a line.
    Problems in_file_order() &&;

private:
    std::string file_;
    Problems problems_;
};

}  // namespace content
