#include "hub/program/grammar.h"

#include <CLI/CLI.hpp>

namespace program {

CLI::App* Grammar::noun(const std::string& name, const std::string& description) {
    CLI::App* noun = program_.add_subcommand(name, description);
    noun->require_subcommand(1, 1);
    return noun;
}

CLI::App* Grammar::command(CLI::App* noun, const std::string& name, const std::string& description,
                           std::function<Meaning()> understand) {
    CLI::App* command = (noun == nullptr ? &program_ : noun)->add_subcommand(name, description);
    command->add_option("--data", data_, "Keep everything in this folder")->type_name("DIR");
    commands_.emplace_back(command, std::move(understand));
    return command;
}

std::optional<Meaning> Grammar::meaning() const {
    for (const auto& [command, understand] : commands_) {
        if (command->parsed()) return understand();
    }
    return std::nullopt;
}

}  // namespace program
