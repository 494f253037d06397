#include "content/author/unpack.h"

#include "content/author/folders.h"
#include "content/author/made_file.h"
#include "content/author/packages.h"

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <system_error>
#include <vector>

namespace author {
namespace {

namespace fs = std::filesystem;

struct Wish {
    std::string file;
    std::string folder;
};

int unpack(const Wish& wish, Console& console) {
    const fs::path folder(wish.folder);
    if (folder.empty()) return refuse(console, "a folder's name is empty", usage);
    int code = good;
    const auto package = open_typed(wish.file, console, code);
    if (!package) return code;
    if (const auto why_not = objection_to_folder(folder)) return refuse(console, *why_not, problems);
    for (const auto& [name, bytes] : package->files) {
        if (const auto failure = make_file(folder / name, bytes)) {
            // The folder was new or empty: what is in it now is ours, and half a module is none.
            std::error_code left_behind;
            for (const auto& entry : fs::directory_iterator(folder, left_behind)) fs::remove_all(entry, left_behind);
            return refuse(console, *failure, problems);
        }
    }
    fmt::print(console.out, "{} holds {}.\n", folder.generic_string(), described(*package));
    return good;
}

}  // namespace

Action set_up_unpack(CLI::App& parser) {
    auto wish = std::make_shared<Wish>();
    parser.add_option("FILE", wish->file, "A package that `pack` made")->required();
    parser.add_option("-o,--output", wish->folder, "A new or empty folder")->type_name("FOLDER")->required();
    return [wish](Console& console) { return unpack(*wish, console); };
}

}  // namespace author
