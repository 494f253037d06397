#include "content/author/report.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <ostream>

namespace author {
namespace {

constexpr std::string_view bold = "\x1b[1m", red = "\x1b[31m", yellow = "\x1b[33m", plain = "\x1b[0m";

std::string counted(int count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

void add(Report& report, CheckedFile file) {
    for (const content::Problem& problem : file.problems) {
        ++(problem.severity == content::Severity::error ? report.errors : report.warnings);
    }
    report.files.push_back(std::move(file));
}

}  // namespace

void check(const Subject& subject, Report& report) {
    const std::string prefix = subject.name.empty() ? "" : subject.name + "/";
    if (!subject.is_pathway) {
        add(report, {prefix + "module.md", subject.path / "module.md",
                     content::read_module(*subject.folder, subject.name).problems});
        ++report.modules;
        return;
    }
    // Modules are let go as they are checked; only what is said of them is kept.
    std::vector<CheckedFile> modules;
    content::Pathway pathway = content::load_pathway(
        *subject.folder, subject.name, [&](const std::string& inside, content::LoadedModule loaded) {
            modules.push_back({prefix + inside + "/module.md", subject.path / inside / "module.md",
                               std::move(loaded.problems)});
        });
    std::error_code unseen;
    if (!pathway.problems.empty() || std::filesystem::exists(subject.path / "pathway.md", unseen))
        add(report, {prefix + "pathway.md", subject.path / "pathway.md", std::move(pathway.problems)});
    for (CheckedFile& module : modules) {
        add(report, std::move(module));
        ++report.modules;
    }
}

void print_problems(const Report& report, bool has_colour, std::ostream& out) {
    for (const CheckedFile& file : report.files) {
        for (const content::Problem& problem : file.problems) {
            if (!has_colour) {
                fmt::print(out, "{}\n", to_string(problem));
                continue;
            }
            const std::string_view colour = problem.severity == content::Severity::error ? red : yellow;
            fmt::print(out, "{}{}:{}:{} {}{}{} {}\n", bold, problem.file, problem.line, plain, colour, problem.code,
                       plain, problem.message);
        }
    }
}

std::string summary(const Report& report) {
    const std::string where = counted(report.modules, "module");
    if (report.errors == 0 && report.warnings == 0) return fmt::format("No problems in {}.", where);
    return fmt::format("{} and {} in {}.", counted(report.errors, "error"), counted(report.warnings, "warning"),
                       where);
}

}  // namespace author
