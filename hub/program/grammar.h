/// The words that mooring-hub knows: each noun says in a file of its own which verbs and options it has.
#pragma once

#include "hub/program/arguments.h"

#include <tl/expected.hpp>

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace CLI {
class App;
}

namespace program {

/// A command, or what is wrong with it: the middle of a sentence.
using Meaning = tl::expected<Command, std::string>;

/// Where the nouns put their words.
class Grammar {
public:
    /// `data` is where --data goes, whichever command it stands behind.
    Grammar(CLI::App& program, std::filesystem::path& data) : program_(program), data_(data) {}

    /// A noun that needs one of its verbs.
    CLI::App* noun(const std::string& name, const std::string& description);

    /// A verb of a noun, or a command that stands alone when there is none. `understand` is asked when it was said and
    /// all its options have been read.
    CLI::App* command(CLI::App* noun, const std::string& name, const std::string& description,
                      std::function<Meaning()> understand);

    /// Of the words that were parsed; nothing when they name no command.
    std::optional<Meaning> meaning() const;

private:
    CLI::App& program_;
    std::filesystem::path& data_;
    std::vector<std::pair<CLI::App*, std::function<Meaning()>>> commands_;
};

/// serve
void add_serve_words(Grammar& grammar);
/// key add, revoke, rotate; invite
void add_key_words(Grammar& grammar);
/// person list, export, remove, describe, merge, adopt
void add_person_words(Grammar& grammar);
/// import; device confirm, forget, list
void add_file_words(Grammar& grammar);
/// team list; due set, clear, list; summary
void add_team_words(Grammar& grammar);
/// manager add, password, remove, list
void add_manager_words(Grammar& grammar);

}  // namespace program
