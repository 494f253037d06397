#include "content/author/check.h"

#include "content/author/choice.h"
#include "content/author/diagnostics.h"
#include "content/author/report.h"
#include "content/author/sarif.h"
#include "content/author/watch.h"

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <CLI/CLI.hpp>

#include <memory>

namespace author {
namespace {

/// Moves to the top and takes everything away, what was scrolled out of sight too (ECMA-48, xterm).
constexpr std::string_view clear_screen = "\x1b[H\x1b[2J\x1b[3J";

struct Wish {
    std::vector<std::string> folders;
    std::string format = "text";
    bool is_strict = false;
    bool is_watching = false;
};

tl::expected<Report, std::string> checked(const Wish& wish) {
    Report report;
    for (const std::string& folder : wish.folders) {
        const auto subject = find_subject(folder);
        if (!subject) return tl::unexpected(subject.error());
        check(*subject, report);
    }
    return report;
}

void print(const Report& report, const Wish& wish, Console& console) {
    if (wish.format == "json") {
        console.out << to_diagnostics(report, wish.is_watching);
    } else if (wish.format == "sarif") {
        console.out << to_sarif(report);
    } else {
        print_problems(report, console.has_colour, console.out);
        fmt::print(console.out, "{}{}\n", summary(report), wish.is_watching ? " Ctrl+C ends watching." : "");
    }
}

int check_once(const Wish& wish, Console& console) {
    const auto report = checked(wish);
    if (!report) return refuse(console, report.error(), usage);
    print(*report, wish, console);
    return report->errors > 0 || (wish.is_strict && report->warnings > 0) ? problems : good;
}

/// The present state, in place of the last. False when nobody reads it any more.
bool print_state(const Wish& wish, Console& console) {
    if (console.is_terminal) console.out << clear_screen;
    if (wish.format == "text") fmt::print(console.out, "Checking {}\n", fmt::join(wish.folders, ", "));
    if (const auto report = checked(wish)) {
        print(*report, wish, console);
    } else {
        refuse(console, report.error(), usage);  // somebody is moving the folder: it may come back
    }
    return static_cast<bool>(console.out.flush());
}

int watch(const Wish& wish, Console& console) {
    if (wish.format == "sarif")
        return refuse(console, "a watch never ends, and a SARIF file must: leave out --watch or --format sarif", usage);
    std::vector<std::filesystem::path> folders;
    for (const std::string& typed : wish.folders) {
        const auto subject = find_subject(typed);
        if (!subject) return refuse(console, subject.error(), usage);
        folders.push_back(subject->path);
    }
    const std::string why_not = check_at_every_save(folders, [&] { return print_state(wish, console); });
    return why_not.empty() ? good : refuse(console, why_not, problems);
}

}  // namespace

Action set_up_check(CLI::App& parser) {
    auto wish = std::make_shared<Wish>();
    parser.add_option("FOLDER", wish->folders, "Modules, and pathways (folders of modules)")
        ->type_name("")
        ->required();
    parser.add_option("--format", wish->format, "text, json (for editors) or sarif (for continuous integration)")
        ->type_name("FORMAT")
        ->check(one_of({"text", "json", "sarif"}));
    parser.add_flag("--strict", wish->is_strict, "Let warnings count as errors do");
    parser.add_flag("--watch", wish->is_watching, "Check again at every save, until Ctrl+C");
    return [wish](Console& console) { return wish->is_watching ? watch(*wish, console) : check_once(*wish, console); };
}

}  // namespace author
