#include "content/author/new.h"

#include "content/author/folders.h"
#include "content/author/made_file.h"
#include "content/author/starter.h"

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>

namespace author {
namespace {

namespace fs = std::filesystem;

/// The path as it can be typed after a command.
std::string typed(const fs::path& path) {
    const std::string text = path.generic_string();
    const auto is_plain = [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '/' || c == '.' || c == '-' || c == '_' || c >= 0x80;
    };
    if (text.front() != '-' && std::all_of(text.begin(), text.end(), is_plain)) return text;
    std::string quoted = "'";
    for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

int make_module(const fs::path& folder, Console& console) {
    if (folder.empty()) return refuse(console, "a folder's name is empty", usage);
    if (const auto why_not = objection_to_folder(folder)) return refuse(console, *why_not, problems);
    const fs::path whole = fs::absolute(folder).lexically_normal();
    const fs::path name = whole.has_filename() ? whole.filename() : whole.parent_path().filename();
    if (const auto failure = make_file(folder / "module.md", starter_module(name.string())))
        return refuse(console, *failure, problems);
    if (const auto failure = make_file(folder / starter_picture_path, starter_picture()))
        return refuse(console, *failure, problems);
    fmt::print(console.out,
               "{1} is a module that you can try as it is, then write over.\n"
               "  mooring-author check --watch {0}    tells every problem at each save\n"
               "  mooring --preview {0}    shows the pages beside their problems, anew at each save\n",
               typed(folder), (folder / "module.md").generic_string());
    return good;
}

}  // namespace

Action set_up_new(CLI::App& parser) {
    auto folder = std::make_shared<std::string>();
    parser.add_option("FOLDER", *folder, "A new or empty folder; its name gives the module its title and id")
        ->type_name("")
        ->required();
    return [folder](Console& console) { return make_module(*folder, console); };
}

}  // namespace author
