#include "player/app/arguments.h"

#include "player/shelf/module_stand.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

namespace app {
namespace {

tl::unexpected<Reply> misunderstood(const std::string& what) {
    return tl::unexpected(Reply{fmt::format("mooring: {}; 'mooring --help' lists what can be said.\n", what), 2});
}

}  // namespace

std::string version() {
    return MOORING_VERSION;
}

tl::expected<Arguments, Reply> parse_arguments(int count, const char* const* words) {
    CLI::App command("Mooring: learning pathways that need no connection.", "mooring");
    Arguments arguments;
    command.add_option("--data", arguments.data, "Keep the record of what was learned in this folder")
        ->type_name("DIR");
    command.add_option("--modules", arguments.modules, "Read the modules in this folder, or this package")->type_name("DIR");
    command.add_option("FILE", arguments.module, "Look at this package, and add it if you like");
    command.add_option("--open", arguments.open, "Open this module at once, where you stopped")->type_name("ID");
    command.add_option("--preview", arguments.preview, "Show the module or pathway in this folder as you write it")
        ->type_name("FOLDER");
    command.set_version_flag("--version", fmt::format("mooring {}", version()), "Print the version");
    command.allow_extras();
    try {
        command.parse(count, words);
    } catch (const CLI::CallForHelp&) {
        return tl::unexpected(Reply{command.help(), 0});
    } catch (const CLI::CallForVersion& asked) {
        return tl::unexpected(Reply{fmt::format("{}\n", asked.what()), 0});
    } catch (const CLI::ArgumentMismatch&) {
        return misunderstood(
            "--data, --modules and --preview are each followed by one folder, --open by one module's id");
    } catch (const CLI::ParseError& error) {
        return misunderstood(error.what());
    }
    if (const auto strangers = command.remaining(); !strangers.empty()) {
        return misunderstood(fmt::format("'{}' means nothing here", strangers.front()));
    }
    if (arguments.module && !shelf::is_package(*arguments.module)) {
        return misunderstood(fmt::format("'{}' means nothing here", arguments.module->string()));
    }
    if (arguments.preview && arguments.open) {
        return misunderstood("--preview shows a folder, --open one of your modules: leave one of them out");
    }
    if (arguments.preview && arguments.module) {
        return misunderstood("--preview shows a folder, a package is added to your modules: leave one of them out");
    }
    return arguments;
}

}  // namespace app
