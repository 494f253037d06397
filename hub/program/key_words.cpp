#include "hub/person_rules.h"
#include "hub/program/grammar.h"

#include <CLI/CLI.hpp>

#include <map>
#include <memory>

namespace program {
namespace {

using hub::Role;

void add_role(CLI::App& command, Role& role, const std::map<std::string, Role>& roles, const std::string& description) {
    std::vector<Role> known;
    for (const auto& [name, one] : roles) known.push_back(one);
    command.add_option("--role", role, description)
        ->type_name("ROLE")
        ->transform(CLI::Transformer(roles))
        ->check(CLI::IsMember(known));
}

Meaning understood(KeyAdd add) {
    if (add.role == Role::administrator && !(add.team.empty() && add.person.empty()))
        return tl::unexpected(std::string("an administrator's key has neither --team nor --person"));
    if (add.role == Role::administrator) return add;
    if (add.team.empty()) return tl::unexpected(std::string("--team is missing"));
    if (add.role == Role::manager && !add.person.empty())
        return tl::unexpected(std::string("a manager's key has no --person"));
    if (const auto wrong = hub::tidy_all({{"--team", &add.team}, {"--person", &add.person}}))
        return tl::unexpected(*wrong);
    return add;
}

Meaning understood(Invite invite) {
    if (const auto wrong = hub::tidy_all({{"--team", &invite.team}, {"--person", &invite.person}}))
        return tl::unexpected(*wrong);
    if (!invite.key.empty() && !(invite.team.empty() && invite.person.empty()))
        return tl::unexpected(std::string("--key says whose the code is: it goes with neither --team nor --person"));
    if (!invite.key.empty() && invite.role == Role::manager)
        return tl::unexpected(std::string("a manager's code is for nobody's laptop in particular: it goes without --key"));
    if (invite.key.empty() && invite.team.empty()) return tl::unexpected(std::string("--team is missing, or --key"));
    if (invite.role == Role::manager && !invite.person.empty())
        return tl::unexpected(std::string("a manager's code has no --person"));
    return invite;
}

}  // namespace

void add_key_words(Grammar& grammar) {
    CLI::App* key = grammar.noun("key", "Make, withdraw and renew keys");
    const auto add = std::make_shared<KeyAdd>();
    CLI::App* adding = grammar.command(key, "add", "Make a key; prints it and its secret on one line",
                                       [add] { return understood(*add); });
    add_role(*adding, add->role,
             {{"learner", Role::learner}, {"manager", Role::manager}, {"admin", Role::administrator}},
             "learner, manager or admin");
    adding->get_option("--role")->required();
    adding->add_option("--team", add->team, "Of which team; made when it is new")->type_name("NAME");
    adding->add_option("--person", add->person, "Whose; a new person of that team when not said")->type_name("NAME");

    const auto revoke = std::make_shared<KeyRevoke>();
    grammar.command(key, "revoke", "Withdraw a key for ever", [revoke]() -> Meaning { return *revoke; })
        ->add_option("KEY", revoke->key, "The key, without its secret")
        ->required();
    const auto rotate = std::make_shared<KeyRotate>();
    grammar
        .command(key, "rotate", "Give a key a new secret; prints both on one line",
                 [rotate]() -> Meaning { return *rotate; })
        ->add_option("KEY", rotate->key, "The key, without its secret")
        ->required();

    const auto invite = std::make_shared<Invite>();
    CLI::App* inviting = grammar.command(nullptr, "invite", "Print a connection code for one laptop",
                                         [invite] { return understood(*invite); });
    inviting->add_option("--team", invite->team, "Of which team; made when it is new")->type_name("NAME");
    inviting->add_option("--person", invite->person, "Whose second laptop, as named here; a new person when not said")
        ->type_name("NAME");
    inviting->add_option("--key", invite->key, "Whose further laptop, or the same one anew: any key of that person")
        ->type_name("KEY");
    add_role(*inviting, invite->role, {{"learner", Role::learner}, {"manager", Role::manager}},
             "learner, or manager: who reads what the team did; learner when not said");
    inviting->add_option("--days", invite->days, "How long the code works")
        ->type_name("N")
        ->capture_default_str()
        ->check(CLI::Range(1, 365));
}

}  // namespace program
