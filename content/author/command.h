/// What every subcommand of mooring-author is: options, and something to do with them at a console.
#pragma once

#include <functional>
#include <iosfwd>
#include <string_view>

namespace CLI {
class App;
}

namespace author {

/// Where a command reads and prints; tests give it strings.
struct Console {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool has_colour = false;      ///< `out` is a terminal and NO_COLOR is not set
    bool is_interactive = false;  ///< somebody sits at `in` and can be asked
    bool is_terminal = false;     ///< `out` is a screen that can be cleared
};

/// How a command ends. Others follow the same three.
enum ExitCode : int {
    good = 0,
    problems = 1,  ///< the module has problems, or what was asked for could not be done
    usage = 2,     ///< the command line was not understood, or names what is not there
};

/// Does the work and gives the exit code.
using Action = std::function<int(Console&)>;

/// One subcommand. `set_up` adds its options to the parser and returns what is done with their values.
struct Command {
    std::string_view name;
    std::string_view description;  ///< one line of --help
    Action (*set_up)(CLI::App& parser);
};

/// Says on `err` why a command cannot be done: "mooring-author: SENTENCE".
int refuse(Console& console, std::string_view sentence, ExitCode code);

}  // namespace author
