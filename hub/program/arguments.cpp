#include "hub/program/arguments.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <charconv>
#include <map>
#include <optional>

namespace program {
namespace {

tl::unexpected<Reply> misunderstood(const std::string& what) {
    return tl::unexpected(
        Reply{fmt::format("mooring-hub: {}; 'mooring-hub --help' lists what can be said.\n", what), 2});
}

/// "127.0.0.1:8080" or "[::1]:8080".
std::optional<std::pair<std::string, std::uint16_t>> parse_listen(std::string_view text) {
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos || colon == 0) return std::nullopt;
    std::string_view host = text.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    std::uint16_t port = 0;
    const std::string_view digits = text.substr(colon + 1);
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    if (fault != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return std::pair{std::string(host), port};
}

bool is_loopback(std::string_view host) {
    return host.starts_with("127.") || host == "::1";
}

}  // namespace

std::string version() {
    return MOORING_VERSION;
}

tl::expected<Arguments, Reply> parse_arguments(const std::vector<std::string>& words) {
    Arguments arguments;
    Serve serve;
    KeyAdd add;
    KeyRevoke revoke;
    KeyRotate rotate;
    Invite invite;
    std::string listen = "127.0.0.1:8080", usual_version = "1.0.3";

    CLI::App program("Mooring's hub: where records arrive. Alone, it serves on 127.0.0.1:8080.", "mooring-hub");
    program.set_version_flag("--version", fmt::format("mooring-hub {}", version()), "Print the version");
    const auto takes_data = [&](CLI::App* command) {
        command->add_option("--data", arguments.data, "Keep everything in this folder")->type_name("DIR");
        return command;
    };
    takes_data(&program);
    program.require_subcommand(0, 1);

    CLI::App* serving = takes_data(program.add_subcommand("serve", "Serve until SIGTERM or Ctrl+C"));
    serving->add_option("--listen", listen, "Listen there; port 0 takes any that is free")
        ->type_name("ADDRESS:PORT")
        ->capture_default_str();
    serving->add_option("--address", serve.address, "What clients call this hub: https://hub.example.org")
        ->type_name("URL");
    serving->add_flag("--behind-proxy", serve.is_behind_proxy,
                      "A proxy with TLS stands before this address, so that it need not be loopback");
    serving->add_option("--xapi", usual_version, "The version told to who names none")
        ->capture_default_str()
        ->check(CLI::IsMember({"1.0.3", "2.0.0"}));

    CLI::App* key = program.add_subcommand("key", "Make, withdraw and renew keys");
    key->require_subcommand(1, 1);
    CLI::App* adding = takes_data(key->add_subcommand("add", "Make a key; prints it and its secret on one line"));
    const std::map<std::string, hub::Role> roles = {
        {"learner", hub::Role::learner}, {"manager", hub::Role::manager}, {"admin", hub::Role::administrator}};
    adding->add_option("--role", add.role, "learner, manager or admin")
        ->required()
        ->type_name("ROLE")
        ->transform(CLI::Transformer(roles))
        ->check(CLI::IsMember({hub::Role::learner, hub::Role::manager, hub::Role::administrator}));
    adding->add_option("--team", add.team, "Of which team; made when it is new")->type_name("NAME");
    adding->add_option("--person", add.person, "Whose; a new person of that team when not said")->type_name("NAME");
    CLI::App* revoking = takes_data(key->add_subcommand("revoke", "Withdraw a key for ever"));
    revoking->add_option("KEY", revoke.key, "The key, without its secret")->required();
    CLI::App* rotating = takes_data(key->add_subcommand("rotate", "Give a key a new secret; prints both on one line"));
    rotating->add_option("KEY", rotate.key, "The key, without its secret")->required();

    CLI::App* inviting = takes_data(program.add_subcommand("invite", "Print a connection code for one laptop"));
    inviting->add_option("--team", invite.team, "Of which team; made when it is new")->type_name("NAME");
    inviting->add_option("--person", invite.person, "Whose second laptop, as named here; a new person when not said")
        ->type_name("NAME");
    inviting->add_option("--key", invite.key, "Whose further laptop, or the same one anew: any key of that person")
        ->type_name("KEY");
    inviting->add_option("--days", invite.days, "How long the code works")
        ->type_name("N")
        ->capture_default_str()
        ->check(CLI::Range(1, 365));

    try {
        program.parse(std::vector<std::string>(words.rbegin(), words.rend()));  // CLI11 takes them from the back
    } catch (const CLI::CallForHelp&) {
        const CLI::App* asked = &program;
        while (!asked->get_subcommands().empty()) asked = asked->get_subcommands().front();
        return tl::unexpected(Reply{asked->help(), 0});
    } catch (const CLI::CallForVersion& asked) {
        return tl::unexpected(Reply{fmt::format("{}\n", asked.what()), 0});
    } catch (const CLI::ParseError& error) {
        return misunderstood(error.what());
    }

    if (adding->parsed()) {
        if (add.role == hub::Role::administrator && !(add.team.empty() && add.person.empty()))
            return misunderstood("an administrator's key has neither --team nor --person");
        if (add.role != hub::Role::administrator && add.team.empty()) return misunderstood("--team is missing");
        if (add.role == hub::Role::manager && !add.person.empty())
            return misunderstood("a manager's key has no --person");
        arguments.command = add;
    } else if (revoking->parsed()) {
        arguments.command = revoke;
    } else if (rotating->parsed()) {
        arguments.command = rotate;
    } else if (inviting->parsed()) {
        if (!invite.key.empty() && !(invite.team.empty() && invite.person.empty()))
            return misunderstood("--key says whose the code is: it goes with neither --team nor --person");
        if (invite.key.empty() && invite.team.empty()) return misunderstood("--team is missing, or --key");
        arguments.command = invite;
    } else {
        const auto where = parse_listen(listen);
        if (!where) return misunderstood("--listen wants an address and a port, such as 127.0.0.1:8080 or [::1]:8080");
        std::tie(serve.host, serve.port) = *where;
        if (!is_loopback(serve.host) && !serve.is_behind_proxy) {
            return misunderstood(
                "keys would cross the network in the clear: listen on 127.0.0.1, or put a proxy with TLS before it and "
                "say --behind-proxy");
        }
        while (serve.address.ends_with('/')) serve.address.pop_back();
        if (usual_version == "2.0.0") serve.usual_version = xapi::Version::v2_0;
        arguments.command = serve;
    }
    return arguments;
}

}  // namespace program
