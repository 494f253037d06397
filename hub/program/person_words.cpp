#include "hub/person_rules.h"
#include "hub/program/grammar.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace program {
namespace {

/// Whom a command is about.
void add_number(CLI::App& command, hub::RowId& person) {
    command.add_option("NUMBER", person, "The person's number, as 'person list' tells it")
        ->required()
        ->check(CLI::PositiveNumber);
}

Meaning understood(PersonDescribe describe) {
    if (!describe.name && !describe.staff_number && !describe.team)
        return tl::unexpected(std::string("one of --name, --staff-number and --team is needed"));
    std::vector<hub::Untidy> said;
    if (describe.name) said.push_back({"--name", &*describe.name});
    if (describe.staff_number)
        said.push_back({"--staff-number", &*describe.staff_number, hub::most_staff_number_bytes});
    if (describe.team) said.push_back({"--team", &*describe.team});
    if (const auto wrong = hub::tidy_all(said)) return tl::unexpected(*wrong);
    if (describe.team && describe.team->empty()) return tl::unexpected(std::string("--team is empty"));
    return describe;
}

Meaning understood(const PersonMerge& merge) {
    if (merge.from == merge.into) return tl::unexpected(std::string("one person cannot be merged with themselves"));
    return merge;
}

}  // namespace

void add_person_words(Grammar& grammar) {
    CLI::App* person = grammar.noun("person", "List, export, remove, describe and merge people");

    const auto list = std::make_shared<PersonList>();
    CLI::App* listing = grammar.command(person, "list", "Print who is here, one a line, with tabs between",
                                        [list]() -> Meaning { return *list; });
    listing->add_option("--team", list->team, "Only of this team")->type_name("NAME");
    listing->add_option("--find", list->words, "Only whose name or staff number has these words")->type_name("WORDS");

    const auto exporting = std::make_shared<PersonExport>();
    CLI::App* exported = grammar.command(person, "export", "Print everything that is kept of a person, as JSON",
                                         [exporting]() -> Meaning { return *exporting; });
    add_number(*exported, exporting->person);
    exported->add_option("--output", exporting->output, "Write it to this new file, for this user alone")
        ->type_name("FILE");

    const auto remove = std::make_shared<PersonRemove>();
    CLI::App* removing = grammar.command(person, "remove", "Remove everything that is kept of a person, for ever",
                                         [remove]() -> Meaning { return *remove; });
    add_number(*removing, remove->person);
    removing->add_flag("--yes", remove->is_certain, "Do it; without this it is told what would be removed");

    const auto describe = std::make_shared<PersonDescribe>();
    CLI::App* describing = grammar.command(person, "describe", "Give a person a name, a staff number or another team",
                                           [describe] { return understood(*describe); });
    add_number(*describing, describe->person);
    describing->add_option("--name", describe->name, "Their name; '' for none")->type_name("NAME");
    describing->add_option("--staff-number", describe->staff_number, "Their staff number; '' for none")
        ->type_name("NUMBER");
    describing->add_option("--team", describe->team, "Their team; made when it is new")->type_name("NAME");

    const auto merge = std::make_shared<PersonMerge>();
    CLI::App* merging = grammar.command(person, "merge", "Make one of two people who are the same, for ever",
                                        [merge]() -> Meaning { return understood(*merge); });
    merging->add_option("FROM", merge->from, "Who is no more: their number")->required()->check(CLI::PositiveNumber);
    merging->add_option("INTO", merge->into, "Whose everything of theirs is: their number")
        ->required()
        ->check(CLI::PositiveNumber);
    merging->add_flag("--yes", merge->is_certain, "Do it; without this it is told what would be merged");

    const auto adopt = std::make_shared<PersonAdopt>();
    CLI::App* adopting =
        grammar.command(person, "adopt", "Give a person what an administrator's key wrote as an account of nobody's",
                        [adopt]() -> Meaning { return *adopt; });
    add_number(*adopting, adopt->person);
    adopting->add_option("ACCOUNT", adopt->account, "The account's name, as statements have it")->required();
}

}  // namespace program
