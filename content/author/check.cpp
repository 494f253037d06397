#include "content/author/check.h"

#include "content/author/report.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <memory>

namespace author {
namespace {

struct Wish {
    std::vector<std::string> folders;
    bool is_strict = false;
};

int check_once(const Wish& wish, Console& console) {
    Report report;
    for (const std::string& folder : wish.folders) {
        const auto subject = find_subject(folder);
        if (!subject) return refuse(console, subject.error(), usage);
        check(*subject, report);
    }
    print_problems(report, console.has_colour, console.out);
    fmt::print(console.out, "{}\n", summary(report));
    return report.errors > 0 || (wish.is_strict && report.warnings > 0) ? problems : good;
}

}  // namespace

Action set_up_check(CLI::App& parser) {
    auto wish = std::make_shared<Wish>();
    parser.add_option("FOLDER", wish->folders, "Modules, and pathways (folders of modules)")->required();
    parser.add_flag("--strict", wish->is_strict, "Let warnings count as errors do");
    return [wish](Console& console) { return check_once(*wish, console); };
}

}  // namespace author
