#include "content/author/new.h"

#include "content/author/starter.h"

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <system_error>

namespace author {
namespace {

namespace fs = std::filesystem;

/// Why a module cannot begin in this folder, as a sentence.
std::optional<std::string> objection(const fs::path& folder) {
    std::error_code why;
    const fs::file_status status = fs::status(folder, why);
    if (status.type() == fs::file_type::not_found) return std::nullopt;
    if (why) return fmt::format("'{}' cannot be read: {}", folder.generic_string(), why.message());
    if (!fs::is_directory(status)) return fmt::format("'{}' is a file: name a new folder", folder.generic_string());
    const bool is_empty = fs::is_empty(folder, why);
    if (why) return fmt::format("'{}' cannot be read: {}", folder.generic_string(), why.message());
    if (!is_empty)
        return fmt::format("'{}' is not empty, and nothing in it shall be lost: name a new folder",
                           folder.generic_string());
    return std::nullopt;
}

/// Writes one file with the folders it stands in; a sentence when that fails.
std::optional<std::string> write(const fs::path& file, std::string_view bytes) {
    std::error_code why;
    fs::create_directories(file.parent_path(), why);
    if (why) return fmt::format("could not make '{}': {}", file.parent_path().generic_string(), why.message());
    errno = 0;
    std::ofstream stream(file, std::ios::binary);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (stream) return std::nullopt;
    return fmt::format("could not write '{}': {}", file.generic_string(), std::system_category().message(errno));
}

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
    if (const auto why_not = objection(folder)) return refuse(console, *why_not, problems);
    const fs::path whole = fs::absolute(folder).lexically_normal();
    const fs::path name = whole.has_filename() ? whole.filename() : whole.parent_path().filename();
    if (const auto failure = write(folder / "module.md", starter_module(name.string())))
        return refuse(console, *failure, problems);
    if (const auto failure = write(folder / starter_picture_path, starter_picture()))
        return refuse(console, *failure, problems);
    fmt::print(console.out,
               "{} is a module that you can try as it is, then write over.\n"
               "  mooring-author check --watch {}    tells every problem at each save\n",
               (folder / "module.md").generic_string(), typed(folder));
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
