#include "content/problem.h"

#include "content/findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace content {
namespace {

/// What the text quoted in a message must not do: end its line, or steer a terminal.
std::string on_one_line(std::string message) {
    std::string out;
    constexpr std::string_view replacement = "\xEF\xBF\xBD";
    std::size_t kept = 0;  // everything before is in `out`
    for (std::size_t i = 0; i < message.size(); ++i) {
        const auto byte = static_cast<unsigned char>(message[i]);
        const auto next = static_cast<unsigned char>(i + 1 < message.size() ? message[i + 1] : 0);
        const bool is_c1 = byte == 0xC2 && next >= 0x80 && next < 0xA0;
        if (byte >= 0x20 && byte != 0x7F && !is_c1) continue;
        out.append(message, kept, i - kept);
        out += byte == '\n' || byte == '\t' ? " " : replacement;
        i += is_c1 ? 1 : 0;
        kept = i + 1;
    }
    if (kept == 0) return message;
    return out.append(message, kept);
}

}  // namespace

std::string to_string(const Problem& problem) {
    return fmt::format("{}:{}: {} {}", problem.file, problem.line, problem.code, problem.message);
}

bool has_errors(const Problems& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.severity == Severity::error; });
}

void Findings::add(int line, std::string_view code, std::string message) {
    const Severity severity = code.front() == 'W' ? Severity::warning : Severity::error;
    problems_.push_back({file_, std::max(line, 1), std::string(code), severity, on_one_line(std::move(message))});
}

Problems Findings::in_file_order() && {
    std::stable_sort(problems_.begin(), problems_.end(),
                     [](const Problem& left, const Problem& right) { return left.line < right.line; });
    return std::move(problems_);
}

}  // namespace content
