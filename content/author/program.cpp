#include "content/author/program.h"

#include "content/author/check.h"
#include "content/author/export.h"
#include "content/author/new.h"
#include "content/author/pack.h"
#include "content/author/stats.h"
#include "content/author/unpack.h"
#include "content/keywords.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ostream.h>

#include <ostream>

namespace author {
namespace {

/// Every subcommand, in the order of --help.
constexpr Command commands[] = {
    {"new", "Begin a module that teaches the format by being one", &set_up_new},
    {"check", "Tell every problem of modules and pathways, with its line and how to mend it", &set_up_check},
    {"stats", "Count words, minutes and questions, and say which outcomes nobody asks about", &set_up_stats},
    {"export", "Make pages for any browser of modules, and files for Moodle of their quizzes", &set_up_export},
    {"pack", "Put a checked module into one file", &set_up_pack},
    {"unpack", "Make a folder of a package again", &set_up_unpack},
};

std::vector<std::string> names() {
    std::vector<std::string> all;
    for (const Command& command : commands) all.emplace_back(command.name);
    return all;
}

int misunderstood(Console& console, std::string_view program, const std::string& what) {
    fmt::print(console.err, "{}: {}; '{} --help' lists what can be said.\n", program, what, program);
    return usage;
}

/// The long names of a parser's options: "--format".
std::vector<std::string> options_of(const CLI::App& parser) {
    std::vector<std::string> all;
    for (const CLI::Option* option : parser.get_options()) {
        for (const std::string& name : option->get_lnames()) all.push_back("--" + name);
    }
    return all;
}

std::string stranger(const CLI::App& parser, const std::string& word) {
    return fmt::format("'{}' means nothing here{}", word, content::did_you_mean(word, options_of(parser)));
}

}  // namespace

std::string version() {
    return MOORING_VERSION;
}

int refuse(Console& console, std::string_view sentence, ExitCode code) {
    fmt::print(console.err, "mooring-author: {}\n", sentence);
    return code;
}

int run(const std::vector<std::string>& words, Console& console) {
    CLI::App program("Writes, checks and packs modules for Mooring.", "mooring-author");
    program.set_version_flag("--version", fmt::format("mooring-author {}", version()), "Print the version");
    program.get_formatter()->label("SUBCOMMAND", "COMMAND");
    program.allow_extras();
    std::vector<std::pair<CLI::App*, Action>> actions;
    for (const Command& command : commands) {
        CLI::App* parser = program.add_subcommand(std::string(command.name), std::string(command.description));
        parser->group("Commands");
        parser->allow_extras();
        actions.emplace_back(parser, command.set_up(*parser));
    }
    const auto chosen = [&]() -> const std::pair<CLI::App*, Action>* {
        for (const auto& one : actions) {
            if (one.first->parsed()) return &one;
        }
        return nullptr;
    };
    const auto chosen_name = [&] {
        return chosen() ? "mooring-author " + chosen()->first->get_name() : std::string("mooring-author");
    };
    try {
        program.parse(std::vector<std::string>(words.rbegin(), words.rend()));  // CLI11 takes them from the back
    } catch (const CLI::CallForHelp&) {
        console.out << program.help();
        return good;
    } catch (const CLI::CallForVersion& asked) {
        fmt::print(console.out, "{}\n", asked.what());
        return good;
    } catch (const CLI::ParseError& error) {
        return misunderstood(console, chosen_name(), error.what());
    }
    if (chosen() == nullptr) {
        const auto strangers = program.remaining();
        if (strangers.empty()) {
            return misunderstood(console, "mooring-author",
                                 fmt::format("a command is missing: {}", fmt::join(names(), ", ")));
        }
        const std::string& word = strangers.front();
        if (word.starts_with('-')) return misunderstood(console, "mooring-author", stranger(program, word));
        return misunderstood(console, "mooring-author",
                             fmt::format("there is no command '{}'{}", word, content::did_you_mean(word, names())));
    }
    const auto& [parser, action] = *chosen();
    if (const auto strangers = program.remaining(true); !strangers.empty()) {
        return misunderstood(console, chosen_name(), stranger(*parser, strangers.front()));
    }
    return action(console);
}

}  // namespace author
