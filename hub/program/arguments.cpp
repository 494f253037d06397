#include "hub/program/arguments.h"

#include "hub/program/grammar.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

namespace program {
namespace {

tl::unexpected<Reply> misunderstood(const std::string& what) {
    return tl::unexpected(
        Reply{fmt::format("mooring-hub: {}; 'mooring-hub --help' lists what can be said.\n", what), 2});
}

}  // namespace

std::string version() {
    return MOORING_VERSION;
}

tl::expected<Arguments, Reply> parse_arguments(const std::vector<std::string>& words) {
    Arguments arguments;
    CLI::App program("Mooring's hub: where records arrive. Alone, it serves on 127.0.0.1:8080.", "mooring-hub");
    program.set_version_flag("--version", fmt::format("mooring-hub {}", version()), "Print the version");
    program.add_option("--data", arguments.data, "Keep everything in this folder")->type_name("DIR");
    program.require_subcommand(0, 1);
    Grammar grammar(program, arguments.data);
    add_serve_words(grammar);
    add_key_words(grammar);
    add_person_words(grammar);
    add_file_words(grammar);
    add_team_words(grammar);
    add_manager_words(grammar);

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

    if (const auto meaning = grammar.meaning()) {
        if (!*meaning) return misunderstood(meaning->error());
        arguments.command = **meaning;
    }
    return arguments;
}

}  // namespace program
