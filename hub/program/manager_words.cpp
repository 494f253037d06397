#include "hub/person_rules.h"
#include "hub/program/grammar.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace program {
namespace {

Meaning understood(ManagerAdd add) {
    if (const auto wrong = hub::tidy_all({{"--name", &add.name}, {"--team", &add.team}})) return tl::unexpected(*wrong);
    if (add.name.empty()) return tl::unexpected(std::string("--name is empty"));
    if (add.is_administrator && !add.team.empty())
        return tl::unexpected(std::string("an administrator sees every team: say either --team or --admin"));
    if (!add.is_administrator && add.team.empty())
        return tl::unexpected(std::string("--team is missing; who should see every team is made with --admin"));
    return add;
}

}  // namespace

void add_manager_words(Grammar& grammar) {
    CLI::App* manager = grammar.noun("manager", "Say who may sign in on the web page");
    const auto add = std::make_shared<ManagerAdd>();
    CLI::App* adding = grammar.command(manager, "add", "Make an account; prints its first password, once",
                                       [add] { return understood(*add); });
    adding->add_option("--name", add->name, "What they type to sign in")->required()->type_name("NAME");
    adding->add_option("--team", add->team, "The team that they see; made when it is new")->type_name("NAME");
    adding->add_flag("--admin", add->is_administrator, "They see and set everything, for every team");

    const auto password = std::make_shared<ManagerPassword>();
    grammar
        .command(manager, "password", "Give an account a new first password, and sign it out everywhere",
                 [password]() -> Meaning { return *password; })
        ->add_option("NAME", password->name, "The account")
        ->required();

    const auto remove = std::make_shared<ManagerRemove>();
    grammar.command(manager, "remove", "Remove an account for ever", [remove]() -> Meaning { return *remove; })
        ->add_option("NAME", remove->name, "The account")
        ->required();

    grammar.command(manager, "list", "Print name and team, one account a line, with a tab between",
                    []() -> Meaning { return ManagerList{}; });
}

}  // namespace program
