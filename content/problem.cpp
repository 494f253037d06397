#include "content/problem.h"

#include "content/findings.h"

#include <fmt/format.h>

#include <algorithm>

namespace content {

std::string to_string(const Problem& problem) {
    return fmt::format("{}:{}: {} {}", problem.file, problem.line, problem.code, problem.message);
}

bool has_errors(const Problems& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.severity == Severity::error; });
}

void Findings::add(int line, std::string_view code, std::string message) {
    const Severity severity = code.front() == 'W' ? Severity::warning : Severity::error;
    problems_.push_back({file_, std::max(line, 1), std::string(code), severity, std::move(message)});
}

Problems Findings::in_file_order() && {
    std::stable_sort(problems_.begin(), problems_.end(),
                     [](const Problem& left, const Problem& right) { return left.line < right.line; });
    return std::move(problems_);
}

}  // namespace content
