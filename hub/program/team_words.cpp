#include "hub/person_rules.h"
#include "hub/program/grammar.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace program {
namespace {

/// By when a team has to have passed a module, as it is typed.
struct TypedDue {
    std::string team, module, on;
    std::optional<std::string> title;
};

/// As authors may call a module (modules/README.md).
bool is_module_id(std::string_view text) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789-";
    return text.size() >= 3 && text.size() <= 64 && text.find_first_not_of(letters) == std::string_view::npos;
}

Meaning understood(TypedDue typed) {
    if (!is_module_id(typed.module)) {
        return tl::unexpected(
            std::string("--module wants a module's id: 3 to 64 of the letters a to z, digits and hyphens"));
    }
    const auto day = records::parse_day(typed.on);
    if (!day) return tl::unexpected(std::string("--on wants a day of the calendar, such as 2026-12-31"));
    if (typed.title)
        if (const auto wrong = hub::tidy_all({{"--title", &*typed.title}})) return tl::unexpected(*wrong);
    return DueSet{typed.team, typed.module, *day, typed.title};
}

void add_team_and_module(CLI::App& command, std::string& team, std::string& module) {
    command.add_option("--team", team, "Of which team")->required()->type_name("NAME");
    command.add_option("--module", module, "The module's id: good-work")->required()->type_name("ID");
}

void add_due_words(Grammar& grammar) {
    CLI::App* due = grammar.noun("due", "Say by when a team has to have passed a module");
    const auto set = std::make_shared<TypedDue>();
    CLI::App* setting =
        grammar.command(due, "set", "Set the day; another one before is forgotten", [set] { return understood(*set); });
    add_team_and_module(*setting, set->team, set->module);
    setting->add_option("--on", set->on, "The last day that is in time: 2026-12-31")->required()->type_name("DATE");
    setting
        ->add_option("--title", set->title,
                     "What the module is called until somebody begins it, whose own title it has then; '' for none")
        ->type_name("TITLE");

    const auto clear = std::make_shared<DueClear>();
    CLI::App* clearing = grammar.command(due, "clear", "Take the day away", [clear]() -> Meaning { return *clear; });
    add_team_and_module(*clearing, clear->team, clear->module);

    const auto list = std::make_shared<DueList>();
    grammar
        .command(due, "list", "Print team, module and day, one a line, with tabs between",
                 [list]() -> Meaning { return *list; })
        ->add_option("--team", list->team, "Only of this team")
        ->type_name("NAME");
}

}  // namespace

void add_team_words(Grammar& grammar) {
    CLI::App* team = grammar.noun("team", "List teams");
    grammar.command(team, "list", "Print team and number of people, one a line, with a tab between",
                    []() -> Meaning { return TeamList{}; });
    add_due_words(grammar);

    const auto summary = std::make_shared<SummaryPrint>();
    CLI::App* printing = grammar.command(nullptr, "summary", "Print how everybody stands in every module",
                                         [summary]() -> Meaning { return *summary; });
    printing->add_option("--format", summary->format, "How")
        ->type_name("FORMAT")
        ->capture_default_str()
        ->check(CLI::IsMember({"csv"}));
    printing->add_option("--team", summary->team, "Only of this team")->type_name("NAME");
}

}  // namespace program
